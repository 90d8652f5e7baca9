#pragma once

#include "core/support/result.h"

#include <QMap>
#include <QStringList>

/// A service and a timer of systemd's user instance that run this program every hour for one server. Pure. Source of the rules:
/// systemd.service(5) "Command lines", systemd.syntax(7) "Quoting", systemd.unit(5) "Specifiers", systemd.timer(5).
namespace tmc::timerunits {

struct Job {
    QString server;                     ///< name of the profile; part of the units' names
    QStringList argv;                   ///< program with its absolute path, then its arguments
    QMap<QString, QString> environment; ///< what the program needs besides the session's own
    bool operator==(const Job &) const = default;
};

/// "tenant-master-backup-vps1.service" and ".timer".
QString serviceName(const QString &server);
QString timerName(const QString &server);

/// One word of a command line: in quotes, with everything that systemd would expand or take for an escape written out. Fails with
/// InvalidInput for control characters.
Result<QString> quotedWord(const QString &word);

/// Fails with InvalidInput when a word or a name cannot be written down, or the program's path is not absolute.
Result<QByteArray> serviceText(const Job &job);
Result<QByteArray> timerText(const Job &job);

} // namespace tmc::timerunits
