#include "ui/connectiontext.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/stagetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

} // namespace

StageState shownStageState(tmc::StageState state)
{
    switch (state) {
    case tmc::StageState::Pending:
        return StageState::Pending;
    case tmc::StageState::Running:
        return StageState::Running;
    case tmc::StageState::Done:
        return StageState::Ok;
    case tmc::StageState::Failed:
        return StageState::Failed;
    case tmc::StageState::Skipped:
        return StageState::Skipped;
    }
    return StageState::Pending;
}

Badge connectionBadge(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Disconnected:
        return {Tr::tr("Not connected"), StatusRole::Neutral};
    case ConnectionState::Connecting:
        return {Tr::tr("Connecting"), StatusRole::Info};
    case ConnectionState::Connected:
        return {Tr::tr("Connected"), StatusRole::Ok};
    case ConnectionState::Lost:
        return {Tr::tr("Reconnecting"), StatusRole::Warn};
    case ConnectionState::Failed:
        return {Tr::tr("Cannot connect"), StatusRole::Bad};
    }
    return {};
}

Badge sessionBadge(ConnectionState state, bool hasRunningOperation)
{
    if (hasRunningOperation && state == ConnectionState::Connected)
        return {Tr::tr("Operation running"), StatusRole::Info};
    return connectionBadge(state);
}

QString connectionTimes(const ConnectionMoments &moments, const QDateTime &now)
{
    const auto moment = [](const QDateTime &time) { return QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat); };
    if (moments.state == ConnectionState::Connected && moments.connectedSince) {
        const QString since =
            Tr::tr("Connected since %1 (%2).").arg(moment(*moments.connectedSince), duration(moments.connectedSince->msecsTo(now)));
        return moments.roundTrip ? since + u' ' + Tr::tr("An answer takes %1.").arg(duration(moments.roundTrip->count())) : since;
    }
    if (moments.state != ConnectionState::Lost || !moments.lostSince)
        return {};
    QStringList parts{Tr::tr("Lost since %1 (%2).").arg(moment(*moments.lostSince), duration(moments.lostSince->msecsTo(now)))};
    if (moments.nextTryIn)
        parts << Tr::tr("Next try in %1.").arg(duration((moments.nextTryIn->count() + 999) / 1000 * 1000));
    else
        parts << Tr::tr("Trying now.");
    if (moments.attempts > 0)
        parts << Tr::tr("%n attempt(s) so far.", nullptr, moments.attempts);
    return parts.join(u' ');
}

Stage stageOf(const StageReport &report)
{
    Stage stage{
        .title = linkStageTitle(report.stage), .state = shownStageState(report.state), .duration = {}, .detail = stageDetail(report)};
    if (report.state == tmc::StageState::Done || report.state == tmc::StageState::Failed)
        stage.duration = std::chrono::milliseconds(report.milliseconds);
    if (report.error && isCuredByPreparation(*report.error)) {
        stage.state = StageState::Skipped;
        stage.duration.reset();
        stage.detail =
            report.error->code == ErrorCode::RegistryMissing ? Tr::tr("Not prepared yet") : Tr::tr("Older than this program");
    }
    return stage;
}

QList<Stage> pendingStages()
{
    QList<Stage> stages;
    for (int stage = 0; stage <= static_cast<int>(LinkStage::RegistryVersion); ++stage)
        stages.append(stageOf({.stage = static_cast<LinkStage>(stage)}));
    return stages;
}

FourPartError fourParts(const Error &error, const QString &serverName)
{
    const ErrorText text = errorText(error, serverName);
    return {.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical};
}

bool isCuredByPreparation(const Error &registryError)
{
    return registryError.code == ErrorCode::RegistryMissing || registryError.code == ErrorCode::RegistryTooOld;
}

} // namespace tmc::ui
