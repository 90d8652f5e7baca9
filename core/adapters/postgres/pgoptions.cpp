#include "core/adapters/postgres/pgoptions.h"

#include "core/domain/sqlstatements.h"

#include <QFile>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {

QString pgHolder(const OperatorIdentity &identity)
{
    return QString(identity.holder).remove(u'{').remove(u'}').toLower();
}

QString pgApplicationName(const OperatorIdentity &identity)
{
    return u"tmc/"_s + pgHolder(identity).left(8);
}

PgOptions pgOptions(const PostgresAccess &access, const OperatorIdentity &identity, PgSessionClass sessionClass)
{
    return {.directory = access.directory,
            .port = access.port,
            .role = access.role,
            .database = access.registryDatabase,
            .applicationName = pgApplicationName(identity),
            .sessionClass = sessionClass};
}

std::vector<std::pair<QByteArray, QByteArray>> connectionParameters(const PgOptions &options, const QString &peerUser)
{
    std::vector<std::pair<QByteArray, QByteArray>> parameters{
        {"host", options.directory.toUtf8()},
        {"port", QByteArray::number(options.port)},
        {"user", options.role.toUtf8()},
        {"dbname", options.database.toUtf8()},
        {"application_name", options.applicationName.toUtf8()},
        {"client_encoding", "UTF8"},
        {"connect_timeout", "10"},
        {"gssencmode", "disable"},
        {"sslmode", "disable"},                   // never used on a unix socket; the tunnel encrypts
        {"passfile", "/dev/null/none"},           // no password but the one handed over,
        {"options", "-c search_path=pg_catalog"}, // nor settings from PGOPTIONS (an empty text would not replace it)
        {"target_session_attrs", options.sessionClass == PgSessionClass::Read ? "any" : "read-write"},
    };
    if (!peerUser.isEmpty())
        parameters.emplace_back("requirepeer", peerUser.toUtf8());
    return parameters;
}

QString requiredPeer(const QString &directory)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(directory).constData(), &status) != 0 || status.st_uid != ::getuid() || (status.st_mode & 077) != 0)
        return {};
    struct passwd entry = {};
    struct passwd *found = nullptr;
    std::array<char, 16 * 1024> buffer{};
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return {};
    return QString::fromLocal8Bit(found->pw_name);
}

std::vector<std::pair<QByteArray, QByteArray>> sessionSettings(PgSessionClass sessionClass, bool connectionCheck)
{
    const bool isRead = sessionClass == PgSessionClass::Read;
    std::vector<std::pair<QByteArray, QByteArray>> settings{
        {"search_path", "pg_catalog"},
        {"lock_timeout", "5s"},
        {"statement_timeout", isRead ? "15s" : "120s"},
        {"idle_in_transaction_session_timeout", "10s"},
        {"idle_session_timeout", sessionClass == PgSessionClass::Operation ? "60s" : "0"},
        {"TimeZone", "UTC"},
        {"DateStyle", "ISO, YMD"},
        {"standard_conforming_strings", "on"},
    };
    if (connectionCheck)
        settings.emplace_back("client_connection_check_interval", "1s");
    if (isRead)
        settings.emplace_back("default_transaction_read_only", "on");
    return settings;
}

QString settingsStatement(const std::vector<std::pair<QByteArray, QByteArray>> &settings)
{
    QStringList calls;
    for (const auto &[name, value] : settings)
        calls.append(u"pg_catalog.set_config(%1, %2, false)"_s.arg(sql::quoteLiteral(QString::fromLatin1(name)),
                                                                   sql::quoteLiteral(QString::fromLatin1(value))));
    return u"SELECT "_s + calls.join(u", "_s);
}

} // namespace tmc
