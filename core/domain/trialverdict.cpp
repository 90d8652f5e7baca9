#include "core/domain/trialverdict.h"

#include "core/domain/trialcommands.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::size_t namedDifferences = 5;

/// Kinds of objects whose definition, as it is hashed, says owner and rights.
constexpr std::array ownedKinds = {"table"_L1,          "partitioned table"_L1,
                                   "view"_L1,           "materialized view"_L1,
                                   "sequence"_L1,       "foreign table"_L1,
                                   "composite type"_L1, "function"_L1,
                                   "enum"_L1,           "domain"_L1,
                                   "range"_L1,          "base type"_L1,
                                   "schema"_L1};

bool belongsToTenantOnly(const BackupManifest &manifest)
{
    return std::ranges::all_of(manifest.contents.roles, [&](const QString &role) {
        return role == manifest.subject.role || role == trialcommands::bootstrapRole || role.startsWith("pg_"_L1);
    });
}

/// The number of objects of this kind is right, so only what they are defined as is not.
bool isOnlyDefinition(const QString &what, const BackupContents &expected, const BackupContents &found)
{
    return expected.objects.contains(what) && expected.objects.value(what) == found.objects.value(what);
}

QStringList extensionNames(const QStringList &extensions)
{
    QStringList names;
    for (const QString &extension : extensions)
        names.append(extension.section(u' ', 0, 0));
    names.sort();
    return names;
}

} // namespace

QString TrialVerdict::text() const
{
    QStringList named;
    for (std::size_t i = 0; i < std::min(differences.size(), namedDifferences); ++i)
        named.append(u"%1: %2 expected, %3 found"_s.arg(differences[i].what, differences[i].expected, differences[i].found));
    if (differences.size() > namedDifferences)
        named.append(u"and %1 more"_s.arg(differences.size() - namedDifferences));
    return named.join(u"; "_s);
}

TrialVerdict trialVerdict(const BackupManifest &manifest, const BackupContents &found, bool asAnother)
{
    const BackupContents &expected = manifest.contents;
    const bool ownersAreRestored = !asAnother && belongsToTenantOnly(manifest);
    TrialVerdict verdict;
    for (ContentsDifference &difference : differencesOf(expected, found)) {
        const bool isDefinition = isOnlyDefinition(difference.what, expected, found);
        if (isDefinition && !ownersAreRestored && std::ranges::find(ownedKinds, difference.what) != ownedKinds.end())
            continue;
        verdict.isDamage = verdict.isDamage || !isDefinition;
        verdict.differences.push_back(std::move(difference));
    }
    const QStringList wanted = extensionNames(expected.extensions);
    const QStringList there = extensionNames(found.extensions);
    if (manifest.subject.scope == BackupScope::Database && wanted != there)
        verdict.differences.push_back({u"extensions"_s, wanted.join(u' '), there.join(u' ')});
    return verdict;
}

} // namespace tmc
