#include "ui/theme/desktopappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc::ui;

/// The portal as a desktop has it, with only the one setting that the console asks for.
class FakePortal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint colorScheme = 1;
public slots:
    QDBusVariant Read(const QString &, const QString &)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(colorScheme))); // portals wrap it twice
    }
};

class TestDesktopAppearance final : public QObject {
    Q_OBJECT
private slots:
    void withoutAPortalThePaletteDecides();
    void thePortalIsFollowedAtRunTime();
};

void TestDesktopAppearance::withoutAPortalThePaletteDecides()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    QGuiApplication::setPalette(dark);
    const DesktopAppearance appearance;
    QVERIFY(appearance.isDark());
    QVERIFY(!appearance.isFollowing());
    QGuiApplication::setPalette(QPalette(Qt::white));
}

void TestDesktopAppearance::thePortalIsFollowedAtRunTime()
{
    QProcess bus;
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!bus.waitForStarted() || !bus.waitForReadyRead())
        QSKIP("there is no dbus-daemon");
    const QByteArray address = bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromUtf8(address), u"desktop"_s);
    FakePortal portal;
    QVERIFY(desktop.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal, QDBusConnection::ExportAllSlots));
    QVERIFY(desktop.registerService(u"org.freedesktop.portal.Desktop"_s));

    DesktopAppearance appearance;
    QSignalSpy changed(&appearance, &DesktopAppearance::changed);
    QVERIFY(!appearance.isFollowing()); // nothing waits for the answer
    QTRY_VERIFY(appearance.isFollowing());
    QVERIFY(appearance.isDark());
    const auto change = [&desktop](uint colorScheme) {
        QDBusMessage signal = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s,
                                                         u"SettingChanged"_s);
        signal << u"org.freedesktop.appearance"_s << u"color-scheme"_s << QVariant::fromValue(QDBusVariant(colorScheme));
        return desktop.send(signal);
    };
    QVERIFY(change(2));
    QTRY_VERIFY(!appearance.isDark());
    QVERIFY(change(1));
    QTRY_VERIFY(appearance.isDark());
    QCOMPARE(changed.size(), 3);
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    bus.terminate();
    bus.waitForFinished();
}

QTEST_MAIN(TestDesktopAppearance)
#include "tst_desktopappearance.moc"
