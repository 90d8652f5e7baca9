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

QString operationPlaceholder()
{
    //: Placeholder for the identifier of an operation in a command, in capitals and without spaces.
    return Tr::tr("OPERATION");
}

} // namespace

QString trustServer(const QString &server)
{
    return u"tenant-master server trust "_s + serverOr(server);
}

QString testServer(const QString &server)
{
    return u"tenant-master server test "_s + serverOr(server);
}

QString listServers()
{
    return u"tenant-master server list"_s;
}

QString prepareServer(const QString &server)
{
    return u"tenant-master server prepare "_s + serverOr(server);
}

QString setPassword(const QString &server)
{
    return u"tenant-master server password "_s + serverOr(server);
}

QString listOperations(const QString &server)
{
    return u"tenant-master operation list --server "_s + serverOr(server);
}

QString resumeOperation(const QString &server)
{
    return u"tenant-master operation resume --server %1 %2"_s.arg(serverOr(server), operationPlaceholder());
}

QString rollBackOperation(const QString &server)
{
    return u"tenant-master operation rollback --server %1 %2"_s.arg(serverOr(server), operationPlaceholder());
}

} // namespace tmc::ui::hints
