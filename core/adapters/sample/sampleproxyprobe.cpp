#include "core/adapters/sample/sampleproxyprobe.h"

namespace tmc {

Result<ProxyReply> SampleProxyProbe::get(const QString &, const QString &, std::stop_token)
{
    return fail(Error{.code = ErrorCode::SampleData, .source = ErrorSource::Proxy});
}

Result<ProxyReply> SampleProxyProbe::getMarked(const QString &, const QString &, const QString &, std::stop_token)
{
    return fail(Error{.code = ErrorCode::SampleData, .source = ErrorSource::Proxy});
}

} // namespace tmc
