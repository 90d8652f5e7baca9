#include "ui/models/cells.h"

#include "ui/models/snapshottablemodel.h"
#include "ui/presentation/formatting.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/plaintext.h"

namespace tmc::ui::cells {

QVariant text(const QString &value, int role, const QVariant &sortBy)
{
    switch (role) {
    case Qt::DisplayRole:
        return inertLine(value);
    case Qt::ToolTipRole:
        return plainToolTip(inertLine(value));
    case sortItemRole:
        return sortBy.isValid() ? sortBy : QVariant(value); // never shown
    default:
        return {};
    }
}

QVariant chip(const Badge &badge, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case sortItemRole:
        return badge.text;
    case chipStatusItemRole:
        return static_cast<int>(badge.role);
    default:
        return {};
    }
}

QVariant time(const QDateTime &value, int role, const Clock &clock, const QVariant &sortBy)
{
    switch (role) {
    case Qt::DisplayRole:
        return relativeTime(value, clock.now());
    case Qt::ToolTipRole:
        return plainToolTip(exactTime(value));
    case sortItemRole:
        return sortBy.isValid() ? sortBy : QVariant(value);
    default:
        return {};
    }
}

QVariant number(const QString &text, const QVariant &raw, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case sortItemRole:
        return raw;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace tmc::ui::cells
