#include "ui/pages/preparesession.h"

#include "core/domain/catalogue.h"
#include "core/services/background.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// The password that the profile has, or a new one where there is none and the role is about to be made.
Result<Secret> consolePassword(SecretStore &secrets, const ServerProfile &profile, bool mayGenerate)
{
    Result<Secret> known = secrets.databasePassword(profile);
    if (known || known.error().code != ErrorCode::SecretMissing || !mayGenerate)
        return known;
    const Secret generated = Secret::generate();
    TM_CHECK(secrets.storeDatabasePassword(profile, generated));
    return generated;
}

} // namespace

PrepareSession::PrepareSession(UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&m_context.operations, &OperationService::ended, this, &PrepareSession::operationEnded);
    connect(&m_context.connection, &ServerConnection::stateChanged, this, &PrepareSession::consoleChanged);
    connect(&m_context.connection, &ServerConnection::stageChanged, this, [this](const StageReport &report) {
        if (m_phase == Phase::Verifying && report.stage == LinkStage::RegistryVersion)
            m_registryVersion = report.detail;
    });
}

PrepareSession::~PrepareSession() = default;

void PrepareSession::setPhase(Phase phase)
{
    if (std::exchange(m_phase, phase) != phase)
        emit phaseChanged();
}

void PrepareSession::plan(const ServerProfile &profile, const PostgresCredential &administrator, const QString &baseDomain)
{
    if (m_phase == Phase::Running)
        return;
    cancel();
    m_profile = profile;
    m_request = {.operation = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
                 .serverName = profile.name,
                 .registryDatabase = profile.postgres.registryDatabase,
                 .consoleRole = profile.postgres.role,
                 .network = profile.proxyNetwork,
                 .migrations = m_context.factory.registryMigrations(),
                 .products = catalogue::products(baseDomain),
                 .plans = catalogue::plans()};
    m_administrator = m_context.makeConnection();
    connect(m_administrator.get(), &ServerConnection::stageChanged, this, &PrepareSession::stageChanged);
    connect(m_administrator.get(), &ServerConnection::stateChanged, this, &PrepareSession::administratorChanged);
    setPhase(Phase::Connecting);
    m_administrator->open(profile, administrator);
}

void PrepareSession::cancel()
{
    if (m_phase == Phase::Running)
        return;
    ++m_generation;
    m_runbook.reset();
    m_consolePassword = {};
    if (m_administrator) {
        m_administrator->disconnect(this);
        m_administrator->close();
        // It may be the one whose signal is being handled.
        m_administrator->setParent(this);
        m_administrator.release()->deleteLater();
    }
    setPhase(Phase::Idle);
}

void PrepareSession::fail(const Error &error)
{
    cancel();
    emit failed(error);
}

void PrepareSession::administratorChanged(ConnectionState state)
{
    const bool usesIt = m_phase == Phase::Connecting || m_phase == Phase::Planning || m_phase == Phase::Planned;
    if (state == ConnectionState::Connected && m_phase == Phase::Connecting)
        planNow();
    else if (usesIt && (state == ConnectionState::Failed || state == ConnectionState::Lost))
        fail(m_administrator->lastError().value_or(Error{.code = ErrorCode::SshFailed}));
}

void PrepareSession::planNow()
{
    setPhase(Phase::Planning);
    const int generation = m_generation;
    m_context.operations.planPreparation(*m_administrator, m_request,
                                         [session = QPointer(this), generation](const Result<Runbook> &runbook) {
                                             if (!session || session->m_generation != generation)
                                                 return;
                                             if (!runbook)
                                                 return session->fail(runbook.error());
                                             session->m_runbook = *runbook;
                                             session->setPhase(Phase::Planned);
                                             emit session->planned();
                                         });
}

bool PrepareSession::createsConsoleRole() const
{
    return m_runbook && std::ranges::any_of(m_runbook->steps, [this](const Step &step) {
               const auto *role = std::get_if<action::CreateRegistryRole>(&step.action);
               return role && role->role.name == m_request.consoleRole;
           });
}

void PrepareSession::apply()
{
    if (m_phase != Phase::Planned || !m_runbook->isRunnable() || !m_context.operations.running().isEmpty())
        return;
    setPhase(Phase::FetchingPassword);
    const int generation = m_generation;
    const auto work = [&secrets = m_context.secrets, profile = m_profile, mayGenerate = createsConsoleRole()] {
        return consolePassword(secrets, profile, mayGenerate);
    };
    runInBackground(m_pool, this, work, [this, generation](const Result<Secret> &password) {
        if (generation != m_generation)
            return;
        if (!password)
            return fail(password.error());
        start(*password);
    });
}

void PrepareSession::start(const Secret &consolePassword)
{
    m_consolePassword = consolePassword;
    setPhase(Phase::Running);
    m_context.operations.startPreparation(*m_administrator, *m_runbook, m_request, consolePassword);
}

void PrepareSession::operationEnded(const OperationEnd &end)
{
    if (m_phase != Phase::Running || end.id != m_request.operation)
        return;
    const bool isDone = end.outcome && end.outcome->kind == OutcomeKind::Done;
    setPhase(isDone ? Phase::Verifying : Phase::Idle);
    if (!isDone)
        cancel();
    emit ended(end);
    if (isDone)
        verify();
}

void PrepareSession::verify()
{
    m_administrator->disconnect(this);
    m_administrator->close();
    if (m_context.snapshots.current()->serverName != m_profile.name)
        return verificationEnded(Error{.code = ErrorCode::Cancelled});
    m_registryVersion.clear();
    m_context.connection.open(m_profile, {.role = m_profile.postgres.role, .password = m_consolePassword});
}

void PrepareSession::consoleChanged(ConnectionState state)
{
    const bool isSettled = state == ConnectionState::Connected || state == ConnectionState::Failed || state == ConnectionState::Lost;
    if (m_phase != Phase::Verifying || !isSettled)
        return;
    const ServerConnection &connection = m_context.connection;
    if (connection.profile().name != m_profile.name)
        verificationEnded(Error{.code = ErrorCode::Cancelled}); // another server was chosen meanwhile
    else if (state == ConnectionState::Connected)
        verificationEnded(connection.registryError());
    else
        verificationEnded(connection.lastError().value_or(Error{.code = ErrorCode::SshFailed}));
}

void PrepareSession::verificationEnded(const std::optional<Error> &error)
{
    setPhase(Phase::Idle);
    cancel();
    if (error)
        emit verificationFailed(*error);
    else
        emit verified(m_registryVersion);
}

} // namespace tmc::ui
