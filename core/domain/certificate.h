#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// Certificates of a server's hosts: what the proxy has on its disk, and what it answers with. Pure; thread: any.
namespace tmc {

/// The first certificate of a chain, which is the host's own.
struct Certificate {
    QStringList names; ///< that it is made for, wildcards among them; small letters
    QString issuer;    ///< hostile
    QDateTime validFrom;
    QDateTime validUntil;
    QString fingerprint; ///< SHA-256, hexadecimal
    bool isSelfSigned = false;
    bool operator==(const Certificate &) const = default;

    /// RFC 6125: a wildcard stands for exactly one label.
    bool covers(const QString &host) const;
    /// Whole days until it ends, rounded down; negative when it has ended.
    qint64 daysLeft(const QDateTime &now) const;
};

/// In the order of how badly visitors are hit.
enum class CertificateVerdict {
    Good,
    EndsSoon,   ///< less than 21 days are left: the companion renews 30 days before the end, so it has failed for nine days
    NotTrusted, ///< self-signed: browsers refuse it
    OldServed,  ///< another one lies on the disk than the proxy answers with: it has not been reloaded
    WrongName,  ///< what the proxy answers with is made for other hosts
    Ended,      ///< or not valid yet
    NotServed,  ///< nothing answers over TLS with a certificate
};

struct HostCertificate {
    QString host;
    std::optional<Certificate> stored; ///< the one that nginx-proxy takes for the host; none: there is no file for it
    std::optional<Certificate> served;
    QString trouble; ///< why nothing was served, in the words of the server; hostile
    bool operator==(const HostCertificate &) const = default;
};

/// Whether the proxy answers with another one than lies on its disk.
bool isOldServed(const HostCertificate &certificate);

/// The worst that is true of it.
CertificateVerdict judge(const HostCertificate &certificate, const QDateTime &now);
QString certificateVerdictName(CertificateVerdict verdict);

/// Which of these files (names without ".crt") nginx-proxy takes for the host: its own, else the longest domain above it. Empty when
/// none fits. Source: `closest` in nginx-proxy's template.
QString certificateFileFor(const QString &host, const QStringList &files);

QJsonObject hostCertificateToJson(const HostCertificate &certificate, const QDateTime &now);

} // namespace tmc
