#pragma once

#include <QObject>

#include <optional>

namespace tmc::ui {

/// Whether the desktop is dark. Asks the portal (org.freedesktop.portal.Settings, color-scheme) over the session bus without waiting and
/// follows its changes; where there is no portal, what the desktop's own palette was when this object was made holds. Make it before the
/// first Theme::apply, which replaces that palette. Thread: GUI.
class DesktopAppearance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopAppearance)

public:
    enum class Ask { Portal, PaletteOnly };

    explicit DesktopAppearance(Ask ask = Ask::Portal, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_portalDark.value_or(m_paletteDark); }
    /// The portal has answered: changes at run time are noticed.
    [[nodiscard]] bool isFollowing() const { return m_portalDark.has_value(); }

signals:
    /// isDark() or isFollowing() has changed.
    void changed();

private:
    void askPortal();
    void take(uint colorScheme);

    bool m_paletteDark;
    std::optional<bool> m_portalDark;
};

} // namespace tmc::ui
