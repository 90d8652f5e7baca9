#include "ui/models/servertablemodel.h"

#include "core/domain/sampleserver.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/plaintext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QVariant environmentCell(const ServerProfile &profile, int role)
{
    const Badge badge = environmentBadge(profile.environment);
    if (role == chipStatusItemRole)
        return static_cast<int>(badge.role);
    return role == Qt::DisplayRole || role == sortItemRole ? QVariant(badge.text) : QVariant();
}

QVariant textCell(const QString &text, int role)
{
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return role == Qt::DisplayRole || role == sortItemRole ? QVariant(inertLine(text)) : QVariant();
}

QString addressOf(const ServerProfile &profile)
{
    const QString host = profile.ssh.user.isEmpty() ? profile.ssh.host : profile.ssh.user + u'@' + profile.ssh.host;
    return profile.ssh.port > 0 ? u"%1:%2"_s.arg(host).arg(profile.ssh.port) : host;
}

} // namespace

ServerTableModel::ServerTableModel(QObject *parent)
    : SnapshotTableModel(
        {{u"name"_s, [] { return tr("Server"); }, [](const ServerProfile &row, int role) { return textCell(row.name, role); }},
         {u"environment"_s, [] { return tr("Environment"); }, environmentCell},
         {u"address"_s, [] { return tr("Address"); },
          [](const ServerProfile &row, int role) {
              return textCell(isSample(row) ? tr("Comes with the program") : addressOf(row), role);
          }}},
        [](const ServerProfile &row) { return row.name; }, parent)
{
}

} // namespace tmc::ui
