#include "core/adapters/sample/samplecertificates.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Certificate certificateOf(const QString &host, const QDateTime &now, int daysLeft)
{
    const QDateTime until = now.addDays(daysLeft).addSecs(3600);
    const QByteArray marked = host.toUtf8() + QByteArray::number(daysLeft);
    return {.names = {host},
            .issuer = u"Let's Encrypt"_s,
            .validFrom = until.addDays(-90),
            .validUntil = until,
            .fingerprint = QString::fromLatin1(QCryptographicHash::hash(marked, QCryptographicHash::Sha256).toHex())};
}

} // namespace

Result<std::vector<HostCertificate>> SampleCertificates::read(const QStringList &hosts, std::stop_token)
{
    const QDateTime now = m_clock.now();
    std::vector<HostCertificate> certificates;
    for (const QString &host : hosts) {
        const auto dice = static_cast<uchar>(QCryptographicHash::hash(host.toUtf8(), QCryptographicHash::Sha256).front());
        HostCertificate each{.host = host, .stored = certificateOf(host, now, 35 + dice % 50), .served = {}, .trouble = {}};
        each.served = each.stored;
        if (dice < 8)
            each.served = certificateOf(host, now, 12);
        else if (dice < 14)
            each.stored = each.served = certificateOf(host, now, 9);
        else if (dice < 18)
            each = {.host = host, .stored = {}, .served = {}, .trouble = u"tlsv1 unrecognized name"_s};
        certificates.push_back(each);
    }
    return certificates;
}

} // namespace tmc
