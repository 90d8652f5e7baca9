#pragma once

#include <QString>

/// The commands that messages recommend, in one place, so that the command line can check that it knows each of them. An empty argument
/// becomes a placeholder in the operator's language.
namespace tmc::ui::hints {

QString trustServer(const QString &server);         ///< tenant-master server trust NAME
QString testServer(const QString &server);          ///< tenant-master server test NAME
QString listServers();                              ///< tenant-master server list
QString prepareServer(const QString &server);       ///< tenant-master server prepare NAME
QString setPassword(const QString &server);         ///< tenant-master server password NAME
QString listOperations(const QString &server);      ///< tenant-master operation list --server NAME
QString resumeOperation(const QString &server);     ///< tenant-master operation resume --server NAME OPERATION
QString rollBackOperation(const QString &server);   ///< tenant-master operation rollback --server NAME OPERATION

} // namespace tmc::ui::hints
