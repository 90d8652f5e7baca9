#pragma once

#include "fakes/fakedockerengine.h"

#include <mutex>
#include <vector>

namespace tmtest {

struct FakeContainer {
    tmc::ContainerFacts facts;
    QMap<QString, QString> environment;
    QStringList health;
    QMap<QString, QByteArray> files; ///< path -> tar of that one file
    QString network;
    int starts = 0;

    /// What was healthy has a check, and will be healthy again when it is started again.
    void keepCheck()
    {
        if (health.isEmpty() && !facts.health.isEmpty())
            health = {facts.health};
    }
};

/// A command that was registered.
struct FakeCommand {
    QString id;
    tmc::ExecRequest request;
    tmc::ExecStanding standing{.stage = tmc::ExecStage::Waiting};
};

struct FakeDockerFault {
    QString call;
    tmc::Error error;
    bool afterEffect = false;
};

/// What all copies of a FakeDockerEngine share. Whoever looks at it holds the mutex.
struct FakeDockerServer {
    mutable std::mutex mutex;
    QStringList images;
    QStringList networks{QStringLiteral("bridge"), QStringLiteral("host"), QStringLiteral("none")};
    std::vector<FakeContainer> containers;
    QStringList healthOfStarted;
    std::optional<tmc::ProxyFacts> proxy;
    tmc::Megabytes memory{8192};
    int cpus = 4;
    int nextId = 1;
    int starts = 0;
    FakeDockerEngine::ExecScript script;
    FakeDockerEngine::Hook beforeCall;
    FakeDockerEngine::Hook afterCall;
    std::vector<FakeDockerFault> faults;
    QStringList calls;
    std::vector<FakeCommand> commands;
    QStringList commandsRun;

    FakeContainer *find(const QString &idOrName);
    FakeCommand *command(const QString &id);
    /// What signalMarked() of the program's commands does to the registered ones; true when the request is such a command.
    bool signalCommands(const tmc::ExecRequest &request, tmc::ExecOutcome &outcome);
    /// A time that no start before had.
    QDateTime nextStart() { return QDateTime::fromSecsSinceEpoch(1'800'000'000 + starts++).toUTC(); }
    tmc::Result<FakeContainer *> findOrFail(const QString &idOrName);

    /// Facts as an inspection tells them now; moves the health on.
    tmc::ContainerFacts look(FakeContainer &container);

    /// Log, hook, stop token and planned faults before an effect; locks by itself.
    tmc::Result<void> admit(const QString &call, const QString &subject, const std::stop_token &stop);

    /// Hook and planned faults after an effect; locks by itself.
    tmc::Result<void> finish(const QString &call);

private:
    tmc::Result<void> takeFault(const QString &call, bool afterEffect);
};

/// The files of a ustar archive as they are called below `directory`, each as a tar of its own.
QMap<QString, QByteArray> filesInTar(const QByteArray &tar, const QString &directory);

/// A handful of the programs that every busybox image has.
tmc::Result<tmc::ExecOutcome> runFakeProgram(const tmc::ExecRequest &request, const QMap<QString, QString> &environment,
                                             std::stop_token stop);

template <typename Effect>
auto FakeDockerEngine::perform(const QString &call, const QString &subject, const std::stop_token &stop, Effect effect)
    -> decltype(effect())
{
    TM_CHECK(m_server->admit(call, subject, stop));
    auto result = [this, &effect] {
        const std::lock_guard guard(m_server->mutex);
        return effect();
    }();
    TM_CHECK(m_server->finish(call));
    return result;
}

} // namespace tmtest
