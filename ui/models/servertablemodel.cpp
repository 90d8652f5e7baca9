#include "ui/models/servertablemodel.h"

#include "core/domain/sampleserver.h"
#include "ui/models/cells.h"
#include "ui/presentation/workspacetext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QString addressOf(const ServerProfile &profile)
{
    const QString host = profile.ssh.user.isEmpty() ? profile.ssh.host : profile.ssh.user + u'@' + profile.ssh.host;
    return profile.ssh.port > 0 ? u"%1:%2"_s.arg(host).arg(profile.ssh.port) : host;
}

} // namespace

ServerTableModel::ServerTableModel(QObject *parent)
    : SnapshotTableModel(
        {{u"name"_s, [] { return tr("Server"); }, [](const ServerProfile &row, int role) { return cells::text(row.name, role); }},
         {u"environment"_s, [] { return tr("Environment"); },
          [](const ServerProfile &row, int role) { return cells::chip(environmentBadge(row.environment), role); }},
         {u"address"_s, [] { return tr("Address"); },
          [](const ServerProfile &row, int role) {
              return cells::text(isSample(row) ? tr("Comes with the program") : addressOf(row), role);
          }}},
        [](const ServerProfile &row) { return row.name; }, parent)
{
}

} // namespace tmc::ui
