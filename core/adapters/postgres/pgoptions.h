#pragma once

#include "core/ports/adapterfactory.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace tmc {

/// What a connection is for; decides its timeouts.
enum class PgSessionClass {
    Read,           ///< statements of up to 15 s
    Operation,      ///< holds an operation's lock: 120 s for a statement, ended by the server after 60 idle seconds
    Administration, ///< migrations and roles: 120 s for a statement
};

/// Where and as whom a connection goes. Without the password, which is handed over separately.
struct PgOptions {
    QString directory; ///< of the unix socket
    int port = 5432;
    QString role;
    QString database;
    QString applicationName;
    PgSessionClass sessionClass = PgSessionClass::Read;
};

/// `tmc/<first 8 characters of the holder>`: how every session of one console process is recognised on the server.
QString pgApplicationName(const OperatorIdentity &identity);

/// A holder's UUID as PostgreSQL writes it: lower case, without braces.
QString pgHolder(const OperatorIdentity &identity);

/// `access` for the database that it names as registry.
PgOptions pgOptions(const PostgresAccess &access, const OperatorIdentity &identity, PgSessionClass sessionClass);

/// libpq's keywords and values, for PQconnectStartParams with expand_dbname = 0: values are never parsed, so that no name of a
/// database or role can be taken for an option. `peerUser` is what the process at the other end of the socket must run as; empty =
/// not checked. Source: PostgreSQL documentation, libpq connection control functions.
std::vector<std::pair<QByteArray, QByteArray>> connectionParameters(const PgOptions &options, const QString &peerUser);

/// The login name of this process's user when `directory` is private to it (0700, as the directory of our own forwards is), so that
/// a socket planted by another user is refused; otherwise empty.
QString requiredPeer(const QString &directory);

/// The settings that every session gets right after connecting. The connection check needs operating-system support on the server.
std::vector<std::pair<QByteArray, QByteArray>> sessionSettings(PgSessionClass sessionClass, bool connectionCheck);

/// All of `settings` in one statement.
QString settingsStatement(const std::vector<std::pair<QByteArray, QByteArray>> &settings);

} // namespace tmc
