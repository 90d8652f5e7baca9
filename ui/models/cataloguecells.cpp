#include "ui/models/cataloguecells.h"

#include "ui/models/snapshottablemodel.h"
#include "ui/presentation/formatting.h"
#include "ui/widgets/plaintext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui::cataloguecells {

QVariant number(qint64 value, const QString &shown, int role)
{
    if (role == Qt::DisplayRole)
        return shown;
    return role == sortItemRole ? QVariant(value) : QVariant();
}

QVariant users(const CatalogueUsers &users, int role)
{
    if (role == sortItemRole)
        return users.count;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (users.count == 0)
        return role == Qt::DisplayRole ? u"\u2013"_s : QVariant();
    const QString more = users.count > users.firstSlugs.size() ? u", …"_s : QString();
    const QString line = inertLine(u"%1: %2%3"_s.arg(count(users.count), users.firstSlugs.join(u", "_s), more));
    return role == Qt::DisplayRole ? line : plainToolTip(line);
}

} // namespace tmc::ui::cataloguecells
