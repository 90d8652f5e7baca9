#include "ui/models/routefacts.h"

#include "ui/presentation/certificatetext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/routetext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RouteFacts)
};

Station containerStation(const QString &name, StatusRole role, bool isReached)
{
    return {.icon = u"containers"_s,
            .caption = isReached ? Tr::tr("Container") : Tr::tr("Container, stopped"),
            .name = name,
            .role = role,
            .isReached = isReached};
}

/// Running claimants, else stopped ones, else nobody. What does not fit into the row is counted in its last box.
QList<Station> claimants(const RouteRow &row)
{
    const bool answers = !row.route.containers.isEmpty();
    const QStringList &names = answers ? row.route.containers : row.route.stopped;
    const StatusRole role = row.route.verdict == RouteVerdict::Served ? StatusRole::Ok : answers ? StatusRole::Bad : StatusRole::Warn;
    QList<Station> stations;
    for (const QString &name : names.mid(0, StationPicture::mostInRow))
        stations.append(containerStation(name, role, answers));
    if (names.size() > StationPicture::mostInRow)
        stations.last().name = Tr::tr("%n more", nullptr, static_cast<int>(names.size()) - StationPicture::mostInRow + 1);
    if (stations.isEmpty())
        stations.append({.icon = u"warning"_s,
                         .caption = Tr::tr("Container"),
                         .name = Tr::tr("Nobody answers"),
                         .role = StatusRole::Bad,
                         .isReached = false});
    return stations;
}

QString names(const QStringList &hostile)
{
    QStringList inert;
    for (const QString &name : hostile)
        inert.append(quoted(name));
    return inert.join(u", "_s);
}

QString certificateLine(const std::optional<Certificate> &certificate)
{
    if (!certificate)
        return Tr::tr("None", "certificate");
    return filled(Tr::tr("until %1, by %2"), {exactTime(certificate->validUntil), quoted(certificate->issuer)});
}

} // namespace

QList<QList<Station>> wayOf(const RouteRow &row, const QString &proxy)
{
    QList<QList<Station>> way;
    way.append({Station{.icon = u"routes"_s, .caption = Tr::tr("Visitors ask for"), .name = row.route.host}});
    if (proxy.isEmpty())
        way.append({Station{.icon = u"server"_s,
                            .caption = Tr::tr("Proxy"),
                            .name = Tr::tr("Not found"),
                            .role = StatusRole::Warn,
                            .isReached = false}});
    else
        way.append({Station{.icon = u"server"_s, .caption = Tr::tr("Proxy"), .name = proxy}});
    way.append(claimants(row));
    if (!row.workspace.isEmpty())
        way.append({Station{.icon = u"databases"_s,
                            .caption = row.hasSchema ? Tr::tr("Database and schema") : Tr::tr("Database"),
                            .name = row.place,
                            .role = StatusRole::Neutral,
                            .isReached = row.route.verdict == RouteVerdict::Served}});
    return way;
}

QString wayText(const RouteRow &row, const QString &proxy)
{
    const QString host = quoted(row.route.host);
    QStringList sentences;
    if (!proxy.isEmpty())
        sentences.append(filled(Tr::tr("Visitors of %1 reach the proxy %2."), {host, quoted(proxy)}));
    if (!row.route.containers.isEmpty())
        sentences.append(filled(Tr::tr("Containers that answer for %1: %2."), {host, names(row.route.containers)}));
    else
        sentences.append(filled(Tr::tr("No running container answers for %1."), {host}));
    if (!row.route.stopped.isEmpty())
        sentences.append(filled(Tr::tr("Stopped containers that claim it: %1."), {names(row.route.stopped)}));
    if (!row.workspace.isEmpty())
        sentences.append(filled(Tr::tr("Its data is in %1."), {quoted(row.place)}));
    return sentences.join(u' ');
}

QList<NamedFact> probeFacts(const RouteRow &row, const QDateTime &now)
{
    if (!row.check || !row.check->answer)
        return {};
    const Result<RouteAnswer> &answer = *row.check->answer;
    return {
        {.name = Tr::tr("Result"), .value = routeAnswerText(answer), .toolTip = {}},
        {.name = Tr::tr("Status"), .value = answer ? QString::number(answer->status) : QString(), .toolTip = {}},
        {.name = Tr::tr("Expected"), .value = answer ? inertLine(answer->expected) : QString(), .toolTip = {}, .isCopyable = true},
        {.name = Tr::tr("Answered"), .value = answer ? inertLine(answer->seen) : QString(), .toolTip = {}, .isCopyable = true},
        {.name = Tr::tr("Asked"), .value = relativeTime(row.check->at, now), .toolTip = exactTime(row.check->at)},
    };
}

QList<NamedFact> certificateFacts(const RouteRow &row, const QDateTime &now)
{
    if (!row.check || !row.check->certificate)
        return {};
    const Result<HostCertificate> &read = *row.check->certificate;
    if (!read)
        return {{.name = Tr::tr("Result"), .value = errorLine(read.error()), .toolTip = {}}};
    const CertificateVerdict verdict = judge(*read, now);
    const auto &told = read->served ? read->served : read->stored;
    return {
        {.name = Tr::tr("Result"), .value = certificateBadge(verdict).text, .toolTip = {}},
        {.name = Tr::tr("Ends"), .value = told ? certificateEndText(*read, now) : QString(), .toolTip = {}},
        {.name = Tr::tr("Served"), .value = certificateLine(read->served), .toolTip = {}},
        {.name = Tr::tr("Stored"), .value = certificateLine(read->stored), .toolTip = {}},
        {.name = Tr::tr("Made for"), .value = told ? names(told->names) : QString(), .toolTip = {}},
        {.name = Tr::tr("Fingerprint"), .value = told ? inertLine(told->fingerprint) : QString(), .toolTip = {}, .isCopyable = true},
        {.name = Tr::tr("Trouble"), .value = read->trouble.isEmpty() ? QString() : quoted(read->trouble), .toolTip = {}},
    };
}

QList<NamedFact> nameFacts(const RouteRow &row)
{
    if (!row.check || !row.check->name)
        return {};
    const Result<NameAnswer> &found = *row.check->name;
    if (!found)
        return {{.name = Tr::tr("Result"),
                 .value = Tr::tr("This computer could not ask for the name."),
                 .toolTip = inertLine(found.error().detail)}};
    return {
        {.name = Tr::tr("Leads to"), .value = nameBadge(judge(*found)).text, .toolTip = {}},
        {.name = Tr::tr("Addresses"), .value = inertLine(found->addresses.join(u", "_s)), .toolTip = {}, .isCopyable = true},
        {.name = Tr::tr("The server's"), .value = inertLine(found->server.join(u", "_s)), .toolTip = {}, .isCopyable = true},
    };
}

} // namespace tmc::ui
