#pragma once

#include <libpq-fe.h>
#include <pqxx/pqxx>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The one place that asks which libpqxx this is: 6.4 (Debian 12), 7 (Ubuntu 24.04) or 7.10 and later (Debian 13). Only .cpp files of
/// this folder include it; everything else of libpqxx that is used is the same in all of them.
namespace tmc::pqxxversions {

/// Parameters of a statement in the order of $1, $2, …; nothing is NULL.
using Values = std::vector<std::optional<std::string>>;

#if PQXX_VERSION_MAJOR < 7

/// Hands an open libpq connection to libpqxx 6, once: a second call would be an attempt to reconnect.
class OpenedByUs final : public pqxx::connectionpolicy {
public:
    explicit OpenedByUs(const std::string &) : pqxx::connectionpolicy(std::string()) {}
    handle do_startconnect(handle current) override
    {
        if (current != nullptr)
            return current;
        if (s_next == nullptr)
            throw pqxx::broken_connection("the session has ended");
        return std::exchange(s_next, nullptr);
    }
    handle do_completeconnect(handle connection) override { return connection; }

    static inline thread_local PGconn *s_next = nullptr; // the policy is made inside the connection's constructor
};

/// A session with the server.
using Connection = pqxx::basic_connection_base<OpenedByUs>;

/// Takes over an open libpq connection. It is never reopened behind the caller's back.
inline std::unique_ptr<Connection> adopt(PGconn *raw)
{
    OpenedByUs::s_next = raw;
    auto connection = std::make_unique<Connection>();
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations" // libpqxx 7 never reconnects and has no such switch
    connection->inhibit_reactivation(true);
#pragma GCC diagnostic pop
    return connection;
}

/// Runs one statement with parameters.
inline pqxx::result execute(pqxx::transaction_base &transaction, const std::string &sql, const Values &values)
{
    std::vector<const char *> pointers;
    for (const auto &value : values)
        pointers.push_back(value ? value->c_str() : nullptr);
    return transaction.exec_params(sql, pqxx::prepare::make_dynamic_params(pointers));
}

#else

/// A session with the server.
using Connection = pqxx::connection;

/// Takes over an open libpq connection. It is never reopened behind the caller's back.
inline std::unique_ptr<Connection> adopt(PGconn *raw)
{
    return std::make_unique<Connection>(Connection::seize_raw_connection(raw));
}

/// Runs one statement with parameters.
inline pqxx::result execute(pqxx::transaction_base &transaction, const std::string &sql, const Values &values)
{
    pqxx::params parameters;
    for (const auto &value : values)
        parameters.append(value);
#if PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR < 10
    return transaction.exec_params(sql, parameters);
#else
    return transaction.exec(sql, parameters);
#endif
}

#endif

#if PQXX_VERSION_MAJOR < 7 || (PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR < 10)

/// Keeps the server's notices from standard error as long as it lives; must end before its connection.
using Quiet = pqxx::quiet_errorhandler;

#else

/// Keeps the server's notices from standard error.
class Quiet {
public:
    explicit Quiet(Connection &connection)
    {
        connection.set_notice_handler([](pqxx::zview) noexcept {});
    }
};

#endif

} // namespace tmc::pqxxversions
