#include "ui/theme/colorschemeportal.h"

#ifdef TM_WITH_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#endif

using namespace Qt::StringLiterals;

namespace tmc::ui {

ColorSchemePortal::ColorSchemePortal(QObject *parent) : QObject(parent)
{
}

#ifdef TM_WITH_DBUS

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

/// Without this question libdbus would try to start a bus of its own.
bool hasSessionBus()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || (!runtime.isEmpty() && QFileInfo::exists(runtime + u"/bus"_s));
}

/// Portals wrap the value in one variant or in two.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void ColorSchemePortal::ask()
{
    if (!hasSessionBus() || !QDBusConnection::sessionBus().isConnected())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    // Not by the service's name: Qt compares it with an owner that it asks for only once.
    bus.connect(QString(), path, portalInterface, u"SettingChanged"_s, this, SLOT(settingChanged(QDBusMessage)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, portalInterface, u"Read"_s);
    question << appearance << colorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            emit told(unwrapped(QVariant::fromValue(reply.value())).toUInt());
    });
}

void ColorSchemePortal::settingChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3 && arguments.at(0).toString() == appearance && arguments.at(1).toString() == colorScheme)
        emit told(unwrapped(arguments.at(2)).toUInt());
}

#else

void ColorSchemePortal::ask()
{
}

#endif

} // namespace tmc::ui
