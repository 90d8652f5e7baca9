#include "core/domain/sideschemas.h"

#include "core/domain/names.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace tmc {

DroppedName droppedNameFromJson(const QJsonObject &json)
{
    return {.workspace = WorkspaceId(json.value(u"workspace"_s).toString()), .name = json.value(u"name"_s).toString()};
}

std::vector<SideSchema> sideSchemasLeft(const std::vector<SideSchema> &made, const std::vector<Workspace> &workspaces,
                                        const std::vector<DroppedName> &dropped)
{
    std::vector<SideSchema> left;
    std::ranges::copy_if(made, std::back_inserter(left), [&](const SideSchema &side) {
        const auto whose = std::ranges::find(workspaces, side.workspace, &Workspace::id);
        return whose != workspaces.end() && std::ranges::none_of(dropped, [&](const DroppedName &gone) {
                   return gone.workspace == side.workspace && gone.name == names::sideSchemaName(whose->schemaName, side.operation);
               });
    });
    return left;
}

} // namespace tmc
