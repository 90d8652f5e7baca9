#include "app/cli/clitext.h"
#include "app/cli/plannedrun.h"
#include "app/cli/runbookverbs.h"
#include "app/cli/verbs.h"
#include "core/domain/names.h"
#include "core/planner/changeplan.h"
#include "core/planner/removeretired.h"
#include "core/planner/runbookfile.h"
#include "core/support/fingerprint.h"

#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

OperationId newOperation()
{
    return OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

/// The same snapshot and the same request give the same id, so that a saved preview is the same file whenever it is made.
OperationId operationOf(const ChangePlanRequest &request, const SystemSnapshot &snapshot)
{
    const QString seed = fingerprintOf(changePlanRequestToJson(request)) + fingerprintOf(snapshotToJson(snapshot));
    return OperationId(QUuid::createUuidV5(QUuid(), seed).toString(QUuid::WithoutBraces));
}

Environment typedEnvironment(const Invocation &typed, const ServerProfile &profile)
{
    return typed.has(u"environment"_s) ? environmentFromName(typed.value(u"environment"_s)) : profile.environment;
}

Result<void> save(const QString &path, const Runbook &runbook)
{
    QFile file(path);
    const QByteArray text = runbookFileText(runbook);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size() || !file.flush())
        return fail(ErrorCode::LocalFile, {path}, file.errorString());
    return {};
}

Result<Runbook> planTyped(const Invocation &typed, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    ChangePlanRequest request{.product = ProductKey(typed.value(u"product"_s)),
                              .slug = typed.arguments.constFirst(),
                              .environment = typedEnvironment(typed, profile),
                              .plan = PlanKey(typed.value(u"to"_s))};
    applyProfile(request, profile);
    request.operation = typed.has(u"preview"_s) ? operationOf(request, snapshot) : newOperation();
    return makeChangePlanRunbook(request, snapshot);
}

/// The saved preview planned again on what the server says now, as an operation of its own; refused when a fact of it has changed.
Result<Runbook> planSaved(const Invocation &typed, const SystemSnapshot &snapshot)
{
    const QString path = typed.value(u"apply"_s);
    TM_TRY(const Runbook saved, savedRunbook(path));
    if (saved.kind != OperationKind::ChangePlan || saved.targetName != typed.arguments.constFirst())
        return fail(ErrorCode::InvalidInput, {u"runbook"_s, path});
    ChangePlanRequest request = changePlanRequestFromJson(saved.request);
    request.operation = newOperation();
    TM_TRY(Runbook fresh, makeChangePlanRunbook(request, snapshot));
    if (const QStringList changed = changedFacts(saved, fresh); !changed.isEmpty())
        return fail({.code = ErrorCode::StalePreview, .args = changed, .source = ErrorSource::Planner});
    return fresh;
}

Result<Runbook> planChange(const Command &command, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    const Invocation &typed = command.invocation;
    TM_TRY(Runbook runbook, typed.has(u"apply"_s) ? planSaved(typed, snapshot) : planTyped(typed, profile, snapshot));
    if (typed.has(u"save"_s))
        TM_CHECK(save(typed.value(u"save"_s), runbook));
    return runbook;
}

void reportChanged(const Command &command, const Runbook &runbook)
{
    for (const Step &step : runbook.steps)
        if (const auto *complete = std::get_if<action::CompletePlanChange>(&step.action))
            command.output.line(CliText::tr("%1 is on the plan %2 now and is served by %3.")
                                    .arg(complete->after.slug, complete->after.plan.value(), complete->after.containerName));
}

/// What can be refused without asking the server is refused before connecting.
Result<void> checkTyped(const Invocation &typed, const QStringList &required)
{
    TM_CHECK(names::checkedSlug(typed.arguments.constFirst()));
    for (const QString &option : required)
        if (!typed.has(option))
            return fail(ErrorCode::InvalidInput, {option, QString()});
    if (const QString environment = typed.value(u"environment"_s, u"qa"_s); environment != "qa"_L1 && environment != "production"_L1)
        return fail(ErrorCode::InvalidInput, {u"environment"_s, environment});
    if (typed.has(u"save"_s) && !typed.has(u"preview"_s))
        return fail(ErrorCode::InvalidInput, {u"save"_s, typed.value(u"save"_s)});
    return {};
}

void changePlan(Command &command, Finished finished)
{
    Invocation &typed = command.invocation;
    const QStringList required = typed.has(u"apply"_s) ? QStringList() : QStringList{u"product"_s, u"to"_s};
    if (const Result<void> checked = checkTyped(typed, required); !checked)
        return finished(command.output.failure(checked.error()));
    if (typed.has(u"preview"_s))
        typed.flags.insert(u"dry-run"_s);
    const PlannedRun run{
        .kind = OperationKind::ChangePlan,
        .plan = [&command](const ServerProfile &profile,
                           const SystemSnapshot &snapshot) { return planChange(command, profile, snapshot); },
        .question = [](const ServerProfile &profile) { return CliText::tr("Change the plan on %1?").arg(profile.name); },
        .reportDone = [&command](const Runbook &runbook) { reportChanged(command, runbook); }};
    runPlanned(command, run, std::move(finished));
}

void removeRetired(Command &command, Finished finished)
{
    const Invocation &typed = command.invocation;
    if (const Result<void> checked = checkTyped(typed, {u"product"_s}); !checked && !typed.has(u"runbook"_s))
        return finished(command.output.failure(checked.error()));
    const PlannedRun run{
        .kind = OperationKind::RemoveRetired,
        .plan =
            [&command](const ServerProfile &profile, const SystemSnapshot &snapshot) {
                const Invocation &asked = command.invocation;
                return makeRemoveRetiredRunbook({.operation = newOperation(),
                                                 .product = ProductKey(asked.value(u"product"_s)),
                                                 .slug = asked.arguments.constFirst(),
                                                 .environment = typedEnvironment(asked, profile)},
                                                snapshot);
            },
        .question = [](const ServerProfile &profile) { return CliText::tr("Remove the retired container on %1?").arg(profile.name); },
        .reportDone =
            [&command](const Runbook &runbook) {
                command.output.line(CliText::tr("The retired container of %1 is gone; its port is free.").arg(runbook.targetName));
            }};
    runPlanned(command, run, std::move(finished));
}

} // namespace

QList<Verb> planChangeVerbs()
{
    const QCommandLineOption product{u"product"_s, CliText::tr("Key of the product."), u"key"_s};
    const QCommandLineOption environment{u"environment"_s, CliText::tr("production or qa; default: the server's."), u"name"_s};
    return {
        {{u"change-plan"_s},
         {u"slug"_s},
         {product,
          {u"to"_s, CliText::tr("Key of the plan to have afterwards."), u"key"_s},
          environment,
          {u"preview"_s, CliText::tr("Print what would happen, with every SQL statement and Docker call; change nothing.")},
          {u"offline"_s, CliText::tr("With --preview: plan on the last snapshot, without a connection.")},
          {u"save"_s, CliText::tr("With --preview: write the preview to a file."), u"file"_s},
          {u"apply"_s, CliText::tr("Run a saved preview; refused when a fact that it relied on has changed."), u"file"_s}},
         CliText::tr("Move a workspace to another plan, or apply its plan's limits as they are now."),
         changePlan},
        {{u"remove-retired"_s},
         {u"slug"_s},
         QList<QCommandLineOption>{product, environment} + plannedRunOptions(),
         CliText::tr("Remove the container that was kept when a workspace moved to the shared one."),
         removeRetired},
    };
}

} // namespace tmc::cli
