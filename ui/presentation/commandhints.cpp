#include "ui/presentation/commandhints.h"

#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui::hints {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandHint)
};

QString serverOr(const QString &server)
{
    //: Placeholder for the name of a server in a command, in capitals and without spaces.
    return server.isEmpty() ? Tr::tr("SERVER") : quoted(server);
}

} // namespace

QString addServer(const QString &server)
{
    //: Placeholders in a command, in capitals and without spaces: an address to connect to, and a file.
    return u"tenant-master server add %1 --ssh %2 --password-file %3"_s.arg(serverOr(server), Tr::tr("HOST"), Tr::tr("FILE"));
}

QString trustServer(const QString &server)
{
    return u"tenant-master server trust "_s + serverOr(server);
}

QString testServer(const QString &server)
{
    return u"tenant-master server test "_s + serverOr(server);
}

QString removeServer(const QString &server)
{
    return u"tenant-master server remove "_s + serverOr(server);
}

QString listServers()
{
    return u"tenant-master server list"_s;
}

QString prepareServer(const QString &server)
{
    return u"tenant-master prepare --server %1 --admin-password-file %2"_s.arg(serverOr(server), Tr::tr("FILE"));
}

QString listOperations(const QString &server)
{
    return u"tenant-master operation list --server "_s + serverOr(server);
}

QString rollBackOperation(const QString &server)
{
    //: Placeholder for the identifier of an operation in a command, in capitals and without spaces.
    return u"tenant-master operation rollback %1 --server %2"_s.arg(Tr::tr("OPERATION"), serverOr(server));
}

QString createKeys(const QString &)
{
    return u"tenant-master key create"_s;
}

QString testKeys(const QString &)
{
    return u"tenant-master key test"_s;
}

QString makeBackup(const QString &)
{
    //: Placeholders for a workspace's short name and a product's key in a command, in capitals and without spaces.
    return u"tenant-master backup create %1 --product %2"_s.arg(Tr::tr("SLUG"), Tr::tr("KEY"));
}

QString listBackups(const QString &)
{
    return u"tenant-master backup list"_s;
}

} // namespace tmc::ui::hints
