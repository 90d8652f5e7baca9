#include "ui/models/routetablemodel.h"

#include "ui/models/cells.h"
#include "ui/models/searchform.h"
#include "ui/presentation/certificatetext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/routetext.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/plaintext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using Model = RouteTableModel;

const HostCertificate *certificateOf(const RouteRow &row)
{
    return row.check && row.check->certificate && *row.check->certificate ? &**row.check->certificate : nullptr;
}

/// Running ones, else those that would answer if they ran.
QString claimantsText(const RouteRow &row)
{
    const QStringList &names = row.route.containers.isEmpty() ? row.route.stopped : row.route.containers;
    return names.isEmpty() ? unknownFigure() : names.join(u", "_s);
}

Badge notLookedAt()
{
    return {RouteTableModel::tr("Not asked"), StatusRole::Neutral};
}

Badge probeBadge(const RouteRow &row)
{
    return row.check && row.check->answer ? routeAnswerBadge(*row.check->answer) : notLookedAt();
}

Badge certificateBadgeOf(const RouteRow &row, const QDateTime &now)
{
    if (!row.check || !row.check->certificate)
        return notLookedAt();
    const HostCertificate *certificate = certificateOf(row);
    return certificate ? certificateBadge(judge(*certificate, now)) : Badge{RouteTableModel::tr("Unreadable"), StatusRole::Neutral};
}

/// What is served, else what is stored; null when nothing was read, or there is none.
const Certificate *shownCertificate(const RouteRow &row)
{
    const HostCertificate *certificate = certificateOf(row);
    if (!certificate)
        return nullptr;
    const auto &told = certificate->served ? certificate->served : certificate->stored;
    return told ? &*told : nullptr;
}

QVariant ends(const RouteRow &row, int role, const QDateTime &now)
{
    const Certificate *told = shownCertificate(row);
    if (role == sortItemRole)
        return told ? told->daysLeft(now) : std::numeric_limits<qint64>::max();
    if (role == Qt::ToolTipRole)
        return told ? plainToolTip(exactTime(told->validUntil)) : QString();
    return role == Qt::DisplayRole ? QVariant(told ? relativeTime(told->validUntil, now) : unknownFigure()) : QVariant();
}

/// The worse, the greater, so that a descending order begins with what needs work.
QVariant chipBySeverity(const Badge &badge, int role)
{
    return role == sortItemRole ? QVariant(static_cast<int>(badge.role)) : cells::chip(badge, role);
}

QList<Model::Column> makeColumns(const Clock &clock)
{
    return {
        {u"host"_s, [] { return RouteTableModel::tr("Host"); },
         [](const RouteRow &row, int role) { return cells::text(row.route.host, role); }},
        {u"answers"_s, [] { return RouteTableModel::tr("Answers"); },
         [](const RouteRow &row, int role) { return chipBySeverity(routeBadge(row.route.verdict), role); }},
        {u"container"_s, [] { return RouteTableModel::tr("Container"); },
         [](const RouteRow &row, int role) { return cells::text(claimantsText(row), role); }},
        {u"workspace"_s, [] { return RouteTableModel::tr("Workspace"); },
         [](const RouteRow &row, int role) { return cells::text(row.slug.isEmpty() ? unknownFigure() : row.slug, role, row.slug); }},
        {u"data"_s, [] { return RouteTableModel::tr("Database"); },
         [](const RouteRow &row, int role) {
             return cells::text(row.place.isEmpty() ? unknownFigure() : row.place, role, row.place);
         }},
        {u"probe"_s, [] { return RouteTableModel::tr("Probe"); },
         [](const RouteRow &row, int role) { return chipBySeverity(probeBadge(row), role); }},
        {u"certificate"_s, [] { return RouteTableModel::tr("Certificate"); },
         [&clock](const RouteRow &row, int role) { return chipBySeverity(certificateBadgeOf(row, clock.now()), role); }},
        {u"ends"_s, [] { return RouteTableModel::tr("Ends", "certificate"); },
         [&clock](const RouteRow &row, int role) { return ends(row, role, clock.now()); }},
    };
}

} // namespace

std::vector<RouteRow> routeRows(const SystemSnapshot &snapshot, const QHash<QString, HostCheck> &checks)
{
    std::vector<RouteRow> rows;
    if (!snapshot.registry.value || !snapshot.docker.value)
        return rows;
    const ContainerIndex index(*snapshot.docker.value);
    std::vector<TrafficRoute> routes = trafficMap(*snapshot.registry.value, index);
    rows.reserve(routes.size());
    for (TrafficRoute &entry : routes) {
        RouteRow row{.route = std::move(entry.route)};
        if (const Workspace *workspace = entry.workspace) {
            row.workspace = workspace->id;
            row.slug = workspace->slug;
            row.product = workspace->product.value();
            row.place = dataPlaceText(workspace);
            row.hasSchema = !workspace->schemaName.isEmpty();
        }
        if (const auto check = checks.constFind(row.route.host); check != checks.cend())
            row.check = *check;
        row.searchText = searchForm(row.route.host + u' ' + row.route.containers.join(u' ') + u' ' + row.route.stopped.join(u' ')
                                    + u' ' + row.slug + u' ' + row.product + u' ' + row.place);
        rows.push_back(std::move(row));
    }
    return rows;
}

bool needsAttention(const RouteRow &row, const QDateTime &now)
{
    if (row.route.verdict != RouteVerdict::Served)
        return true;
    if (!row.check)
        return false;
    const HostCertificate *certificate = certificateOf(row);
    const bool leadsAway = row.check->name && *row.check->name && judge(**row.check->name) >= NameVerdict::Elsewhere;
    return (row.check->answer && routeAnswerBadge(*row.check->answer).role == StatusRole::Bad)
           || (certificate && judge(*certificate, now) != CertificateVerdict::Good) || leadsAway;
}

RouteTableModel::RouteTableModel(const Clock &clock, QObject *parent)
    : SnapshotTableModel(
        makeColumns(clock), [](const RouteRow &row) { return row.route.host + u'\n' + row.workspace.value(); }, parent)
{
}

RouteFilter::RouteFilter(RouteTableModel &model, const Clock &clock, QObject *parent) : ModelFilter(model, parent), m_clock(clock)
{
    start(model, RouteTableModel::Answers, Qt::DescendingOrder);
}

void RouteFilter::setSection(Section section)
{
    if (std::exchange(m_section, section) != section)
        invalidateFilter();
}

QString RouteFilter::searched(int sourceRow) const
{
    return row(sourceRow).searchText;
}

bool RouteFilter::isWanted(int sourceRow) const
{
    switch (m_section) {
    case Section::All:
        return true;
    case Section::Attention:
        return needsAttention(row(sourceRow), m_clock.now());
    case Section::Unregistered:
        return row(sourceRow).workspace.isEmpty();
    }
    return true;
}

} // namespace tmc::ui
