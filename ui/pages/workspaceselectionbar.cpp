#include "ui/pages/workspaceselectionbar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

WorkspaceSelectionBar::WorkspaceSelectionBar(const QList<QAction *> &selecting, const QList<QAction *> &bulk, QWidget *parent)
    : QFrame(parent),
      m_count(plainLabel({}, TextRole::Strong, this)),
      m_selecting(makeButtons(selecting)),
      m_bulk(makeButtons(bulk)),
      m_layout(new QGridLayout(this))
{
    setObjectName(u"selectionBar"_s);
    setProperty("role", u"card"_s);
    m_count->setObjectName(u"selectionCount"_s);
    m_layout->setContentsMargins(14, 4, 8, 4);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(0);
    m_layout->setColumnStretch(2, 1);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // it is as wide as the page lets it be, and breaks into two rows
    arrange();
    retranslateUi();
}

QWidget *WorkspaceSelectionBar::makeButtons(const QList<QAction *> &actions)
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (QAction *action : actions) {
        auto *button = new QToolButton(buttons);
        button->setObjectName(action->objectName() + u"Button"_s);
        setButtonRole(button, ButtonRole::Quiet);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setDefaultAction(action);
        row->addWidget(button);
    }
    return buttons;
}

void WorkspaceSelectionBar::arrange()
{
    const QMargins margins = m_layout->contentsMargins();
    const int needed = margins.left() + margins.right() + 3 * m_layout->horizontalSpacing() + m_count->sizeHint().width()
                       + m_selecting->sizeHint().width() + m_bulk->sizeHint().width();
    const bool isWide = width() >= needed;
    m_layout->addWidget(m_count, 0, 0);
    m_layout->addWidget(m_bulk, 0, 3);
    m_layout->addWidget(m_selecting, isWide ? 0 : 1, isWide ? 1 : 0, 1, isWide ? 1 : 4, Qt::AlignLeft);
    updateGeometry();
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
    arrange();
}

void WorkspaceSelectionBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void WorkspaceSelectionBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
