#include "ui/presentation/routetext.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RouteText)
};

constexpr qint64 mostDays = 100'000; ///< certificates of test servers end in other millennia

} // namespace

QString dataPlaceText(const Workspace *workspace)
{
    if (!workspace)
        return unknownFigure();
    return workspace->schemaName.isEmpty() ? workspace->databaseName : workspace->databaseName + u'.' + workspace->schemaName;
}

QString routeAdvice(const HostRoute &route)
{
    switch (route.verdict) {
    case RouteVerdict::Served:
        return {};
    case RouteVerdict::Nobody:
        return route.stopped.isEmpty()
                   ? Tr::tr("Visitors get the proxy's error page. Look whether the workspace's container is missing.")
                   : Tr::tr("Visitors get the proxy's error page. Start the container that claims this host.");
    case RouteVerdict::Several:
        return Tr::tr("The proxy sends each request to any of them, so visitors may see another customer's pages. Stop the one that "
                      "should not answer.");
    case RouteVerdict::Foreign:
        return Tr::tr("Another container answers than this workspace's own. Start the workspace's container, or stop the other one.");
    }
    return {};
}

Badge routeAnswerBadge(const Result<RouteAnswer> &answer)
{
    if (!answer)
        return {Tr::tr("No answer", "of a host"), StatusRole::Bad};
    if (answer->isRight)
        return {Tr::tr("Right", "answer of a host"), StatusRole::Ok};
    if (!answer->seen.isEmpty())
        return {Tr::tr("Wrong tenant", "answer of a host"), StatusRole::Bad};
    return {u"HTTP %1"_s.arg(answer->status), StatusRole::Bad};
}

QString routeAnswerText(const Result<RouteAnswer> &answer)
{
    if (!answer)
        return errorLine(answer.error());
    if (answer->isRight)
        return Tr::tr("As expected");
    if (!answer->seen.isEmpty())
        return filled(Tr::tr("Another tenant answers: %1"), {quoted(answer->seen)});
    return Tr::tr("Not as expected");
}

QString certificateEndText(const HostCertificate &certificate, const QDateTime &now)
{
    const auto &told = certificate.served ? certificate.served : certificate.stored;
    if (!told)
        return unknownFigure();
    return Tr::tr("%1 (%n day(s) left)", nullptr, static_cast<int>(std::clamp(told->daysLeft(now), -mostDays, mostDays)))
        .arg(exactTime(told->validUntil));
}

Badge nameBadge(NameVerdict verdict)
{
    switch (verdict) {
    case NameVerdict::Here:
        return {Tr::tr("This server", "where a name leads"), StatusRole::Ok};
    case NameVerdict::CannotCompare:
        return {Tr::tr("Not known", "where a name leads"), StatusRole::Neutral};
    case NameVerdict::Elsewhere:
        return {Tr::tr("Elsewhere", "where a name leads"), StatusRole::Warn};
    case NameVerdict::Nowhere:
        return {Tr::tr("Nowhere", "where a name leads"), StatusRole::Bad};
    }
    return {};
}

QString nameAdvice(NameVerdict verdict)
{
    switch (verdict) {
    case NameVerdict::Here:
        return Tr::tr("The name leads to the address under which this console reaches the server.");
    case NameVerdict::CannotCompare:
        return Tr::tr("The console reaches the server by an address that visitors do not use, so it cannot be compared.");
    case NameVerdict::Elsewhere:
        return Tr::tr(
            "The name leads to another address than the server's. That is right when a service stands in front of it; otherwise "
            "change the record at the name's provider.");
    case NameVerdict::Nowhere:
        return Tr::tr(
            "No visitor finds this host, and no certificate can be made for it. Add an address record at the name's provider.");
    }
    return {};
}

} // namespace tmc::ui
