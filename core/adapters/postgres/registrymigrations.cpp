#include "core/adapters/postgres/registrymigrations.h"

#include "core/support/fingerprint.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// Resources of a static library are linked only when they are asked for, and the macro has to stand outside of a namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace tmc {

std::vector<RegistryMigration> registryMigrations()
{
    initialiseResources();
    std::vector<RegistryMigration> migrations;
    const QDir folder(u":/tenant-master/registry"_s);
    for (const QString &file : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile source(folder.filePath(file));
        if (!source.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(source.readAll());
        migrations.push_back(
            {.version = file.left(4).toInt(), .name = file.chopped(4), .sql = text, .sha256 = fingerprintOfText(text)});
    }
    return migrations;
}

int registryVersion()
{
    static const int newest = registryMigrations().back().version;
    return newest;
}

} // namespace tmc
