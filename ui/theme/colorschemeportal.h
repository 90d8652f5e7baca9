#pragma once

#include <QObject>

#ifdef TM_WITH_DBUS
#include <QDBusMessage>
#endif

namespace tmc::ui {

/// The desktop's colour scheme as org.freedesktop.portal.Settings tells it: 0 = no preference, 1 = dark, 2 = light. Without Qt's D-Bus
/// module, session bus or portal it never tells anything. Thread: GUI; never waits.
class ColorSchemePortal final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColorSchemePortal)

public:
    explicit ColorSchemePortal(QObject *parent = nullptr);

    /// Asks once and listens to changes from now on.
    void ask();

signals:
    void told(uint colorScheme);

#ifdef TM_WITH_DBUS
private slots:
    void settingChanged(const QDBusMessage &message);
#endif
};

} // namespace tmc::ui
