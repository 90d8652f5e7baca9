#pragma once

#include "core/domain/systemsnapshot.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace tmc::ui {

/// One thing that the palette can take the operator to.
struct PaletteEntry {
    QString id;       ///< stable; remembered among the recent ones
    QString title;    ///< inert
    QString detail;   ///< where it belongs: menu, or product and host
    QString shortcut; ///< as the desktop writes it
    QString reason;   ///< why it is disabled now; empty when it is not
    bool isEnabled = true;
    QString place;    ///< a workspace's slug; empty for a command
    QString searched; ///< folded
};

/// The entry of each workspace. Takes some milliseconds for thousands of them: call it in the background.
std::vector<PaletteEntry> workspaceEntries(const SystemSnapshot &snapshot);

/// Finds among commands and workspaces what fits best. Thread: GUI; a search among 10,000 takes a few milliseconds.
class PaletteIndex final {
public:
    static constexpr int maximumResults = 50;

    void setCommands(std::vector<PaletteEntry> commands);
    void setWorkspaces(std::vector<PaletteEntry> workspaces) { m_workspaces = std::move(workspaces); }

    /// Without words: the recent ones, the newest first, then all commands. With words: the best first; what was used lately wins a tie.
    [[nodiscard]] std::vector<PaletteEntry> search(const QString &typed, const QStringList &recent) const;

private:
    [[nodiscard]] std::vector<PaletteEntry> unsearched(const QStringList &recent) const;
    [[nodiscard]] const PaletteEntry *find(const QString &id) const;

    std::vector<PaletteEntry> m_commands;
    std::vector<PaletteEntry> m_workspaces;
};

} // namespace tmc::ui
