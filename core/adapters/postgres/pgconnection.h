#pragma once

#include "core/adapters/postgres/pgerror.h"
#include "core/adapters/postgres/pgoptions.h"
#include "core/adapters/postgres/pgrows.h"
#include "core/support/secret.h"

#include <memory>

namespace tmc {

/// One session on the server with the settings of its class. Never reconnects by itself: locks and transactions belong to the
/// session. One thread at a time; only interrupt() may be called from another one. Calls block.
class PgConnection final {
public:
    /// Errors as openRawConnection.
    static Result<std::unique_ptr<PgConnection>> open(const PgOptions &options, const Secret &password);
    ~PgConnection();
    PgConnection(const PgConnection &) = delete;
    PgConnection &operator=(const PgConnection &) = delete;

    bool isOpen() const;

    /// One statement with parameters, or one or several statements without any: one round trip, inside the transaction if there is
    /// one. `ifLost` is what a lost connection means outside a transaction; inside one nothing has happened.
    Result<PgRows> query(const QString &sql, const PgParameters &parameters = {}, IfLost ifLost = IfLost::NothingHappened);

    /// BEGIN, `body(*this)`, COMMIT; any failure rolls back. A connection lost while committing is Effect::Unknown.
    template <typename Body>
    auto transaction(Body body) -> decltype(body(*this))
    {
        TM_CHECK(begin());
        auto outcome = body(*this);
        if (!outcome) {
            rollBack();
            return outcome;
        }
        TM_CHECK(commit());
        return outcome;
    }

    /// The SCRAM-SHA-256 verifier of a password, computed on this machine (RFC 5803; libpq's PQencryptPasswordConn).
    Result<QString> scramVerifier(const QString &role, const Secret &password);

    /// Round trips since open(), without those of connecting.
    qint64 statementCount() const { return m_statements; }

    /// Ends the session's socket, so that a call which blocks in another thread fails at once.
    void interrupt();

private:
    struct Session;
    explicit PgConnection(std::unique_ptr<Session> session);

    Result<void> applySettings(PgSessionClass sessionClass);
    Result<void> begin();
    Result<void> commit();
    void rollBack();

    std::unique_ptr<Session> m_session;
    qint64 m_statements = 0;
};

} // namespace tmc
