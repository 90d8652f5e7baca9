#include "ui/presentation/runbooktext.h"

#include "ui/presentation/capacitytext.h"
#include "ui/presentation/certificatesteptext.h"
#include "ui/presentation/containersteptext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/objecttext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/planchangetext.h"
#include "ui/presentation/replacesteptext.h"
#include "ui/presentation/restoresteptext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunbookText)
};

/// Phrases for the middle of a sentence begin with a small letter; on a line of their own they do not.
QString capitalised(const QString &phrase)
{
    return phrase.isEmpty() ? phrase : QLocale().toUpper(phrase.left(1)) + phrase.mid(1);
}

QString memoryArg(const QString &megabytes)
{
    bool isNumber = false;
    const qint64 value = megabytes.toLongLong(&isNumber);
    return isNumber ? memorySize(Megabytes{value}) : quoted(megabytes);
}

/// What the server has not, or hardly.
QString shortageNotice(const Notice &notice)
{
    const QString arg = quoted(notice.args.value(0));
    if (notice.code == NoticeCode::LowMemory)
        return filled(Tr::tr("Afterwards only %1 of the server's memory is not promised to anybody: not enough for another workspace "
                             "like this one."),
                      {memoryArg(notice.args.value(0))});
    if (notice.code == NoticeCode::ImageMissing)
        return filled(Tr::tr("The image %1 is not on the server. Workspaces cannot be created from it before it is."), {arg});
    if (notice.code == NoticeCode::RoleMissing)
        return filled(Tr::tr("The role %1 is not on the server. Workspaces on shared plans need it."), {arg});
    if (notice.code == NoticeCode::SchemaDatabaseIncomplete)
        return filled(Tr::tr("In the database %1 the product's application has not made %2 yet. Prepare the server again when it has; "
                             "until then the console cannot make tenants there."),
                      {arg, quoted(notice.args.value(1))});
    return filled(Tr::tr("The shared container %1 is not on the server. Workspaces on shared plans need it."), {arg});
}

QString catalogueNotice(const Notice &notice)
{
    const QString arg = quoted(notice.args.value(0));
    if (notice.code == NoticeCode::UsedBy)
        return filled(Tr::tr("Workspaces that use it: %1 (%2)."), {arg, quoted(notice.args.value(1))});
    if (notice.code == NoticeCode::HostsKept)
        return filled(Tr::tr("Workspaces that keep their hosts below %2: %1. Only new ones get the new domain."),
                      {arg, quoted(notice.args.value(1))});
    if (notice.code == NoticeCode::NewContainersOnly)
        return filled(Tr::tr("Running containers are not touched. The change applies to new containers and with the next change of "
                             "plan (workspaces concerned: %1)."),
                      {arg});
    if (notice.code == NoticeCode::PlanExceedsServer)
        return filled(Tr::tr("The plan promises %1 of memory, and the server has %2 in all: no workspace fits on it here."),
                      {memoryArg(notice.args.value(0)), memoryArg(notice.args.value(1))});
    if (notice.code == NoticeCode::DatabaseMissing)
        return filled(Tr::tr("The database %1 is not on the server. Workspaces of this product need it."), {arg});
    return filled(Tr::tr("Prepare the server again afterwards: the console's role gets its rights in the database %1 there."), {arg});
}

QString usualNotice(const Notice &notice)
{
    const QString arg = quoted(notice.args.value(0));
    if (notice.code == NoticeCode::CertificateLater)
        return filled(Tr::tr("The certificate for %1 is requested by itself as soon as DNS leads the host to this server. Until then "
                             "browsers warn."),
                      {arg});
    if (notice.code == NoticeCode::SharedContainerWillStart)
        return filled(Tr::tr("The shared container %1 is not running and will be started."), {arg});
    return Tr::tr("Everything is in place already; there is nothing to do.");
}

} // namespace

QString runbookTitle(const Runbook &runbook)
{
    return operationTitle(runbook.kind, runbook.targetName);
}

QString runbookSummary(const Runbook &runbook)
{
    const int steps = static_cast<int>(runbook.steps.size());
    if (!runbook.blockers.empty())
        return Tr::tr("This cannot be run: %n thing(s) in the way.", nullptr, static_cast<int>(runbook.blockers.size()));
    if (steps == 0)
        return Tr::tr("There is nothing to do.");
    //: %1 is an estimate such as "about 20 seconds".
    return Tr::tr("%n step(s), %1.", nullptr, steps).arg(durationEstimate(runbook.expectedSeconds()));
}

QString stepMarksSummary(const Runbook &runbook)
{
    QStringList parts;
    for (const StepMark mark : {StepMark::Create, StepMark::Update, StepMark::Remove, StepMark::Replace, StepMark::Check}) {
        const auto steps = std::ranges::count(runbook.steps, mark, [](const Step &step) { return stepMark(step.action); });
        if (steps > 0)
            parts.append(QStringLiteral("%1 %2 %3").arg(stepSymbol(mark), count(steps), stepMarkText(mark)));
    }
    return parts.join(QStringLiteral("   "));
}

QString noticeText(const Notice &notice)
{
    switch (notice.code) {
    case NoticeCode::CertificateLater:
    case NoticeCode::SharedContainerWillStart:
    case NoticeCode::NothingToDo:
        return usualNotice(notice);
    case NoticeCode::SchemaDatabaseIncomplete:
    case NoticeCode::LowMemory:
    case NoticeCode::ImageMissing:
    case NoticeCode::RoleMissing:
    case NoticeCode::SharedContainerMissing:
        return shortageNotice(notice);
    case NoticeCode::UsedBy:
    case NoticeCode::HostsKept:
    case NoticeCode::NewContainersOnly:
    case NoticeCode::DatabaseMissing:
    case NoticeCode::PrepareAgain:
    case NoticeCode::PlanExceedsServer:
        return catalogueNotice(notice);
    case NoticeCode::DatabaseKept:
    case NoticeCode::SchemaKept:
    case NoticeCode::DataGoesBack:
    case NoticeCode::TablesAside:
    case NoticeCode::TablesComeAlone:
    case NoticeCode::DataOfCopy:
    case NoticeCode::DataMasked:
    case NoticeCode::DataNotMasked:
    case NoticeCode::MailOfSharedContainer:
    case NoticeCode::CopyIsUnproven:
    case NoticeCode::CopyIsBehind:
    case NoticeCode::RestoreToolIsOld:
        return restoresteptext::notice(notice);
    case NoticeCode::TenantIsReplaced:
    case NoticeCode::FormerIsKept:
    case NoticeCode::HostsAreLeft:
        return replacesteptext::notice(notice);
    case NoticeCode::RoutesCannotBePinned:
    case NoticeCode::RequestLimitNotEnforced:
    case NoticeCode::ImageDiffers:
    case NoticeCode::KeptContainerWillStart:
    case NoticeCode::ContainerKept:
    case NoticeCode::MemoryShrinks:
        return planchangetext::notice(notice);
    case NoticeCode::ServesWorkspaces:
    case NoticeCode::ServesNobody:
    case NoticeCode::ServesEveryHost:
    case NoticeCode::StaysStopped:
    case NoticeCode::OperationsOpen:
    case NoticeCode::CommandNotUndone:
    case NoticeCode::CommandForNoTenant:
    case NoticeCode::ArgumentsMasked:
        return containersteptext::notice(notice);
    case NoticeCode::RenewalsAreCounted:
        return certificatesteptext::notice(notice);
    }
    return {};
}

StatusRole noticeRole(NoticeCode code)
{
    switch (code) {
    case NoticeCode::CertificateLater:
    case NoticeCode::DatabaseKept:
    case NoticeCode::SchemaKept:
    case NoticeCode::TablesAside:
    case NoticeCode::TablesComeAlone:
    case NoticeCode::DataOfCopy:
    case NoticeCode::FormerIsKept:
    case NoticeCode::DataMasked:
    case NoticeCode::CopyIsUnproven:
        return StatusRole::Info;
    case NoticeCode::SharedContainerWillStart:
        return StatusRole::Warn;
    case NoticeCode::LowMemory:
    case NoticeCode::SchemaDatabaseIncomplete:
        return StatusRole::Warn;
    case NoticeCode::NothingToDo:
        return StatusRole::Ok;
    case NoticeCode::ImageMissing:
    case NoticeCode::RoleMissing:
    case NoticeCode::SharedContainerMissing:
    case NoticeCode::PlanExceedsServer:
    case NoticeCode::DatabaseMissing:
    case NoticeCode::PrepareAgain:
    case NoticeCode::RoutesCannotBePinned:
    case NoticeCode::RequestLimitNotEnforced:
    case NoticeCode::ImageDiffers:
    case NoticeCode::MemoryShrinks:
    case NoticeCode::DataGoesBack:
    case NoticeCode::TenantIsReplaced:
    case NoticeCode::HostsAreLeft:
    case NoticeCode::DataNotMasked:
    case NoticeCode::MailOfSharedContainer:
    case NoticeCode::CopyIsBehind:
    case NoticeCode::RestoreToolIsOld:
    case NoticeCode::ServesNobody:
    case NoticeCode::ServesEveryHost:
    case NoticeCode::StaysStopped:
    case NoticeCode::OperationsOpen:
    case NoticeCode::CommandForNoTenant:
        return StatusRole::Warn;
    case NoticeCode::KeptContainerWillStart:
    case NoticeCode::ContainerKept:
    case NoticeCode::UsedBy:
    case NoticeCode::HostsKept:
    case NoticeCode::NewContainersOnly:
    case NoticeCode::ServesWorkspaces:
    case NoticeCode::CommandNotUndone:
    case NoticeCode::ArgumentsMasked:
    case NoticeCode::RenewalsAreCounted:
        return StatusRole::Info;
    }
    return StatusRole::Neutral;
}

QString durationEstimate(int seconds)
{
    if (seconds <= 5)
        return Tr::tr("a few seconds");
    if (seconds <= 55)
        return Tr::tr("about %n second(s)", nullptr, (seconds + 4) / 5 * 5);
    if (seconds < 55 * 60)
        return Tr::tr("about %n minute(s)", nullptr, qMax(1, (seconds + 30) / 60));
    return Tr::tr("about %n hour(s)", nullptr, qMax(1, (seconds + 1800) / 3600));
}

QString interruptionText(int seconds)
{
    if (seconds <= 0)
        return Tr::tr("No customer is interrupted.");
    //: %1 is an estimate such as "about 20 seconds".
    return Tr::tr("The customers that this touches are interrupted for %1.").arg(durationEstimate(seconds));
}

QString callKindText(CallKind kind)
{
    switch (kind) {
    case CallKind::Sql:
        return Tr::tr("SQL statement");
    case CallKind::RegistryRow:
        return Tr::tr("Entry in the registry");
    case CallKind::Docker:
        return Tr::tr("Docker request");
    case CallKind::Exec:
        return Tr::tr("Command in the container");
    case CallKind::Http:
        return Tr::tr("Request through the proxy");
    case CallKind::Route:
        return Tr::tr("Entry in the proxy");
    case CallKind::LocalFile:
        return Tr::tr("Backup on this computer");
    }
    return {};
}

QString factText(const QString &factKey)
{
    return capitalised(factPhrase(factKey));
}

QStringList factTexts(const QStringList &factKeys)
{
    QStringList texts;
    for (const QString &key : factKeys)
        texts.append(factText(key));
    return texts;
}

} // namespace tmc::ui
