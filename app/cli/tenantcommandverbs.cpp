#include "app/cli/clitext.h"
#include "app/cli/commandtarget.h"
#include "app/cli/operationrun.h"
#include "app/cli/plannedrun.h"
#include "app/cli/verbs.h"
#include "core/adapters/local/passwordfile.h"
#include "core/domain/shownarguments.h"
#include "core/domain/tenantcommands.h"
#include "core/planner/containercommand.h"
#include "core/planner/runcommand.h"
#include "core/support/safetext.h"
#include "ui/presentation/operationtext.h"

#include <QUuid>

#include <memory>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr std::size_t passwordLength = 20;

/// One run of a command: what is planned, and what the runbook must not hold.
struct Job {
    CommandPurpose purpose = CommandPurpose::Own;
    QStringList typed; ///< the command
    CommandInput input;
    bool isGenerated = false; ///< the password of the new user is to be shown
};

Result<Runbook> planJob(const Command &command, Job &job, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    const Invocation &invocation = command.invocation;
    TM_TRY(const CommandTarget target, commandTarget(invocation, invocation.arguments.constFirst(), profile, snapshot));
    CommandRequest request{.operation = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
                           .purpose = job.purpose,
                           .container = target.workspace ? QString() : target.container,
                           .argv = shownArguments(job.typed),
                           .user = invocation.value(u"user"_s),
                           .email = invocation.value(u"email"_s),
                           .secretVariable = invocation.value(u"secret"_s),
                           .limitSeconds = invocation.value(u"limit"_s, u"300"_s).toInt()};
    job.input.argv = job.typed;
    if (target.workspace) {
        request.product = target.workspace->product;
        request.slug = target.workspace->slug;
        request.environment = target.workspace->environment;
        job.input.argv = tenantcommands::addressed(job.typed, *target.workspace);
    }
    return makeCommandRunbook(request, snapshot);
}

/// For scripts, which may be cut off from an operation that goes on, or see a command fail after it has made the user: this is its password.
QJsonObject passwordOf(const Job &job)
{
    if (!job.isGenerated)
        return {};
    QByteArray password = job.input.value.revealed();
    const QJsonObject json{{u"password"_s, QString::fromUtf8(password)}};
    wipe(password);
    return json;
}

/// A command that ended by itself and without success has made no user; one that was ended from outside may have.
bool hasRefused(const Result<OperationOutcome> &outcome)
{
    constexpr int firstEndFromOutside = 124; // of timeout; above it those of signals
    return outcome && outcome->error && outcome->error->code == ErrorCode::ExecFailed
           && outcome->error->args.value(1).toInt() < firstEndFromOutside;
}

ExitCode reportCommand(const Command &command, const Job &job, const Runbook &runbook, const Result<OperationOutcome> &outcome)
{
    if (!outcome || outcome->kind != OutcomeKind::Done)
        return reportOutcome(command, runbook.operation, runbook.kind, outcome, hasRefused(outcome) ? QJsonObject() : passwordOf(job));
    QJsonObject json{{u"operation"_s, runbook.operation.value()}, {u"outcome"_s, outcomeName(outcome->kind)}, {u"exitCode"_s, 0}};
    command.output.line(ui::operationDoneHeading(runbook.kind, runbook.targetName) + u'.');
    const QJsonObject password = passwordOf(job);
    for (auto each = password.begin(); each != password.end(); ++each)
        json.insert(each.key(), each.value());
    command.output.document(json);
    return ExitCode::Done;
}

ExitCode runJob(const Command &command, const Job &job, const ConnectedServer &server, const Runbook &runbook)
{
    if (!runbook.blockers.empty())
        return command.output.failure(runbook.blockers.front());
    const QString question = CliText::tr("%1 on %2?").arg(ui::operationTitle(runbook.kind, runbook.targetName), server.profile.name);
    if (!isConfirmed(command, question, needsTypedName(runbook) ? runbook.targetName : QString()))
        return command.output.failure({.code = ErrorCode::Cancelled, .source = ErrorSource::Local});
    // Before the command runs: afterwards the connection, or this program, may be gone.
    if (job.isGenerated)
        command.output.line(CliText::tr("Password of the new user, valid when the command has succeeded, shown this once: %1")
                                .arg(passwordOf(job).value(u"password"_s).toString()));
    const Result<OperationOutcome> outcome = execute(
        command, server,
        [&](OperationExecutor &executor, OperationControl &control) {
            return executor.start(runbook, control, outputListener(command, runbook), job.input);
        },
        InterruptWatch::FirstSignal::Aborts);
    return reportCommand(command, job, runbook, outcome);
}

void run(Command &command, const std::shared_ptr<Job> &job, Finished finished)
{
    const PlannedRun planned{
        .kind = OperationKind::RunCommand,
        .plan = [&command, job](const ServerProfile &profile,
                                const SystemSnapshot &snapshot) { return planJob(command, *job, profile, snapshot); },
        .question = {},
        .reportDone = {},
        .showsFirst = true,
        .run = [&command, job](const ConnectedServer &server,
                               const Runbook &runbook) { return runJob(command, *job, server, runbook); }};
    runPlanned(command, planned, std::move(finished));
}

void runTyped(Command &command, Finished finished)
{
    const Invocation &typed = command.invocation;
    const auto job = std::make_shared<Job>();
    job->typed = typed.arguments.mid(1);
    if (job->typed.isEmpty())
        return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"command"_s, QString()}}));
    if (typed.has(u"secret"_s)) {
        QByteArray value = qgetenv(typed.value(u"secret"_s).toLocal8Bit().constData());
        if (value.isEmpty())
            return finished(
                command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"secret"_s, typed.value(u"secret"_s)}}));
        job->input.value = Secret::fromBytes(value);
    }
    run(command, job, std::move(finished));
}

void migrate(Command &command, Finished finished)
{
    const auto job = std::make_shared<Job>();
    job->purpose = CommandPurpose::Migrate;
    run(command, job, std::move(finished));
}

void createSuperuser(Command &command, Finished finished)
{
    const Invocation &typed = command.invocation;
    const auto job = std::make_shared<Job>();
    job->purpose = CommandPurpose::CreateSuperuser;
    job->isGenerated = !typed.has(u"user-password-file"_s);
    Result<Secret> password =
        job->isGenerated ? Result<Secret>(Secret::generate(passwordLength)) : passwordfile::read(typed.value(u"user-password-file"_s));
    if (!password)
        return finished(command.output.failure(password.error()));
    job->input.value = *password;
    run(command, job, std::move(finished));
}

} // namespace

QList<Verb> tenantCommandVerbs()
{
    const QList<QCommandLineOption> common =
        targetOptions()
        + QList<QCommandLineOption>{{u"limit"_s, CliText::tr("Seconds after which it is ended in the container; default: 300."),
                                     u"seconds"_s}}
        + plannedRunOptions();
    return {
        {{u"container"_s, u"run"_s},
         {u"workspace|container"_s, u"command..."_s},
         QList<QCommandLineOption>{
             {u"secret"_s, CliText::tr("Give the command this variable of your environment; its value is written down nowhere."),
              u"variable"_s}}
             + common,
         CliText::tr(
             "Run a command, given behind “--”, in a container and print its output; {database}, {role}, {schema} and {tenant} "
             "stand for the workspace's."),
         runTyped},
        {{u"workspace"_s, u"migrate"_s},
         {u"slug"_s},
         common,
         CliText::tr("Run the product's migrations for a workspace once more."),
         migrate},
        {{u"workspace"_s, u"createsuperuser"_s},
         {u"slug"_s},
         QList<QCommandLineOption>{
             {u"user"_s, CliText::tr("Name of the new user."), u"name"_s},
             {u"email"_s, CliText::tr("E-mail address of the new user."), u"address"_s},
             {u"user-password-file"_s,
              CliText::tr("File (mode 0600) with the new user's password; default: one is generated and shown once."), u"file"_s}}
             + common,
         CliText::tr("Create a user with all rights in a workspace's application (Django)."),
         createSuperuser},
    };
}

} // namespace tmc::cli
