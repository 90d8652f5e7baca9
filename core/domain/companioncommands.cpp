#include "core/domain/companioncommands.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tmc::companioncommands {
namespace {

const QString certificates = u"/etc/nginx/certs/"_s;
const QString accountsFolder = u"/etc/acme.sh/"_s;
const QString testAccount = u"staging"_s;
const QString testPrefix = u"_test_"_s;
const QString wildcardPrefix = u"wildcard_"_s;
const QString ellipticSuffix = u"_ecc"_s;

QString confFile(const Account &account, const Issued &certificate)
{
    return account.configHome + u'/' + certificate.domain + (account.isElliptic ? ellipticSuffix : QString()) + u'/'
           + certificate.domain + u".conf"_s;
}

} // namespace

QStringList fileNamesFor(const QString &host)
{
    QStringList names;
    for (QString name = host; name.contains(u'.'); name = name.section(u'.', 1))
        names.append(name);
    return names;
}

QStringList readLink(const QString &fileName)
{
    return {u"readlink"_s, certificates + fileName + u".crt"_s};
}

QStringList hasFile(const QString &fileName)
{
    return {u"test"_s, u"-e"_s, certificates + fileName + u".crt"_s};
}

std::optional<Issued> issuedFrom(const QByteArray &link)
{
    static const QRegularExpression pattern(u"\\A(?:\\./)?([a-zA-Z0-9._-]+)/fullchain\\.pem\\n?\\z"_s);
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(link));
    if (!match.hasMatch())
        return std::nullopt;
    QString folder = match.captured(1);
    Issued issued;
    issued.isFromTest = folder.startsWith(testPrefix);
    if (issued.isFromTest)
        folder.remove(0, testPrefix.size());
    issued.domain = folder.startsWith(wildcardPrefix) ? u"*."_s + folder.mid(wildcardPrefix.size()) : folder;
    const QString plain = issued.domain.startsWith("*."_L1) ? issued.domain.mid(2) : issued.domain;
    if (plain.isEmpty() || plain.startsWith(u'.') || plain.startsWith(u'-'))
        return std::nullopt;
    return issued;
}

QStringList findAccounts(const Issued &certificate)
{
    // A star stands for itself.
    QString name = certificate.domain;
    name.replace(u'*', u"[*]"_s);
    return {u"find"_s,  accountsFolder.chopped(1), u"-mindepth"_s, u"3"_s, u"-maxdepth"_s, u"3"_s, u"-type"_s, u"f"_s,
            u"-name"_s, name + u".conf"_s};
}

QList<Account> accountsFrom(const QByteArray &found, const Issued &certificate)
{
    QList<Account> accounts;
    for (const QByteArray &line : found.split('\n')) {
        const QStringList parts = QString::fromUtf8(line).split(u'/');
        // "", "etc", "acme.sh", account, folder, file
        if (parts.size() != 6 || parts[3].isEmpty() || (parts[3] == testAccount) != certificate.isFromTest)
            continue;
        const Account account{.configHome = accountsFolder + parts[3], .isElliptic = parts[4] == certificate.domain + ellipticSuffix};
        if (QString::fromUtf8(line) == confFile(account, certificate))
            accounts.append(account);
    }
    return accounts;
}

QStringList readTimes(const QList<Account> &accounts, const Issued &certificate)
{
    QStringList argv{u"grep"_s, u"-H"_s, u"^Le_CertCreateTime="_s};
    for (const Account &account : accounts)
        argv.append(confFile(account, certificate));
    return argv;
}

Account newestOf(const QList<Account> &accounts, const QByteArray &times)
{
    static const QRegularExpression pattern(u"\\A(.*/)[^/]+/[^/]+\\.conf:Le_CertCreateTime='?([0-9]{1,18})'?\\z"_s);
    Account newest = accounts.constFirst();
    qint64 newestTime = -1;
    for (const QByteArray &line : times.split('\n')) {
        const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(line));
        const bool isElliptic = QString::fromUtf8(line).section(u'/', -2, -2).endsWith(ellipticSuffix);
        for (const Account &account : accounts) {
            if (match.captured(1) != account.configHome + u'/' || isElliptic != account.isElliptic)
                continue;
            if (const qint64 time = match.captured(2).toLongLong(); time > newestTime) {
                newestTime = time;
                newest = account;
            }
        }
    }
    return newest;
}

QStringList renew(const Issued &certificate, const Account &account)
{
    QStringList argv{u"acme.sh"_s, u"--renew"_s, u"--force"_s, u"--config-home"_s, account.configHome};
    if (account.isElliptic)
        argv.append(u"--ecc"_s);
    return argv + QStringList{u"--domain"_s, certificate.domain};
}

} // namespace tmc::companioncommands
