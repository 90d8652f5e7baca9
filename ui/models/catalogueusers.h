#pragma once

#include "core/domain/workspace.h"

#include <QStringList>

#include <vector>

namespace tmc::ui {

/// Who uses an entry of the catalogue.
struct CatalogueUsers {
    int count = 0;
    QStringList firstSlugs; ///< at most five
    bool operator==(const CatalogueUsers &) const = default;
};

template <typename Fits>
CatalogueUsers catalogueUsers(const std::vector<Workspace> &workspaces, Fits fits)
{
    constexpr int shown = 5;
    CatalogueUsers users;
    for (const Workspace &workspace : workspaces) {
        if (!fits(workspace))
            continue;
        if (++users.count <= shown)
            users.firstSlugs.append(workspace.slug);
    }
    return users;
}

} // namespace tmc::ui
