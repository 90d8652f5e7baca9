#include "app/cli/connectedrun.h"

#include "app/cli/clitext.h"
#include "core/adapters/local/passwordfile.h"
#include "core/services/background.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/stagetext.h"

#include <QTimer>

#include <atomic>
#include <chrono>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::cli {
namespace {

constexpr auto lookAgain = 1s;

/// Lives from the start of a connected verb to its end; owns everything that the verb needs meanwhile.
class Run final : public QObject {
public:
    Run(Command &command, ConnectChoice choice, std::function<ExitCode(const ConnectedServer &)> work, Finished finished)
        : m_command(command),
          m_choice(choice),
          m_work(std::move(work)),
          m_finished(std::move(finished)),
          m_connection(command.graph.serverLink(), command.graph)
    {
        connect(&m_connection, &ServerConnection::stateChanged, this, [this](ConnectionState state) { react(state); });
        if (m_choice.tellStages)
            connect(&m_connection, &ServerConnection::stageChanged, this, [this](const StageReport &stage) { tell(stage); });
    }

    void start(const ServerProfile &profile)
    {
        m_profile = profile;
        if (m_choice.dockerSuffices)
            return m_connection.openForDocker(m_profile);
        const auto readCredential = [this]() -> Result<PostgresCredential> {
            if (m_choice.asAdministrator) {
                const QString role = m_command.invocation.value(u"admin-role"_s, u"postgres"_s);
                TM_TRY(const Secret password, passwordfile::read(m_command.invocation.value(u"admin-password-file"_s)));
                return PostgresCredential{role, password};
            }
            TM_TRY(const Secret password, m_command.graph.secrets().databasePassword(m_profile));
            return PostgresCredential{m_profile.postgres.role, password};
        };
        runInBackground(m_pool, this, readCredential, [this](const Result<PostgresCredential> &credential) {
            if (!credential)
                return failed(credential.error());
            m_connection.open(m_profile, *credential);
        });
    }

private:
    void tell(const StageReport &stage)
    {
        if (stage.state == StageState::Running || stage.state == StageState::Pending)
            return;
        const QString detail = ui::stageDetail(stage);
        m_command.output.progress(u"%1 %2  %3%4"_s.arg(stage.state == StageState::Done ? u"✓"_s : u"✗"_s,
                                                       ui::linkStageTitle(stage.stage), ui::duration(stage.milliseconds),
                                                       detail.isEmpty() ? QString() : u"  "_s + detail));
    }

    void failed(const Error &error)
    {
        // Whatever is neither the connection's nor Docker's lies in the way to PostgreSQL, its container included.
        const bool isPostgres =
            error.source != ErrorSource::Docker && (error.source != ErrorSource::Ssh || error.code == ErrorCode::SshForwardRefused);
        if (!m_choice.postgresMayFail || m_postgresError || !isPostgres)
            return end(m_command.output.failure(error));
        m_postgresError = error;
        // Not from inside the connection's own signal.
        QTimer::singleShot(0, this, [this] { m_connection.openForDocker(m_profile); });
    }

    void react(ConnectionState state)
    {
        if (state == ConnectionState::Failed)
            return failed(*m_connection.lastError());
        if (state != ConnectionState::Connected || m_isWorking)
            return;
        m_isWorking = true;
        const ConnectedServer server{m_profile, m_connection.postgresAccess(), m_connection.endpoints(), m_connection.registryError(),
                                     m_postgresError};
        runInBackground(
            m_pool, this, [work = m_work, server] { return work(server); }, [this](ExitCode code) { workEnded(code); });
    }

    void workEnded(ExitCode code)
    {
        if (!m_choice.outlivesLosses || code != ExitCode::Unreachable)
            return end(code);
        m_isWorking = false;
        // The engine alone may be gone for a moment while the connection stands; a lost one comes back by itself.
        QTimer::singleShot(lookAgain, this, [this] { react(m_connection.state()); });
    }

    void end(ExitCode code)
    {
        if (m_hasEnded)
            return;
        m_hasEnded = true;
        const Finished finished = m_finished;
        deleteLater();
        finished(code);
    }

    Command &m_command;
    ConnectChoice m_choice;
    std::function<ExitCode(const ConnectedServer &)> m_work;
    Finished m_finished;
    ServerProfile m_profile;
    WorkerThreads m_pool{1};
    ServerConnection m_connection;
    std::optional<Error> m_postgresError;
    bool m_isWorking = false;
    bool m_hasEnded = false;
};

std::atomic<OperationControl *> watchedControl = nullptr;
std::atomic_int interrupts = 0;
std::atomic_bool firstAborts = false;

// Only lock-free atomics and std::stop_source's flag are touched here; the abort wakes waiting calls through their own descriptors.
void onInterrupt(int)
{
    OperationControl *control = watchedControl;
    if (control == nullptr)
        return;
    if (++interrupts == 1 && !firstAborts)
        control->requestStop();
    else
        control->requestAbort();
}

} // namespace

Result<ServerProfile> chosenProfile(const Command &command)
{
    const QString name = command.invocation.value(u"server"_s, qEnvironmentVariable("TENANT_MASTER_SERVER"));
    if (!name.isEmpty())
        return command.graph.profiles().find(name);
    TM_TRY(const std::vector<ServerProfile> all, command.graph.profiles().list());
    if (all.size() == 1)
        return all.front();
    return fail(ErrorCode::NotFound, {u"server"_s, QString()});
}

void connectAndRun(Command &command, const ConnectChoice &choice, std::function<ExitCode(const ConnectedServer &)> work,
                   Finished finished)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return finished(command.output.failure(profile.error()));
    auto *run = new Run(command, choice, std::move(work), std::move(finished)); // deletes itself when it has ended
    run->start(*profile);
}

InterruptWatch::InterruptWatch(OperationControl &control, FirstSignal first)
{
    interrupts = 0;
    firstAborts = first == FirstSignal::Aborts;
    watchedControl = &control;
    std::signal(SIGINT, onInterrupt);
}

InterruptWatch::~InterruptWatch()
{
    std::signal(SIGINT, SIG_DFL);
    watchedControl = nullptr;
}

} // namespace tmc::cli
