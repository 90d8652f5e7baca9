#include "core/adapters/docker/certificatetext.h"

#include <QSslCertificate>
#include <QSslCertificateExtension>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QByteArray begin = "-----BEGIN CERTIFICATE-----";
const QByteArray end = "-----END CERTIFICATE-----";
const QByteArray before = "==> ";
const QByteArray behind = " <==";

QString issuerOf(const QSslCertificate &certificate)
{
    const QStringList organisation = certificate.issuerInfo(QSslCertificate::Organization);
    return (organisation.isEmpty() ? certificate.issuerInfo(QSslCertificate::CommonName) : organisation).join(u", "_s);
}

} // namespace

std::optional<Certificate> firstCertificate(const QByteArray &pem)
{
    const qsizetype start = pem.indexOf(begin);
    const qsizetype stop = pem.indexOf(end, start);
    if (start < 0 || stop < 0)
        return std::nullopt;
    const auto found = QSslCertificate::fromData(pem.mid(start, stop + end.size() - start), QSsl::Pem);
    if (found.isEmpty() || found.constFirst().isNull())
        return std::nullopt;
    const QSslCertificate &first = found.constFirst();
    QStringList names = first.subjectAlternativeNames().values(QSsl::DnsEntry);
    if (names.isEmpty())
        names = first.subjectInfo(QSslCertificate::CommonName);
    for (QString &name : names)
        name = name.toLower();
    names.sort();
    return Certificate{.names = names,
                       .issuer = issuerOf(first),
                       .validFrom = first.effectiveDate(),
                       .validUntil = first.expiryDate(),
                       .fingerprint = QString::fromLatin1(first.digest(QCryptographicHash::Sha256).toHex()),
                       .isSelfSigned = first.isSelfSigned()};
}

std::vector<TitledText> titledTexts(const QByteArray &output)
{
    std::vector<TitledText> parts;
    for (qsizetype start = 0; start < output.size();) {
        qsizetype stop = output.indexOf('\n', start);
        stop = stop < 0 ? output.size() : stop + 1;
        const QByteArray line = output.mid(start, stop - start);
        const QByteArray content = line.trimmed();
        if (content.startsWith(before) && content.endsWith(behind) && content.size() >= before.size() + behind.size())
            parts.push_back({QString::fromUtf8(content.mid(before.size(), content.size() - before.size() - behind.size())), {}});
        else if (!parts.empty())
            parts.back().text += line;
        start = stop;
    }
    return parts;
}

} // namespace tmc
