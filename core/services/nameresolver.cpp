#include "core/services/nameresolver.h"

#include <QHostAddress>
#include <QHostInfo>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Result<QStringList> addressesOf(const QHostInfo &info)
{
    if (info.error() != QHostInfo::NoError && info.error() != QHostInfo::HostNotFound)
        return fail({.code = ErrorCode::TimedOut,
                     .args = {u"names"_s, u"0"_s},
                     .detail = info.errorString(),
                     .source = ErrorSource::Local,
                     .retryable = true});
    QStringList addresses;
    const auto found = info.addresses();
    for (const QHostAddress &address : found)
        addresses.append(address.toString());
    addresses.sort();
    return addresses;
}

} // namespace

void resolveName(const QString &host, QObject *context, std::function<void(Result<QStringList>)> done)
{
    // Its end, with the context's at the latest, takes the lookup from the resolver's queue, or lets nobody wait for its answer.
    auto *lookup = new QObject(context);
    const int number = QHostInfo::lookupHost(host, lookup, [lookup, done = std::move(done)](const QHostInfo &info) {
        lookup->deleteLater();
        done(addressesOf(info));
    });
    QObject::connect(lookup, &QObject::destroyed, [number] { QHostInfo::abortHostLookup(number); });
}

} // namespace tmc
