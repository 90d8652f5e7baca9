#include "ui/presentation/replacesteptext.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace tmc::ui::replacesteptext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReplaceStepText)
};

QString listed(const QStringList &names)
{
    QStringList safe;
    for (const QString &name : names)
        safe.append(quoted(name));
    return QLocale().createSeparatedList(safe);
}

} // namespace

QString title(const action::ReserveWorkspace &a)
{
    const QStringList slug{quoted(a.workspace.slug)};
    if (a.replaced)
        return filled(Tr::tr("Give the place of %1 in the registry, with its hosts and people, to the new workspace"), slug);
    return filled(Tr::tr("Reserve the workspace %1 with its names in the registry"), slug);
}

QString title(const action::CloseTenant &a)
{
    return filled(Tr::tr("Keep the role %1 from the database %2"), {quoted(a.access.role), quoted(a.access.database)});
}

QString title(const action::CompareLive &a)
{
    if (!a.restored.isEmpty())
        return filled(Tr::tr("Compare the large tables of the database %1 with what was restored"), {quoted(a.access.database)});
    return filled(Tr::tr("Compare what is in the database %1 now with what the backup says"), {quoted(a.access.database)});
}

QString reason(const action::ReserveWorkspace &a)
{
    if (a.replaced)
        return Tr::tr("Both happen in one moment, or neither does. The one before is archived, with its data, role and containers.");
    return Tr::tr("From now on nobody else can take its slug, host, port or database name.");
}

QString reason(const action::CloseTenant &a)
{
    if (!a.access.member.isEmpty())
        return Tr::tr("From here on nobody enters anything, in the shared container either: what is compared stays as it is.");
    return Tr::tr("From here on nobody enters anything: what is compared stays as it is.");
}

QString reason(const action::CompareLive &a)
{
    if (!a.restored.isEmpty())
        return Tr::tr("The backup only says how many rows they had. All of them are compared.");
    return Tr::tr("What was entered since the backup would be missing. Connections that are still open end first.");
}

QString undo(const action::ReserveWorkspace &a)
{
    const QStringList slug{quoted(a.workspace.slug)};
    if (a.replaced)
        return filled(Tr::tr("The workspace %1 has its place in the registry back, with its hosts and people."), slug);
    return filled(Tr::tr("The reservation of %1 is released, and its names are free again."), slug);
}

QString undo(const action::CloseTenant &a)
{
    return filled(Tr::tr("The role %1 comes to its data again."), {quoted(a.access.role)});
}

QString undo(const action::CompareLive &)
{
    return Tr::tr("Nothing to undo: comparing changes nothing.");
}

QString notice(const Notice &notice)
{
    const QString arg = quoted(notice.args.value(0));
    if (notice.code == NoticeCode::TenantIsReplaced)
        return filled(
            Tr::tr("%1 does not answer while this runs. When anything was entered into it since the backup of %2, everything is "
                   "undone: stop its containers and make a backup right before. Should it be undone when the new workspace "
                   "answers already, everything that was entered there until then is lost."),
            {arg, exactTime(QDateTime::fromString(notice.args.value(1), Qt::ISODate))});
    if (notice.code == NoticeCode::HostsAreLeft)
        return filled(Tr::tr("Nobody answers these hosts any more, and nobody else can have them while the archived workspace is "
                             "there: %1."),
                      {listed(notice.args)});
    if (notice.args.size() > 2)
        return filled(Tr::tr("What is there now stays until somebody drops it, archived: the data in %1, the role %2, which may no "
                             "longer log in, and the stopped containers %3."),
                      {arg, quoted(notice.args.value(1)), listed(notice.args.mid(2))});
    return filled(
        Tr::tr(
            "What is there now stays until somebody drops it, archived: the data in %1 and the role %2, which may no longer log in."),
        {arg, quoted(notice.args.value(1))});
}

} // namespace tmc::ui::replacesteptext
