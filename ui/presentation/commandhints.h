#pragma once

#include <QString>

/// The commands that messages recommend, in one place, so that the command line can check that it knows each of them. An empty argument
/// becomes a placeholder in the operator's language.
namespace tmc::ui::hints {

QString addServer(const QString &server);         ///< tenant-master server add NAME --ssh HOST --password-file FILE
QString trustServer(const QString &server);       ///< tenant-master server trust NAME
QString testServer(const QString &server);        ///< tenant-master server test NAME
QString removeServer(const QString &server);      ///< tenant-master server remove NAME
QString listServers();                            ///< tenant-master server list
QString prepareServer(const QString &server);     ///< tenant-master prepare --server NAME --admin-password-file FILE
QString listOperations(const QString &server);    ///< tenant-master operation list --server NAME
QString rollBackOperation(const QString &server); ///< tenant-master operation rollback OPERATION --server NAME
QString createKeys(const QString &server);        ///< tenant-master key create
QString testKeys(const QString &server);          ///< tenant-master key test
QString makeBackup(const QString &server);        ///< tenant-master backup create SLUG --product KEY
QString listBackups(const QString &server);       ///< tenant-master backup list

} // namespace tmc::ui::hints
