#include "core/domain/shownarguments.h"
#include "core/domain/tenantcommands.h"
#include "core/engine/handlers/outputlines.h"
#include "core/planner/containercommand.h"
#include "core/planner/previewcalls.h"
#include "core/planner/runcommand.h"
#include "unit/smallworld.h"

#include <QJsonDocument>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;
using tmtest::SmallWorld;

namespace {

const OperationId operationId(u"6ba7b810-9dad-41d1-80b4-00c04fd430c8"_s);

CommandRequest forAcme(const QStringList &argv)
{
    return {.operation = operationId,
            .container = {},
            .product = ProductKey(u"inventario"_s),
            .slug = u"acme"_s,
            .argv = shownArguments(argv)};
}

CommandRequest superuser()
{
    CommandRequest request = forAcme({});
    request.purpose = CommandPurpose::CreateSuperuser;
    request.user = u"ana"_s;
    request.email = u"ana@example.com"_s;
    return request;
}

bool has(const Runbook &runbook, NoticeCode code)
{
    return std::ranges::find(runbook.notices, code, &Notice::code) != runbook.notices.end();
}

const action::PrepareCommand &prepared(const Runbook &runbook)
{
    return std::get<action::PrepareCommand>(runbook.steps.front().action);
}

Result<ExecOutcome> ends(int exitCode, const QByteArray &output = {})
{
    return ExecOutcome{.exitCode = exitCode, .standardOutput = output};
}

Error lost()
{
    return {.code = ErrorCode::DockerUnreachable, .source = ErrorSource::Docker, .effect = Effect::Unknown};
}

Secret secretOf(QString text)
{
    return Secret::fromText(text);
}

} // namespace

/// A command in a tenant's container: whom it is meant for, that it is never run twice, and that nothing is said that Docker did not say.
class TestRunCommand final : public QObject {
    Q_OBJECT
private slots:
    void placeholdersNameTheTenant();
    void aSharedContainerWithoutThemIsWarnedOf();
    void theProductsOwnCommandsWorkOnTheTenant();
    void aProductWithoutTheCommandSaysSo();
    void whatMakesNoSenseIsRefused();
    void theOutputComesInLinesAndTheExitCodeIsTold();
    void anExitCodeOfOneIsNotDone();
    void secretsReachTheCommandAndNoJournal();
    void maskedArgumentsAreRunAsTyped();
    void withoutItsSecretNothingIsRun();
    void aLostReplyIsAskedForAndNotRunAgain();
    void aLostConnectionLeavesItOpenAndResumingDoesNotRunItTwice();
    void aForgottenCommandIsNeitherRunAgainNorCalledDone();
    void stoppingEndsItsProcesses();
    void rollingBackEndsWhatStillRuns();

private:
    static Runbook plan(SmallWorld &small, const CommandRequest &request)
    {
        return makeCommandRunbook(request, small.snapshot()).value();
    }
    static OperationOutcome run(SmallWorld &small, const Runbook &runbook, const CommandInput &input = {})
    {
        OperationControl control;
        return small.console()->start(runbook, control, {}, input).value();
    }
};

void TestRunCommand::placeholdersNameTheTenant()
{
    SmallWorld small;
    const Runbook runbook = plan(small, forAcme({u"tool"_s, u"--db={database}"_s, u"{role}"_s, u"{tenant}"_s}));
    const Workspace &acme = small.world->state.registry.workspaces.front();
    QCOMPARE(prepared(runbook).argv, (QStringList{u"tool"_s, u"--db="_s + acme.databaseName, acme.roleName, acme.tenantId}));
    QVERIFY(!has(runbook, NoticeCode::CommandForNoTenant));
    QCOMPARE(runbook.target, acme.id.value());
    QVERIFY(runbook.isRunnable());
    // What is previewed is what is sent: the limit in front, the mark in the environment.
    const auto calls = previewCalls(runbook.steps.front().action);
    QVERIFY(calls.front().text.contains(u"\"timeout\""_s));
    QVERIFY(calls.front().text.contains(tenantcommands::mark(operationId.value())));
}

void TestRunCommand::aSharedContainerWithoutThemIsWarnedOf()
{
    SmallWorld small;
    Workspace second = small.world->state.registry.workspaces.front();
    second.id = WorkspaceId(u"11111111-9dad-41d1-80b4-00c04fd430c8"_s);
    second.slug = u"aaa"_s;
    small.world->state.registry.workspaces.push_back(second);
    const Runbook runbook = plan(small, forAcme({u"tool"_s}));
    QVERIFY(has(runbook, NoticeCode::CommandForNoTenant));
    QVERIFY(has(runbook, NoticeCode::ServesWorkspaces));
    QVERIFY(needsTypedName(runbook));
    CommandRequest migrate = forAcme({});
    migrate.purpose = CommandPurpose::Migrate;
    QVERIFY(!needsTypedName(plan(small, migrate)));
}

void TestRunCommand::theProductsOwnCommandsWorkOnTheTenant()
{
    SmallWorld small;
    const Workspace &acme = small.world->state.registry.workspaces.front();
    const QStringList tenant{u"--database"_s, acme.databaseName, u"--role"_s, acme.roleName};
    CommandRequest migrate = forAcme({});
    migrate.purpose = CommandPurpose::Migrate;
    QCOMPARE(prepared(plan(small, migrate)).argv, (QStringList{u"python"_s, u"manage.py"_s, u"migrate"_s} + tenant));
    const Runbook created = plan(small, superuser());
    QCOMPARE(prepared(created).argv, (QStringList{u"python"_s, u"manage.py"_s, u"createsuperuser"_s, u"--noinput"_s,
                                                  u"--username=ana"_s, u"--email=ana@example.com"_s}
                                      + tenant));
    QCOMPARE(prepared(created).secretVariable, u"DJANGO_SUPERUSER_PASSWORD"_s);
    const Product *product = small.world->state.registry.product(acme.product);
    QCOMPARE(tenantcommands::shell(product, &acme), (QStringList{u"python"_s, u"manage.py"_s, u"shell"_s} + tenant));
    QCOMPARE(tenantcommands::shell(nullptr, &acme), QStringList{u"sh"_s});
}

void TestRunCommand::aProductWithoutTheCommandSaysSo()
{
    SmallWorld small;
    for (Product &product : small.world->state.registry.products)
        product.migrateCommand = {u"bin/rails"_s, u"db:migrate"_s};
    QCOMPARE(makeCommandRunbook(superuser(), small.snapshot()).error().code, ErrorCode::CommandMissing);
    for (Product &product : small.world->state.registry.products)
        product.migrateCommand.clear();
    CommandRequest migrate = forAcme({});
    migrate.purpose = CommandPurpose::Migrate;
    QCOMPARE(makeCommandRunbook(migrate, small.snapshot()).error().code, ErrorCode::CommandMissing);
}

void TestRunCommand::whatMakesNoSenseIsRefused()
{
    SmallWorld small;
    const auto codeOf = [&small](const CommandRequest &request) { return makeCommandRunbook(request, small.snapshot()).error().code; };
    QCOMPARE(codeOf(forAcme({})), ErrorCode::InvalidInput);
    CommandRequest request = forAcme({u"true"_s});
    request.limitSeconds = 0;
    QCOMPARE(codeOf(request), ErrorCode::InvalidInput);
    request = forAcme({u"true"_s});
    request.secretVariable = u"A=B"_s;
    QCOMPARE(codeOf(request), ErrorCode::InvalidInput);
    request = forAcme({u"true"_s});
    request.slug = u"nobody"_s;
    QCOMPARE(codeOf(request), ErrorCode::WorkspaceUnknown);
    request = superuser();
    request.user.clear();
    request.email.clear();
    QCOMPARE(codeOf(request), ErrorCode::InvalidInput);
    QVERIFY(small.docker.stop(u"inventario-shared"_s, 1, {}));
    const Runbook stopped = plan(small, forAcme({u"true"_s}));
    QCOMPARE(stopped.blockers.front().code, ErrorCode::ContainerNotRunning);
}

void TestRunCommand::theOutputComesInLinesAndTheExitCodeIsTold()
{
    SmallWorld small;
    small.docker.setExecScript([](const ExecRequest &) { return ends(0, "one\r\ntwo\nthree"); });
    QStringList lines;
    OperationControl control;
    const auto outcome = small.console()->start(plan(small, forAcme({u"tool"_s})), control, [&lines](const OperationEvent &event) {
        if (event.kind == OperationEventKind::StepProgress)
            lines.append(event.text);
    });
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::Done);
    QCOMPARE(lines, (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(small.docker.commandsRun(), QStringList{u"tool"_s});

    QStringList parts;
    OutputLines split([&parts](const QString &line) { parts.append(line); });
    split.feed("á"_ba.repeated(OutputLines::longestLine));
    split.finish();
    QCOMPARE(parts.join(QString()), QString(OutputLines::longestLine, u'á'));
}

void TestRunCommand::anExitCodeOfOneIsNotDone()
{
    SmallWorld small;
    small.docker.setExecScript([](const ExecRequest &) { return ends(1, "no PASSWORD=hunter2 for you\n"); });
    const Runbook runbook = plan(small, forAcme({u"tool"_s}));
    const OperationOutcome outcome = run(small, runbook);
    QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome.error->code, ErrorCode::ExecFailed);
    QCOMPARE(outcome.error->args, (QStringList{u"tool"_s, u"1"_s}));
    QVERIFY(outcome.error->detail.contains(u"for you"_s));
    QVERIFY(!outcome.error->detail.contains(u"hunter2"_s));
    QCOMPARE(small.docker.commandsRun().size(), 1);
}

void TestRunCommand::secretsReachTheCommandAndNoJournal()
{
    SmallWorld small;
    const Runbook runbook = plan(small, superuser());
    QCOMPARE(run(small, runbook, {.argv = {}, .value = secretOf(u"hunter2 \"'\\"_s)}).kind, OutcomeKind::Done);
    QVERIFY(small.docker.lastEnvironment().contains(u"DJANGO_SUPERUSER_PASSWORD=hunter2 \"'\\"_s));
    const SystemSnapshot after = small.snapshot();
    QVERIFY(!after.registry.value->operations.empty());
    for (const OperationRecord &record : after.registry.value->operations)
        QVERIFY(!QJsonDocument(operationToJson(record)).toJson().contains("hunter2"));
    QVERIFY(!QJsonDocument(runbookToJson(runbook)).toJson().contains("hunter2"));
}

void TestRunCommand::maskedArgumentsAreRunAsTyped()
{
    SmallWorld small;
    const QStringList typed{u"tool"_s, u"--password=hunter2"_s};
    const Runbook runbook = plan(small, forAcme(typed));
    QVERIFY(has(runbook, NoticeCode::ArgumentsMasked));
    QVERIFY(!QJsonDocument(runbookToJson(runbook)).toJson().contains("hunter2"));
    QCOMPARE(run(small, runbook, {.argv = typed, .value = {}}).kind, OutcomeKind::Done);
    QCOMPARE(small.docker.commandsRun(), QStringList{u"tool --password=hunter2"_s});
}

void TestRunCommand::withoutItsSecretNothingIsRun()
{
    SmallWorld small;
    for (const Runbook &runbook : {plan(small, superuser()), plan(small, forAcme({u"tool"_s, u"--password=hunter2"_s}))}) {
        Runbook fresh = runbook;
        fresh.operation = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        // Other arguments than those that were previewed count as none.
        const OperationOutcome outcome = run(small, fresh, {.argv = {u"rm"_s, u"--password=x"_s}, .value = {}});
        QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome.error->code, ErrorCode::CommandInputMissing);
    }
    QVERIFY(small.docker.commandsRun().isEmpty());
}

void TestRunCommand::aLostReplyIsAskedForAndNotRunAgain()
{
    SmallWorld small;
    small.docker.failNextAfterEffect(u"runPrepared"_s,
                                     {.code = ErrorCode::DockerProtocol, .source = ErrorSource::Docker, .effect = Effect::Unknown});
    QCOMPARE(run(small, plan(small, forAcme({u"tool"_s}))).kind, OutcomeKind::Done);
    QCOMPARE(small.docker.commandsRun().size(), 1);
}

void TestRunCommand::aLostConnectionLeavesItOpenAndResumingDoesNotRunItTwice()
{
    for (const int exitCode : {0, 3}) {
        SmallWorld small;
        small.docker.setExecScript([exitCode](const ExecRequest &) { return ends(exitCode); });
        small.docker.failNextAfterEffect(u"runPrepared"_s, lost());
        const Runbook runbook = plan(small, forAcme({u"tool"_s}));
        QCOMPARE(run(small, runbook).kind, OutcomeKind::Interrupted);
        OperationControl control;
        const auto resumed = small.console({}, u"berta"_s)->resume(runbook.operation, control, {});
        QVERIFY(resumed);
        QCOMPARE(resumed->kind, exitCode == 0 ? OutcomeKind::Done : OutcomeKind::RolledBack);
        QCOMPARE(small.docker.commandsRun().size(), 1);
    }
}

void TestRunCommand::aForgottenCommandIsNeitherRunAgainNorCalledDone()
{
    SmallWorld small;
    small.docker.failNextAfterEffect(u"runPrepared"_s, lost());
    const Runbook runbook = plan(small, forAcme({u"tool"_s}));
    QCOMPARE(run(small, runbook).kind, OutcomeKind::Interrupted);
    small.docker.forgetCommands();
    OperationControl control;
    const auto resumed = small.console({}, u"berta"_s)->resume(runbook.operation, control, {});
    QVERIFY(resumed);
    QCOMPARE(resumed->kind, OutcomeKind::RolledBack);
    QCOMPARE(resumed->error->code, ErrorCode::CommandEndUnknown);
    QCOMPARE(small.docker.commandsRun().size(), 1);
}

void TestRunCommand::stoppingEndsItsProcesses()
{
    SmallWorld small;
    OperationControl control;
    small.docker.setExecScript([&control](const ExecRequest &) -> Result<ExecOutcome> {
        control.requestAbort();
        return fail({.code = ErrorCode::Cancelled, .source = ErrorSource::Docker, .effect = Effect::Unknown});
    });
    const Runbook runbook = plan(small, forAcme({u"sleep"_s, u"60"_s}));
    const auto outcome = small.console()->start(runbook, control, {});
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome->error->code, ErrorCode::CommandStopped);
    QVERIFY(small.docker.calls().contains(u"exec "_s + small.docker.container(u"inventario-shared"_s)->id.value()));
}

void TestRunCommand::rollingBackEndsWhatStillRuns()
{
    SmallWorld small;
    small.docker.setExecScript([](const ExecRequest &) -> Result<ExecOutcome> { return fail(lost()); });
    const Runbook runbook = plan(small, forAcme({u"sleep"_s, u"60"_s}));
    QCOMPARE(run(small, runbook).kind, OutcomeKind::Interrupted);
    // It still runs, and nothing is sent to it until somebody decides.
    QVERIFY(small.docker.calls().filter(u"exec "_s).isEmpty());
    OperationControl control;
    const auto undone = small.console({}, u"berta"_s)->rollBack(runbook.operation, control, {});
    QVERIFY(undone);
    QCOMPARE(undone->kind, OutcomeKind::RolledBack);
    QCOMPARE(small.docker.calls().filter(u"exec "_s).size(), 2); // the signal, and the look whether anything is left
}

QTEST_APPLESS_MAIN(TestRunCommand)
#include "tst_runcommand.moc"
