#include "ui/widgets/navigationlist.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

namespace tmc::ui {

using namespace Qt::StringLiterals;

namespace {

enum ItemRole { IdRole = Qt::UserRole, IconRole, TextRoleData, BadgeRole, BadgeDescriptionRole };

} // namespace

NavigationList::NavigationList(const QString &name, QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"nav"_s); // the style sheet knows it by this name
    setAccessibleName(inertLine(name));
    setFrameShape(QFrame::NoFrame);
    setIconSize({18, 18});
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setFixedWidth(fullWidth);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *current) {
        if (current && !m_silent)
            emit destinationChosen(current->data(IdRole).toString());
    });
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, this, &NavigationList::refreshAll);
}

void NavigationList::setDestination(const QString &id, const QString &iconName, const QString &text)
{
    QListWidgetItem *item = itemOf(id);
    if (!item) {
        item = new QListWidgetItem(this);
        item->setData(IdRole, id);
    }
    item->setData(IconRole, iconName);
    item->setData(TextRoleData, inertLine(text));
    refreshItem(item);
}

void NavigationList::setBadge(const QString &id, const QString &badge, const QString &description)
{
    if (QListWidgetItem *item = itemOf(id)) {
        item->setData(BadgeRole, inertLine(badge));
        item->setData(BadgeDescriptionRole, inertLine(description));
        refreshItem(item);
    }
}

void NavigationList::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    setFixedWidth(compact ? compactWidth : fullWidth);
    setStyleProperty(this, "compact", compact);
    refreshAll();
}

QString NavigationList::currentId() const
{
    const QListWidgetItem *item = currentItem();
    return item ? item->data(IdRole).toString() : QString();
}

void NavigationList::setCurrentId(const QString &id)
{
    m_silent = true;
    setCurrentItem(itemOf(id));
    m_silent = false;
}

QListWidgetItem *NavigationList::itemOf(const QString &id) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole).toString() == id)
            return item(row);
    }
    return nullptr;
}

void NavigationList::refreshItem(QListWidgetItem *item)
{
    const Tokens &tokens = Theme::current();
    const QString text = item->data(TextRoleData).toString();
    const QString badge = item->data(BadgeRole).toString();
    const QString description = item->data(BadgeDescriptionRole).toString();
    const QString spoken = description.isEmpty() ? text : text + u", "_s + description;
    item->setIcon(Theme::icon(item->data(IconRole).toString(), tokens.muted, tokens.navSelected));
    item->setText(m_compact ? QString() : badge.isEmpty() ? text : text + u"  ("_s + badge + u')');
    item->setData(Qt::AccessibleTextRole, spoken);
    item->setToolTip(m_compact ? plainToolTip(spoken) : QString());
}

void NavigationList::refreshAll()
{
    for (int row = 0; row < count(); ++row)
        refreshItem(item(row));
}

} // namespace tmc::ui
