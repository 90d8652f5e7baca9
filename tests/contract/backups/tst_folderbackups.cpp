// Copies in a folder of this machine.
#include "contract/backups/folderbackupscontract.h"
#include "core/adapters/backup/localdisk.h"

#include <QTest>

int main(int argc, char *argv[])
{
    tmtest::FolderBackupsContract contract([](const QString &path) { return std::make_unique<tmc::LocalDisk>(path); });
    return QTest::qExec(&contract, argc, argv);
}
