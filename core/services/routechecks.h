#pragma once

#include "core/domain/certificate.h"
#include "core/domain/nameanswer.h"
#include "core/engine/routeprobe.h"
#include "core/ports/adapterfactory.h"
#include "core/services/serverconnection.h"
#include "core/services/snapshotservice.h"
#include "core/services/workerthreads.h"
#include "core/support/clock.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace tmc {

/// What one host was found to be like when it was looked at, part by part. A part is missing until it was asked for, or where it cannot
/// be asked (the names of the bundled sample are nobody's).
struct HostCheck {
    QDateTime at; ///< this machine's clock
    std::optional<Result<RouteAnswer>> answer;
    std::optional<Result<HostCertificate>> certificate;
    std::optional<Result<NameAnswer>> name;
    bool operator==(const HostCheck &) const = default;
};

/// Looks at hosts of the connected server on request: who answers through the proxy, which certificate lies there and is served, where the
/// name leads as seen from this machine. Changes nothing. One run at a time; what was found is kept until it is found anew. Ends early when
/// the connection breaks: then error() says so and hosts that were not reached keep what was known of them. Thread: GUI.
class RouteChecks final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteChecks)
public:
    /// Finds the addresses of a name and calls back later, in the GUI thread; empty = it has none.
    using Resolver = std::function<void(const QString &host, QObject *context, std::function<void(Result<QStringList>)> done)>;

    RouteChecks(ServerConnection &connection, SnapshotService &snapshots, const AdapterFactory &factory, const Clock &clock,
                QObject *parent = nullptr);
    /// Gives up what runs, and waits for the question that is under way.
    ~RouteChecks() override;

    /// Names are asked of this machine's own resolver unless another one is given.
    void setResolver(Resolver resolver) { m_resolver = std::move(resolver); }

    /// Claims that are no host names (wildcards, expressions) are left out. False when there is nothing to ask, no connection, or a run.
    bool start(const QStringList &hosts);
    void cancel();

    bool isRunning() const { return m_total > 0; }
    bool isCancelled() const { return m_stop.stop_requested(); }
    int done() const { return m_done; }
    int total() const { return m_total; }
    /// Why the last run ended early.
    const std::optional<Error> &error() const { return m_error; }
    /// By host as it was given to start().
    const QHash<QString, HostCheck> &checks() const { return m_checks; }

    /// True for what can be asked: a host name, neither a wildcard nor an expression.
    static bool canAsk(const QString &host);

signals:
    /// Something was found, or a run began or ended. Several findings are told at once.
    void changed();

private:
    struct Job;
    void workedOn(const QString &host, HostCheck found);
    void askNames();
    void named(const QString &host, const Result<QStringList> &addresses);
    void tell();
    void endIfDone();

    ServerConnection &m_connection;
    SnapshotService &m_snapshots;
    const AdapterFactory &m_factory;
    const Clock &m_clock;
    Resolver m_resolver;
    std::unique_ptr<QObject> m_lookups = std::make_unique<QObject>(); ///< ends those that are under way
    QHash<QString, HostCheck> m_checks;
    QStringList m_names; ///< to be resolved
    std::optional<QStringList> m_serverAddresses;
    std::optional<Error> m_error;
    QTimer m_tell;
    std::stop_source m_stop;
    int m_run = 0; ///< answers of an earlier run's names are dropped
    int m_done = 0;
    int m_total = 0;
    int m_namesUnderWay = 0;
    bool m_isWorking = false;
    WorkerThreads m_thread{1};
};

} // namespace tmc
