#include "core/domain/certificate.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 soonDays = 21;

QJsonValue certificateToJson(const std::optional<Certificate> &certificate, const QDateTime &now)
{
    if (!certificate)
        return QJsonValue::Null;
    return QJsonObject{{u"names"_s, QJsonArray::fromStringList(certificate->names)},
                       {u"issuer"_s, certificate->issuer},
                       {u"validFrom"_s, certificate->validFrom.toUTC().toString(Qt::ISODate)},
                       {u"validUntil"_s, certificate->validUntil.toUTC().toString(Qt::ISODate)},
                       {u"daysLeft"_s, certificate->daysLeft(now)},
                       {u"fingerprint"_s, certificate->fingerprint},
                       {u"isSelfSigned"_s, certificate->isSelfSigned}};
}

} // namespace

bool Certificate::covers(const QString &host) const
{
    const QString wanted = host.toLower();
    const QString above = wanted.section(u'.', 1);
    return std::ranges::any_of(names, [&](const QString &name) {
        return name == wanted || (name.startsWith("*."_L1) && !above.isEmpty() && name.mid(2) == above);
    });
}

qint64 Certificate::daysLeft(const QDateTime &now) const
{
    constexpr qint64 day = 24 * 60 * 60;
    const qint64 seconds = now.secsTo(validUntil);
    return seconds >= 0 ? seconds / day : -((-seconds + day - 1) / day);
}

bool isOldServed(const HostCertificate &certificate)
{
    return certificate.stored && certificate.served && certificate.stored->fingerprint != certificate.served->fingerprint;
}

CertificateVerdict judge(const HostCertificate &certificate, const QDateTime &now)
{
    const auto &served = certificate.served;
    if (!served)
        return CertificateVerdict::NotServed;
    if (now >= served->validUntil || now < served->validFrom)
        return CertificateVerdict::Ended;
    if (!served->covers(certificate.host))
        return CertificateVerdict::WrongName;
    if (isOldServed(certificate))
        return CertificateVerdict::OldServed;
    if (served->isSelfSigned)
        return CertificateVerdict::NotTrusted;
    return served->daysLeft(now) < soonDays ? CertificateVerdict::EndsSoon : CertificateVerdict::Good;
}

QString certificateVerdictName(CertificateVerdict verdict)
{
    switch (verdict) {
    case CertificateVerdict::Good:
        return u"good"_s;
    case CertificateVerdict::EndsSoon:
        return u"ends-soon"_s;
    case CertificateVerdict::NotTrusted:
        return u"not-trusted"_s;
    case CertificateVerdict::OldServed:
        return u"old-served"_s;
    case CertificateVerdict::WrongName:
        return u"wrong-name"_s;
    case CertificateVerdict::Ended:
        return u"ended"_s;
    case CertificateVerdict::NotServed:
        return u"not-served"_s;
    }
    return {};
}

QString certificateFileFor(const QString &host, const QStringList &files)
{
    QString best;
    for (const QString &file : files)
        if (const bool fits = host == file || host.endsWith(u'.' + file); fits && file.size() > best.size())
            best = file;
    return best;
}

QJsonObject hostCertificateToJson(const HostCertificate &certificate, const QDateTime &now)
{
    return {{u"host"_s, certificate.host},
            {u"verdict"_s, certificateVerdictName(judge(certificate, now))},
            {u"stored"_s, certificateToJson(certificate.stored, now)},
            {u"served"_s, certificateToJson(certificate.served, now)},
            {u"trouble"_s, certificate.trouble}};
}

} // namespace tmc
