#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

/// Commands in the container of the acme-companion, and what they answer. Folders and calls are those of its own scripts
/// (letsencrypt_service, update_cert). Argument lists only. Pure; thread: any.
namespace tmc::companioncommands {

/// The names under which nginx-proxy looks for a host's certificate: its own, then the domains above it, to the last one with a dot.
QStringList fileNamesFor(const QString &host);

/// Prints where the link that the companion makes for each of its certificates leads: "./<folder>/fullchain.pem".
QStringList readLink(const QString &fileName);

/// Succeeds where there is such a file, whoever has made it.
QStringList hasFile(const QString &fileName);

/// A certificate as the companion keeps it.
struct Issued {
    QString domain;          ///< its first name, a wildcard among them, by which acme.sh knows it
    bool isFromTest = false; ///< made by a test authority, which has an account folder of its own
    bool operator==(const Issued &) const = default;
};
/// What readLink() printed. None for a link that is not the companion's.
std::optional<Issued> issuedFrom(const QByteArray &link);

/// Prints the files that acme.sh keeps about the certificate, in each account's folder.
QStringList findAccounts(const Issued &certificate);

/// Where acme.sh has an account that made the certificate.
struct Account {
    QString configHome; ///< /etc/acme.sh/<e-mail address, "default" or "staging">
    bool isElliptic = false;
    bool operator==(const Account &) const = default;
};
/// What findAccounts() printed: those that fit, in the order of the lines.
QList<Account> accountsFrom(const QByteArray &found, const Issued &certificate);

/// Prints when each account made its certificate last.
QStringList readTimes(const QList<Account> &accounts, const Issued &certificate);
/// The account whose certificate is the newest; the first one where that cannot be said. `accounts` must not be empty.
Account newestOf(const QList<Account> &accounts, const QByteArray &times);

/// Issues the certificate again with everything that acme.sh remembers of it, and puts it where the companion's link leads.
QStringList renew(const Issued &certificate, const Account &account);

} // namespace tmc::companioncommands
