#include "ui/models/paletteindex.h"

#include "ui/presentation/fuzzymatch.h"
#include "ui/widgets/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Hit {
    int score = 0;
    const PaletteEntry *entry = nullptr;
};

void collect(const std::vector<PaletteEntry> &entries, const QStringList &words, const QStringList &recent, int bonus,
             std::vector<Hit> &hits)
{
    for (const PaletteEntry &entry : entries) {
        const int score = fuzzyScore(entry.searched, words);
        if (score > 0)
            hits.push_back({score + bonus + (recent.contains(entry.id) ? 60 : 0), &entry});
    }
}

} // namespace

std::vector<PaletteEntry> workspaceEntries(const SystemSnapshot &snapshot)
{
    std::vector<PaletteEntry> entries;
    if (!snapshot.registry.value)
        return entries;
    entries.reserve(snapshot.registry.value->workspaces.size());
    for (const Workspace &workspace : snapshot.registry.value->workspaces) {
        const Product *product = snapshot.registry.value->product(workspace.product);
        const QString host = workspace.primaryHost();
        const QString detail = inertLine((product ? product->name : workspace.product.value()) + u" · "_s + host);
        entries.push_back(
            {.id = u"workspace:"_s + workspace.id.value(),
             .title = inertLine(workspace.businessName),
             .detail = detail,
             .place = workspace.slug,
             .searched = foldedForSearch(workspace.slug + u' ' + workspace.businessName + u' ' + workspace.hosts.join(u' '))});
    }
    return entries;
}

void PaletteIndex::setCommands(std::vector<PaletteEntry> commands)
{
    m_commands = std::move(commands);
    for (PaletteEntry &command : m_commands)
        command.searched = foldedForSearch(command.title + u' ' + command.detail);
}

const PaletteEntry *PaletteIndex::find(const QString &id) const
{
    for (const std::vector<PaletteEntry> *entries : {&m_commands, &m_workspaces})
        if (const auto found = std::ranges::find(*entries, id, &PaletteEntry::id); found != entries->end())
            return &*found;
    return nullptr;
}

std::vector<PaletteEntry> PaletteIndex::unsearched(const QStringList &recent) const
{
    std::vector<PaletteEntry> results;
    for (const QString &id : recent)
        if (const PaletteEntry *entry = find(id))
            results.push_back(*entry);
    for (const PaletteEntry &command : m_commands)
        if (!recent.contains(command.id))
            results.push_back(command);
    return results;
}

std::vector<PaletteEntry> PaletteIndex::search(const QString &typed, const QStringList &recent) const
{
    const QStringList words = foldedForSearch(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return unsearched(recent);
    constexpr int commandBonus = 40; // what the program can do stands before one of thousands of customers
    std::vector<Hit> hits;
    collect(m_commands, words, recent, commandBonus, hits);
    collect(m_workspaces, words, recent, 0, hits);
    const auto shown = std::min<std::size_t>(hits.size(), maximumResults);
    std::ranges::partial_sort(hits, hits.begin() + static_cast<std::ptrdiff_t>(shown), [](const Hit &a, const Hit &b) {
        return a.score != b.score ? a.score > b.score : QString::localeAwareCompare(a.entry->title, b.entry->title) < 0;
    });
    std::vector<PaletteEntry> results;
    results.reserve(shown);
    for (std::size_t hit = 0; hit < shown; ++hit)
        results.push_back(*hits[hit].entry);
    return results;
}

} // namespace tmc::ui
