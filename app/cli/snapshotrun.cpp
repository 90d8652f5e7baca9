#include "app/cli/snapshotrun.h"

#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "ui/presentation/formatting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::cli {

void withSnapshot(Command &command, Finished finished, const SnapshotReport &report)
{
    if (!command.invocation.has(u"offline"_s))
        return connectAndRun(
            command, {},
            [&command, report](const ConnectedServer &server) { return report(command, readSnapshot(command, server), &server); },
            std::move(finished));
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return finished(command.output.failure(profile.error()));
    const Result<SystemSnapshot> cached = command.graph.cache().load(profile->name);
    if (!cached)
        return finished(command.output.failure(cached.error()));
    const QString age = CliText::tr("Offline: %1.").arg(ui::readAge(cached->collectedAt, command.graph.clock().now()));
    if (command.invocation.has(u"csv"_s))
        command.output.note(age); // the table is for a program
    else
        command.output.line(age);
    finished(report(command, *cached, nullptr));
}

Verb snapshotVerb(const QStringList &words, const QStringList &arguments, const QString &summary, const SnapshotReport &report,
                  QList<QCommandLineOption> options)
{
    options.append({u"offline"_s, CliText::tr("Use the last snapshot on this machine and do not connect.")});
    return {words, arguments, options, summary,
            [report](Command &command, Finished finished) { withSnapshot(command, std::move(finished), report); }};
}

ExitCode registryFailure(const Command &command, const SystemSnapshot &snapshot)
{
    return command.output.failure(
        snapshot.registry.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"registry"_s}}));
}

void leaveArchivedOut(std::vector<const Workspace *> &workspaces)
{
    const auto isArchived = [](const Workspace *workspace) { return workspace->state == WorkspaceState::Archived; };
    if (!std::ranges::all_of(workspaces, isArchived))
        std::erase_if(workspaces, isArchived);
}

Result<Workspace> namedWorkspace(const SystemSnapshot &snapshot, const QString &slug, const QString &product)
{
    if (!snapshot.registry.value)
        return fail(snapshot.registry.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"registry"_s}}));
    std::vector<const Workspace *> found;
    for (const Workspace &workspace : snapshot.registry.value->workspaces)
        if (workspace.slug == slug && (product.isEmpty() || workspace.product.value() == product))
            found.push_back(&workspace);
    leaveArchivedOut(found);
    if (found.empty())
        return fail(ErrorCode::WorkspaceUnknown, {slug});
    if (found.front()->product != found.back()->product)
        return fail(ErrorCode::InvalidInput, {u"product"_s, QString()});
    return *found.front();
}

QJsonObject aged(const SystemSnapshot &snapshot, const QString &key, const QJsonValue &value)
{
    return {{u"server"_s, snapshot.serverName}, {u"collectedAt"_s, snapshot.collectedAt.toString(Qt::ISODateWithMs)}, {key, value}};
}

} // namespace tmc::cli
