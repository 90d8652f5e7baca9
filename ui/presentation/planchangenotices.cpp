#include "ui/presentation/formatting.h"
#include "ui/presentation/planchangetext.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

namespace tmc::ui::planchangetext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunbookText)
};

QString memoryArg(const QString &megabytes)
{
    bool isNumber = false;
    const qint64 value = megabytes.toLongLong(&isNumber);
    return isNumber ? memorySize(Megabytes{value}) : quoted(megabytes);
}

QString unpinned(const Notice &notice)
{
    const QString time = durationEstimate(notice.args.value(1).toInt());
    if (notice.args.value(0).isEmpty())
        return filled(Tr::tr("No proxy was found whose routes the console can hold. The customer sees errors for %1 while it moves."),
                      {time});
    return filled(Tr::tr("The routes of the proxy cannot be held (%1). The customer sees errors for %2 while it moves."),
                  {quoted(notice.args.value(0)), time});
}

} // namespace

QString notice(const Notice &notice)
{
    const QString arg = quoted(notice.args.value(0));
    if (notice.code == NoticeCode::RoutesCannotBePinned)
        return unpinned(notice);
    if (notice.code == NoticeCode::RequestLimitNotEnforced)
        return filled(Tr::tr("The plan's limit of %1 requests per minute cannot be given to the proxy; the limit stays as it is."),
                      {arg});
    if (notice.code == NoticeCode::ImageDiffers)
        return filled(Tr::tr("The customer will be served by the image %1 instead of %2: other code meets the same data."),
                      {arg, quoted(notice.args.value(1))});
    if (notice.code == NoticeCode::KeptContainerWillStart)
        return filled(Tr::tr("The container %1 was kept and takes over again."), {arg});
    if (notice.code == NoticeCode::ContainerKept)
        return filled(Tr::tr("The container %1 is stopped and kept until it is removed; going back takes seconds."), {arg});
    if (notice.code == NoticeCode::MemoryShrinks)
        return filled(
            Tr::tr("The container's memory shrinks from %1 to %2. If it uses more at that moment, Docker refuses or ends it."),
            {memoryArg(notice.args.value(0)), memoryArg(notice.args.value(1))});
    return {};
}

} // namespace tmc::ui::planchangetext
