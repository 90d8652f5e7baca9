#include "ui/pages/retiredcontainercard.h"

#include "ui/presentation/plancomparison.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

RetiredContainerCard::RetiredContainerCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(this)),
      m_text(wrappedLabel({}, TextRole::Body)),
      m_switchBack(makeButton({}, ButtonRole::Normal, u"undo"_s)),
      m_remove(makeButton({}, ButtonRole::Normal))
{
    setObjectName(u"retiredContainer"_s);
    m_text->setObjectName(u"retiredText"_s);
    m_switchBack->setObjectName(u"retiredSwitchBack"_s);
    m_remove->setObjectName(u"retiredRemove"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_switchBack);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    m_card->body()->setSpacing(10);
    m_card->body()->addWidget(m_text);
    m_card->body()->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_switchBack, &QPushButton::clicked, this, &RetiredContainerCard::switchBackRequested);
    connect(m_remove, &QPushButton::clicked, this, &RetiredContainerCard::removeRequested);
    retranslate();
    hide();
}

void RetiredContainerCard::show(const Workspace &workspace, const QDateTime &now)
{
    setVisible(workspace.retired.has_value());
    setPlainText(m_text, retiredText(workspace, now));
}

void RetiredContainerCard::retranslate()
{
    m_card->setTitle(tr("Old container"));
    setButtonText(m_switchBack, tr("S&witch back…"));
    setButtonText(m_remove, tr("&Remove now…"));
}

} // namespace tmc::ui
