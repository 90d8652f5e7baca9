#include "core/adapters/docker/apiversion.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Result<int> minorOf(const QString &version)
{
    static const QRegularExpression pattern(uR"(\A1\.([0-9]{1,4})\z)"_s);
    const auto match = pattern.match(version);
    if (!match.hasMatch())
        return fail({.code = ErrorCode::DockerProtocol,
                     .detail = u"not an API version: "_s + version.left(64),
                     .source = ErrorSource::Docker});
    return match.captured(1).toInt();
}

} // namespace

Result<QString> negotiatedApiVersion(const QString &serverNewest, const QString &serverOldest)
{
    TM_TRY(const int newest, minorOf(serverNewest));
    TM_TRY(const int oldest, minorOf(serverOldest.isEmpty() ? u"1.0"_s : serverOldest));
    TM_TRY(const int ourNewest, minorOf(newestApiVersion));
    TM_TRY(const int ourOldest, minorOf(oldestApiVersion));
    const int chosen = std::min(newest, ourNewest);
    if (chosen < ourOldest || chosen < oldest)
        return fail({.code = ErrorCode::DockerVersionUnsupported,
                     .args = {serverNewest, oldestApiVersion},
                     .detail = u"the engine speaks %1 to %2, this program %3 to %4"_s.arg(
                         serverOldest.isEmpty() ? u"?"_s : serverOldest, serverNewest, oldestApiVersion, newestApiVersion),
                     .source = ErrorSource::Docker});
    return u"1.%1"_s.arg(chosen);
}

} // namespace tmc
