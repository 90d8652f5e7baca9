#include "ui/widgets/fourparterrorview.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace tmc::ui {

using namespace Qt::StringLiterals;

FourPartErrorView::FourPartErrorView(QWidget *parent)
    : QFrame(parent),
      m_happened(wrappedLabel({}, TextRole::Section, this)),
      m_meaningCaption(plainLabel({}, TextRole::Caption, this)),
      m_meaning(wrappedLabel({}, TextRole::Body, this)),
      m_remedyCaption(plainLabel({}, TextRole::Caption, this)),
      m_remedy(wrappedLabel({}, TextRole::Body, this)),
      m_fold(new QToolButton(this)),
      m_technical(new CodeBlock({}, this)),
      m_actions(new QWidget(this))
{
    setObjectName(u"fourPartError"_s);
    setProperty("role", u"card"_s);
    m_happened->setObjectName(u"errorHappened"_s);
    m_meaning->setObjectName(u"errorMeaning"_s);
    m_remedy->setObjectName(u"errorRemedy"_s);
    for (QLabel *label : {m_happened, m_meaning, m_remedy})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fold->setObjectName(u"errorTechnicalFold"_s);
    m_fold->setProperty("role", u"fold"_s);
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_technical->setObjectName(u"errorTechnical"_s);
    m_technical->setWrapping(true);
    buildLayout();
    retranslate();
    connect(m_fold, &QToolButton::toggled, this, &FourPartErrorView::setTechnicalVisible);
    setTechnicalVisible(false);
}

void FourPartErrorView::buildLayout()
{
    auto *icon = new IconLabel(22, this);
    icon->setIcon(u"error"_s, StatusRole::Bad);
    auto *actionRow = new QHBoxLayout(m_actions);
    actionRow->setContentsMargins(0, 6, 0, 2);
    actionRow->addStretch();
    m_actions->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_happened);
    column->addSpacing(8);
    column->addWidget(m_meaningCaption);
    column->addWidget(m_meaning);
    column->addSpacing(8);
    column->addWidget(m_remedyCaption);
    column->addWidget(m_remedy);
    column->addWidget(m_actions);
    column->addSpacing(6);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_technical);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(12);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FourPartErrorView::retranslate()
{
    setPlainText(m_meaningCaption, tr("What it means"));
    setPlainText(m_remedyCaption, tr("What to do"));
    m_fold->setText(tr("Technical detail"));
    m_technical->setName(tr("Technical detail"));
}

void FourPartErrorView::setError(const FourPartError &error)
{
    setPlainText(m_happened, error.happened);
    setPlainText(m_meaning, error.meaning);
    setPlainText(m_remedy, error.remedy);
    for (QLabel *label : {m_meaningCaption, m_meaning})
        label->setVisible(!error.meaning.isEmpty());
    for (QLabel *label : {m_remedyCaption, m_remedy})
        label->setVisible(!error.remedy.isEmpty());
    m_technical->setText(error.technical);
    m_fold->setVisible(!error.technical.isEmpty());
    setTechnicalVisible(false);
    setAccessibleName(inertLine(error.happened));
    setAccessibleDescription(inertText(error.meaning + u'\n' + error.remedy).trimmed());
}

void FourPartErrorView::setTechnicalVisible(bool visible)
{
    m_fold->setChecked(visible);
    setButtonIcon(m_fold, visible ? u"chevron-down"_s : u"chevron-right"_s);
    m_technical->setVisible(visible && !m_technical->text().isEmpty());
}

void FourPartErrorView::addAction(QWidget *button)
{
    auto *row = qobject_cast<QHBoxLayout *>(m_actions->layout());
    row->insertWidget(row->count() - 1, button);
    m_actions->show();
}

void FourPartErrorView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
