#include "app/cli/watchmemory.h"

#include "core/support/atomicfile.h"
#include "core/support/fingerprint.h"
#include "core/support/json.h"
#include "core/support/safetext.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr qsizetype largestFile = 1024 * 1024;

} // namespace

QString watchLine(const QString &server, const WatchState &state)
{
    QString line = u"tenant-master-watch %1 server=%2"_s.arg(state.status.toUpper(), safeLine(server));
    if (state.status == "unreachable"_L1)
        return line;
    line += u" critical=%1 warnings=%2 notices=%3"_s.arg(state.critical.size()).arg(state.warnings.size()).arg(state.notices.size());
    return state.worst.isEmpty() ? line : line + u" worst="_s + safeLine(state.worst);
}

WatchMemory::WatchMemory(const LocalPaths &paths, const QString &server)
    : m_path(u"%1/watch-%2.json"_s.arg(paths.cache(), fingerprintOfText(server).left(32)))
{
}

bool WatchMemory::isNews(const WatchState &state) const
{
    const Result<QByteArray> file = atomicfile::read(m_path, largestFile);
    const Result<QJsonObject> told = file ? parseJsonObject(*file) : Result<QJsonObject>(fail(file.error()));
    return tmc::isNews(state, told ? std::optional(watchStateFromJson(*told)) : std::nullopt);
}

void WatchMemory::keep(const WatchState &state) const
{
    static_cast<void>(atomicfile::write(m_path, toCompactJson(watchStateToJson(state))));
}

} // namespace tmc::cli
