#include "app/cli/commandtarget.h"

#include "app/cli/clitext.h"
#include "app/cli/snapshotrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::cli {

QList<QCommandLineOption> targetOptions()
{
    return {{u"product"_s, CliText::tr("Product, when several have a workspace of that name."), u"key"_s},
            {u"environment"_s, CliText::tr("production or qa, when the workspace exists in both."), u"environment"_s}};
}

Result<CommandTarget> commandTarget(const Invocation &typed, const QString &name, const ServerProfile &profile,
                                    const SystemSnapshot &snapshot)
{
    if (!snapshot.registry.value)
        return fail(snapshot.registry.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"registry"_s}}));
    const QString product = typed.value(u"product"_s);
    const QString environment = typed.value(u"environment"_s);
    std::vector<const Workspace *> found;
    for (const Workspace &workspace : snapshot.registry.value->workspaces)
        if (workspace.slug == name && (product.isEmpty() || workspace.product.value() == product)
            && (environment.isEmpty() || environmentName(workspace.environment) == environment))
            found.push_back(&workspace);
    leaveArchivedOut(found);
    if (std::ranges::any_of(found, [&profile](const Workspace *workspace) { return workspace->environment == profile.environment; }))
        std::erase_if(found, [&profile](const Workspace *workspace) { return workspace->environment != profile.environment; });
    if (found.size() > 1)
        return fail(ErrorCode::InvalidInput, {u"product"_s, QString()});
    const bool isContainer = snapshot.docker.value && snapshot.docker.value->container(name);
    if (found.size() == 1 && isContainer && found.front()->containerName != name)
        return fail(ErrorCode::InvalidInput, {u"container"_s, name}, u"a workspace and another container have this name"_s);
    if (found.size() == 1)
        return CommandTarget{.workspace = found.front(), .container = found.front()->containerName};
    if (isContainer)
        return CommandTarget{.workspace = nullptr, .container = name};
    return fail(ErrorCode::WorkspaceUnknown, {name});
}

} // namespace tmc::cli
