#include "app/cli/clitext.h"
#include "app/cli/faultinjection.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/adapters/local/passwordfile.h"
#include "core/domain/catalogue.h"
#include "core/domain/names.h"
#include "core/engine/preparationexecutor.h"

#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

enum class Scope { Everything, CatalogueOnly };

Result<PrepareServerRequest> requestFor(const Command &command, const ServerProfile &profile)
{
    const QString baseDomain = command.invocation.value(u"base-domain"_s, u"example.com"_s);
    // A single label such as "test" is fine as a base domain, because the product's own label stands before it.
    TM_CHECK(names::checkedHostName(u"tenant."_s + baseDomain));
    return PrepareServerRequest{.operation = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
                                .serverName = profile.name,
                                .registryDatabase = profile.postgres.registryDatabase,
                                .consoleRole = profile.postgres.role,
                                .network = profile.proxyNetwork,
                                .migrations = command.graph.registryMigrations(),
                                .products = catalogue::products(baseDomain.toLower()),
                                .plans = catalogue::plans()};
}

/// The password that the console's role has or will have: what the profile's store knows, or a new one that is stored first.
Result<Secret> consolePassword(const Command &command, const ServerProfile &profile)
{
    Result<Secret> known = command.graph.secrets().databasePassword(profile);
    const bool isNew = !known
                       && (known.error().code == ErrorCode::SecretMissing
                           || (known.error().code == ErrorCode::LocalFile && !QFileInfo::exists(profile.postgres.passwordFile)));
    if (!isNew)
        return known;
    const Secret fresh = Secret::generate(32);
    TM_CHECK(command.graph.secrets().storeDatabasePassword(profile, fresh));
    return fresh;
}

/// Proof by use: the console's own role connects and reads the registry's version.
Result<void> verifyPrepared(const Command &command, const ConnectedServer &server, const ServerProfile &profile,
                            const Secret &password)
{
    PostgresAccess access = server.access;
    access.role = profile.postgres.role;
    access.password = password;
    TM_CHECK(command.graph.registryStore(access)->schemaVersion());
    return {};
}

ExitCode prepare(const Command &command, const ConnectedServer &server, Scope scope)
{
    const Output &output = command.output;
    const Result<PrepareServerRequest> request = requestFor(command, server.profile);
    if (!request)
        return output.failure(request.error());
    const auto admin = command.graph.serverAdmin(server.access, command.graph.identity());
    const auto docker = command.graph.dockerEngine(server.endpoints.dockerSocket);
    const auto journal = command.graph.localOperationStore(server.profile.name);
    PreparationExecutor executor(*admin, *docker, *journal, command.graph.clock(),
                                 command.graph.identity().who + u'@' + command.graph.identity().origin, faultHook());
    const Result<Runbook> runbook = executor.plan(*request, {});
    if (!runbook)
        return output.failure(runbook.error());
    const bool onlyCatalogue = std::all_of(runbook->steps.begin(), runbook->steps.end(), [](const Step &step) {
        return std::holds_alternative<action::SeedCatalogue>(step.action);
    });
    if (scope == Scope::CatalogueOnly && !onlyCatalogue)
        return output.failure({.code = ErrorCode::RegistryMissing, .source = ErrorSource::Planner});
    const bool dryRun = command.invocation.has(u"dry-run"_s);
    if (dryRun || !output.isJson())
        output.runbook(*runbook);
    if (dryRun)
        return ExitCode::Done;
    if (!runbook->steps.empty() && !isConfirmed(command, CliText::tr("Apply these changes to %1?").arg(server.profile.name)))
        return output.failure({.code = ErrorCode::Cancelled, .source = ErrorSource::Local});
    const Result<Secret> password = consolePassword(command, server.profile);
    if (!password)
        return output.failure(password.error());
    OperationControl control;
    const InterruptWatch watch(control);
    const Result<OperationOutcome> outcome =
        executor.start(*runbook, *request, *password, control, printingListener(command, *runbook));
    if (outcome && outcome->kind == OutcomeKind::Done)
        if (const Result<void> verified = verifyPrepared(command, server, server.profile, *password); !verified)
            return output.failure(verified.error());
    return reportOutcome(command, runbook->operation, runbook->kind, outcome);
}

void runPreparation(Command &command, Finished finished, Scope scope)
{
    if (!command.invocation.has(u"admin-password-file"_s))
        return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"admin-password-file"_s, QString()}}));
    connectAndRun(
        command, {.asAdministrator = true},
        [&command, scope](const ConnectedServer &server) { return prepare(command, server, scope); }, std::move(finished));
}

QList<QCommandLineOption> options()
{
    return {
        {u"admin-role"_s, CliText::tr("Administrator's role in PostgreSQL; default: postgres."), u"role"_s},
        {u"admin-password-file"_s, CliText::tr("File (mode 0600) with the administrator's password."), u"file"_s},
        {u"base-domain"_s,
         CliText::tr("Domain below which each product gets its own; used for products that are not in the catalogue yet."),
         u"domain"_s},
        {u"dry-run"_s, CliText::tr("Show every statement and Docker call and change nothing.")},
    };
}

} // namespace

QList<Verb> preparationVerbs()
{
    return {
        {{u"prepare"_s},
         {},
         options(),
         CliText::tr("Make a server ready: registry, roles, network, products and plans."),
         [](Command &command, Finished finished) { runPreparation(command, std::move(finished), Scope::Everything); }},
        {{u"init-products"_s},
         {},
         options(),
         CliText::tr("Add the products and plans that are missing in the catalogue."),
         [](Command &command, Finished finished) { runPreparation(command, std::move(finished), Scope::CatalogueOnly); }},
    };
}

} // namespace tmc::cli
