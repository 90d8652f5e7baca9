#include "ui/mutings.h"

#include "core/support/json.h"
#include "ui/uicontext.h"

namespace tmc::ui {

Mutings mutings(const UiSettings &settings, const QString &server)
{
    return Mutings::fromJson(parseJsonObject(settings.state(mutingsKey(server))).value_or(QJsonObject()));
}

void setMutings(UiSettings &settings, const QString &server, const Mutings &mutings, const QDateTime &now)
{
    settings.setState(mutingsKey(server), toCompactJson(mutings.toJson(now)));
}

void muteFinding(UiSettings &settings, const QString &server, const Finding &finding, const MuteChoice &choice, const QDateTime &now)
{
    Mutings all = mutings(settings, server);
    all.add(Muting::ofFinding(finding, choice.wholeKind, choice.days > 0 ? now.addDays(choice.days) : QDateTime()));
    setMutings(settings, server, all, now);
}

std::vector<Finding> toldFindings(const UiContext &context)
{
    return mutings(context.settings, context.connection.profile().name).sorted(context.attention.findings(), context.clock.now()).told;
}

} // namespace tmc::ui
