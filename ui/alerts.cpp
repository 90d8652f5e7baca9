#include "ui/alerts.h"

#include "core/domain/sampleserver.h"
#include "core/engine/diagnosis.h"
#include "core/engine/watchstate.h"
#include "core/support/json.h"
#include "ui/mutings.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/sentence.h"
#include "ui/serverset.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

const QString rulesKey = u"alerts.rules"_s;
constexpr qsizetype namedFindings = 3;

QString toldKey(const QString &server)
{
    return u"alerts.told."_s + server;
}

std::optional<WatchState> lastTold(const UiSettings &settings, const QString &server)
{
    const QByteArray kept = settings.state(toldKey(server));
    const Result<QJsonObject> json = parseJsonObject(kept);
    return kept.isEmpty() || !json ? std::nullopt : std::optional(watchStateFromJson(*json));
}

/// Those that were not told; one that has become critical is told again.
std::vector<Finding> newOnes(const std::vector<Finding> &findings, const std::optional<WatchState> &told)
{
    std::vector<Finding> fresh;
    std::ranges::copy_if(findings, std::back_inserter(fresh), [&told](const Finding &finding) {
        if (finding.severity == FindingSeverity::Notice)
            return false;
        const bool wasCritical = told && told->critical.contains(finding.key());
        const bool wasWarning = told && told->warnings.contains(finding.key());
        return !wasCritical && (!wasWarning || finding.severity == FindingSeverity::Critical);
    });
    return fresh;
}

/// True when what it takes to find the like of this key was not read yet, or is old.
bool isHidden(const QString &key, UiContext &server)
{
    for (int number = 0; number <= static_cast<int>(lastFindingKind); ++number) {
        const Finding like{.kind = static_cast<FindingKind>(number)};
        if (!key.startsWith(findingKindName(like.kind) + u' '))
            continue;
        const CheckSubject subject = subjectOf(like);
        if (subject == CheckSubject::Certificates || subject == CheckSubject::Exposure)
            return !server.attention.checkup().current();
        if (subject == CheckSubject::Backups)
            return !server.backups.current()->readAt.isValid();
        const bool isOfSamples = like.kind == FindingKind::MemoryFull || like.kind == FindingKind::ConnectionsFull
                                 || like.kind == FindingKind::ProcessorBusy;
        return isOfSamples && !server.sampling.isFresh();
    }
    return false;
}

/// What was told and cannot be looked at just now is neither over nor new when it is seen again.
void keepHidden(WatchState &state, const WatchState &told, UiContext &server)
{
    const auto keep = [&](const QStringList &keys, QStringList &into) {
        for (const QString &key : keys)
            if (!state.critical.contains(key) && !state.warnings.contains(key) && isHidden(key, server))
                into.append(key);
        into.sort();
    };
    keep(told.critical, state.critical);
    keep(told.warnings, state.warnings);
    if (state.status == "ok"_L1 && !(state.critical.isEmpty() && state.warnings.isEmpty()))
        state.status = told.status;
}

} // namespace

AlertRules alertRules(const UiSettings &settings)
{
    return alertRulesFromJson(parseJsonObject(settings.state(rulesKey)).value_or(QJsonObject()));
}

void setAlertRules(UiSettings &settings, const AlertRules &rules)
{
    settings.setState(rulesKey, toCompactJson(alertRulesToJson(rules)));
}

Alerts::Alerts(UiContext &console, ServerSet &servers, QObject *parent) : QObject(parent), m_context(console), m_servers(servers)
{
    m_context.applyAlertRules = [this] { applyRules(); };
    connect(&m_servers, &ServerSet::opened, this, &Alerts::follow);
    connect(&m_tick, &QTimer::timeout, this, &Alerts::look);
    m_tick.start(1min);
}

Alerts::~Alerts()
{
    m_context.applyAlertRules = [] {};
}

void Alerts::follow(ServerSession *session)
{
    session->context().attention.setLimits(alertRules(m_context.settings).limits);
    connect(&session->context().attention, &AttentionService::looked, this, [this, session] { lookAt(*session); });
}

void Alerts::applyRules()
{
    const AlertRules rules = alertRules(m_context.settings);
    for (ServerSession *session : m_servers.sessions())
        session->context().attention.setLimits(rules.limits);
    look();
}

void Alerts::look()
{
    for (ServerSession *session : m_servers.sessions())
        lookAt(*session);
}

void Alerts::lookAt(ServerSession &session)
{
    const AttentionService &attention = session.context().attention;
    const AlertRules rules = alertRules(m_context.settings);
    const bool isBlind =
        session.state() != ConnectionState::Connected || !attention.lookedAt().isValid()
        || std::ranges::any_of(attention.findings(), [](const Finding &finding) { return finding.kind == FindingKind::NotConnected; });
    const QDateTime now = m_context.clock.now();
    if (isBlind || isSample(session.context().connection.profile()) || rules.isQuietAt(now.toLocalTime().time()))
        return;
    std::vector<Finding> findings;
    std::ranges::copy_if(toldFindings(session.context()), std::back_inserter(findings),
                         [&rules](const Finding &finding) { return rules.tells(finding); });
    WatchState state = watchStateOf(findings);
    const std::optional<WatchState> told = lastTold(m_context.settings, session.name());
    if (told)
        keepHidden(state, *told, session.context());
    // What is not told can still mean that nobody knows.
    const bool isUnknown = state.status == "ok"_L1 && hasUnknown(attention.findings());
    if (isUnknown || !isNews(state, told))
        return;
    m_context.settings.setState(toldKey(session.name()), toCompactJson(watchStateToJson(state)));
    const std::vector<Finding> fresh = newOnes(findings, told);
    const QString title = filled(tr("%1: %2"), {quoted(session.name()), findingsSummary(findings)});
    if (fresh.empty()) {
        // That only some of it is over is seen in the window.
        const bool isStillThere =
            told && std::ranges::any_of(attention.findings(), [&told](const Finding &finding) {
                return told->critical.contains(finding.key()) || told->warnings.contains(finding.key()); // muted since then
            });
        if (state.status == "ok"_L1 && !isStillThere)
            emit news(StatusRole::Ok, title, tr("What was told before is over."));
        return;
    }
    QStringList lines;
    for (const Finding &finding : fresh)
        if (lines.size() < namedFindings)
            lines.append(findingText(finding, now));
    if (const int more = static_cast<int>(fresh.size()) - static_cast<int>(lines.size()); more > 0)
        lines.append(tr("And %n more.", nullptr, more));
    emit news(worstOf(fresh) == FindingSeverity::Critical ? StatusRole::Bad : StatusRole::Warn, title, lines.join(u'\n'));
}

} // namespace tmc::ui
