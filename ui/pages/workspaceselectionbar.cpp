#include "ui/pages/workspaceselectionbar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

WorkspaceSelectionBar::WorkspaceSelectionBar(const QList<QAction *> &selecting, const QList<QAction *> &bulk, QWidget *parent)
    : QFrame(parent),
      m_count(plainLabel({}, TextRole::Strong, this))
{
    setObjectName(u"selectionBar"_s);
    setProperty("role", u"card"_s);
    m_count->setObjectName(u"selectionCount"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 8, 4);
    row->setSpacing(2);
    row->addWidget(m_count);
    row->addSpacing(8);
    addButtons(row, selecting);
    row->addStretch();
    addButtons(row, bulk);
    retranslateUi();
}

void WorkspaceSelectionBar::addButtons(QHBoxLayout *row, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + u"Button"_s);
        setButtonRole(button, ButtonRole::Quiet);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setDefaultAction(action);
        row->addWidget(button);
    }
}

void WorkspaceSelectionBar::setCount(int selected)
{
    m_selected = selected;
    retranslateUi();
}

void WorkspaceSelectionBar::retranslateUi()
{
    setAccessibleName(tr("Selected workspaces"));
    setPlainText(m_count, tr("%n selected", nullptr, m_selected));
}

void WorkspaceSelectionBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
