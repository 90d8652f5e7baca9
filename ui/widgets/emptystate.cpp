#include "ui/widgets/emptystate.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plaintext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tmc::ui {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconLabel(36, this)),
      m_title(wrappedLabel({}, TextRole::Section, this)),
      m_text(wrappedLabel({}, TextRole::Muted, this)),
      m_action(makeButton({}, ButtonRole::Normal, {}, this))
{
    setObjectName(u"emptyState"_s);
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_action->setObjectName(u"emptyAction"_s);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setMaximumWidth(460);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 32, 24, 32);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(m_title);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(m_text, 100);
    centred->addStretch();
    layout->addLayout(centred);
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContents(const QString &iconName, const QString &title, const QString &text, const QString &actionText)
{
    m_icon->setIcon(iconName);
    setPlainText(m_title, title);
    setPlainText(m_text, text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(escapedMnemonics(actionText));
    m_action->setAccessibleName(inertLine(actionText));
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(inertLine(title));
    setAccessibleDescription(inertText(text));
}

} // namespace tmc::ui
