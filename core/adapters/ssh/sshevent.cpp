#include "core/adapters/ssh/sshevent.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using Captures = QRegularExpressionMatch;

struct Rule {
    QString start; ///< cheap test that keeps the expressions away from the many lines without meaning
    QRegularExpression pattern;
    SshEvent (*event)(const Captures &);
};

SshEvent forwardRequested(const Captures &captures)
{
    const QString target = captures.captured(1);
    const int port = captures.captured(2).toInt();
    if (target.startsWith(u'/'))
        return {.kind = SshEventKind::ForwardRequested, .first = target};
    const QString host = target.contains(u':') ? u'[' + target + u']' : target;
    return {.kind = SshEventKind::ForwardRequested, .first = host + u':' + QString::number(port)};
}

SshEvent channelEvent(SshEventKind kind, const Captures &captures)
{
    return {.kind = kind, .first = captures.captured(2), .channel = captures.captured(1).toInt()};
}

const std::array<Rule, 13> &rules()
{
    using C = const Captures &;
    static const std::array<Rule, 13> list = {{
        {u"debug1: Connecting to "_s, QRegularExpression(uR"(to (\S+) \[([^\]]+)\] port (\d{1,5})\.$)"_s),
         [](C c) {
             return SshEvent{
                 .kind = SshEventKind::Connecting, .first = c.captured(1), .second = c.captured(2), .port = c.captured(3).toInt()};
         }},
        {u"debug1: Executing proxy"_s, QRegularExpression(u"proxy"_s), [](C) { return SshEvent{.kind = SshEventKind::ProxyStarted}; }},
        {u"debug1: Connection established."_s, QRegularExpression(u"\\.$"_s),
         [](C) { return SshEvent{.kind = SshEventKind::Connected}; }},
        {u"debug1: Remote protocol version "_s, QRegularExpression(u"version"_s),
         [](C) { return SshEvent{.kind = SshEventKind::Connected}; }},
        {u"debug1: Server host key: "_s, QRegularExpression(uR"(key: ([a-z0-9@.-]+) (SHA256:[A-Za-z0-9+/]{43})$)"_s),
         [](C c) { return SshEvent{.kind = SshEventKind::ServerKey, .first = c.captured(1), .second = c.captured(2)}; }},
        {u"debug1: Host '"_s, QRegularExpression(u"is known and matches the "_s),
         [](C) { return SshEvent{.kind = SshEventKind::ServerKeyTrusted}; }},
        {u"Warning: Permanently added "_s, QRegularExpression(u"known hosts\\."_s),
         [](C) { return SshEvent{.kind = SshEventKind::ServerKeyRecorded}; }},
        {u"debug1: Authenticating to "_s, QRegularExpression(uR"(:(\d{1,5}) as '([^']+)'$)"_s),
         [](C c) { return SshEvent{.kind = SshEventKind::Authenticating, .first = c.captured(2), .port = c.captured(1).toInt()}; }},
        {u"Authenticated to "_s, QRegularExpression(uR"re(using "([a-z-]+)"\.?$)re"_s),
         [](C c) { return SshEvent{.kind = SshEventKind::Authenticated, .first = c.captured(1)}; }},
        {u"debug1: Connection to port "_s, QRegularExpression(uR"(forwarding to (.+) port (-?\d+) requested\.$)"_s),
         &forwardRequested},
        {u"debug1: channel "_s, QRegularExpression(uR"(^debug1: channel (\d{1,6}): new \[?direct-)"_s),
         [](C c) { return channelEvent(SshEventKind::ChannelNew, c); }},
        {u"debug2: channel "_s, QRegularExpression(uR"(^debug2: channel (\d{1,6}): open confirm )"_s),
         [](C c) { return channelEvent(SshEventKind::ChannelConfirmed, c); }},
        {u"channel "_s, QRegularExpression(uR"(^channel (\d{1,6}): open failed: (.*)$)"_s),
         [](C c) { return channelEvent(SshEventKind::ChannelRefused, c); }},
    }};
    return list;
}

/// Debug lines, and those that ssh prints without a prefix as soon as it is asked for any detail.
bool isNoise(const QString &line)
{
    static constexpr std::array starts = {
        "debug1: "_L1, "debug2: "_L1, "debug3: "_L1, "Transferred: sent "_L1, "Bytes per second: sent "_L1, "Killed by signal "_L1};
    return std::any_of(starts.begin(), starts.end(), [&line](QLatin1StringView start) { return line.startsWith(start); });
}

} // namespace

SshEvent parseSshLine(const QString &line)
{
    for (const Rule &rule : rules()) {
        if (!line.startsWith(rule.start))
            continue;
        if (const Captures captures = rule.pattern.match(line); captures.hasMatch())
            return rule.event(captures);
    }
    return {.kind = isNoise(line) ? SshEventKind::Noise : SshEventKind::Words};
}

} // namespace tmc
