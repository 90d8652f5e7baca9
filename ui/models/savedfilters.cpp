#include "ui/models/savedfilters.h"

#include "core/support/json.h"
#include "ui/uisettings.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

const QString settingsKey = u"filters.workspaces"_s;

QJsonObject filterToJson(const SavedFilter &filter)
{
    const WorkspaceCriteria &criteria = filter.criteria;
    return {{u"name"_s, filter.name},
            {u"search"_s, criteria.search},
            {u"product"_s, criteria.product.value()},
            {u"plan"_s, criteria.plan.value()},
            {u"state"_s, criteria.state ? workspaceStateName(*criteria.state) : QString()},
            {u"environment"_s, criteria.environment ? environmentName(*criteria.environment) : QString()}};
}

/// The names of states and environments are all known: those of a later version would quietly become others.
bool isOfThisVersion(const QJsonObject &json)
{
    const QString state = json.value(u"state"_s).toString();
    const QString environment = json.value(u"environment"_s).toString();
    return (state.isEmpty() || workspaceStateName(workspaceStateFromName(state)) == state)
           && (environment.isEmpty() || environmentName(environmentFromName(environment)) == environment);
}

SavedFilter filterFromJson(const QJsonObject &json)
{
    SavedFilter filter{.name = json.value(u"name"_s).toString(),
                       .criteria = {.search = json.value(u"search"_s).toString(),
                                    .product = ProductKey(json.value(u"product"_s).toString()),
                                    .plan = PlanKey(json.value(u"plan"_s).toString()),
                                    .state = {},
                                    .environment = {}}};
    if (const QString state = json.value(u"state"_s).toString(); !state.isEmpty())
        filter.criteria.state = workspaceStateFromName(state);
    if (const QString environment = json.value(u"environment"_s).toString(); !environment.isEmpty())
        filter.criteria.environment = environmentFromName(environment);
    return filter;
}

bool isUsable(const QString &name)
{
    return !name.isEmpty() && name.size() <= SavedFilters::longestName;
}

} // namespace

SavedFilters::SavedFilters(UiSettings &settings) : m_settings(settings)
{
    reload();
}

void SavedFilters::reload()
{
    m_filters.clear();
    const auto json = parseJsonObject(m_settings.state(settingsKey));
    if (!json)
        return; // none yet, or not ours
    const QJsonArray entries = json->value(u"filters"_s).toArray();
    for (const QJsonValue entry : entries) {
        const SavedFilter filter = filterFromJson(entry.toObject());
        if (isUsable(filter.name) && placeOf(filter.name) < 0 && isOfThisVersion(entry.toObject()))
            m_filters.append(filter);
    }
}

qsizetype SavedFilters::placeOf(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_filters, [&name](const SavedFilter &filter) { return filter.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_filters.end() ? -1 : found - m_filters.begin();
}

const SavedFilter *SavedFilters::find(const QString &name) const
{
    const qsizetype place = placeOf(name);
    return place < 0 ? nullptr : &m_filters.at(place);
}

bool SavedFilters::save(const QString &name, const WorkspaceCriteria &criteria)
{
    const QString trimmed = name.trimmed();
    if (!isUsable(trimmed))
        return false;
    if (const qsizetype place = placeOf(trimmed); place >= 0)
        m_filters.removeAt(place);
    m_filters.append({trimmed, criteria});
    store();
    return true;
}

bool SavedFilters::rename(const QString &from, const QString &to)
{
    const QString trimmed = to.trimmed();
    const qsizetype place = placeOf(from);
    const qsizetype taken = placeOf(trimmed);
    if (place < 0 || !isUsable(trimmed) || (taken >= 0 && taken != place))
        return false;
    m_filters[place].name = trimmed;
    store();
    return true;
}

void SavedFilters::remove(const QString &name)
{
    if (const qsizetype place = placeOf(name); place >= 0) {
        m_filters.removeAt(place);
        store();
    }
}

void SavedFilters::store()
{
    std::ranges::sort(m_filters, [](const SavedFilter &a, const SavedFilter &b) { return a.name.localeAwareCompare(b.name) < 0; });
    QJsonArray array;
    for (const SavedFilter &filter : std::as_const(m_filters))
        array.append(filterToJson(filter));
    m_settings.setState(settingsKey, toCompactJson({{u"filters"_s, array}}));
}

} // namespace tmc::ui
