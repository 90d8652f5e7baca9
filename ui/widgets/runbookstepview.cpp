#include "ui/widgets/runbookstepview.h"

#include "core/planner/previewcalls.h"
#include "ui/presentation/capacitytext.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/steptext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::size_t mostBlocks = 30;

/// Thousands of calls behind one another in one block for each kind: as many blocks would keep the window waiting.
std::vector<PreviewCall> joinedByKind(const std::vector<PreviewCall> &calls)
{
    std::vector<PreviewCall> joined;
    for (const PreviewCall &call : calls) {
        if (joined.empty() || joined.back().kind != call.kind)
            joined.push_back(call);
        else
            joined.back().text += u"\n\n"_s + call.text;
    }
    return joined;
}

} // namespace

RunbookStepView::RunbookStepView(int number, const Step &step, QWidget *parent)
    : QFrame(parent),
      m_number(number),
      m_step(step),
      m_numberLabel(plainLabel(QString::number(number), TextRole::Muted, this)),
      m_symbol(plainLabel({}, TextRole::Mono, this)),
      m_title(wrappedLabel({}, TextRole::Strong, this)),
      m_reason(wrappedLabel({}, TextRole::Muted, this)),
      m_undo(wrappedLabel({}, TextRole::Muted, this)),
      m_risk(new StatusChip(this)),
      m_fold(new QToolButton(this)),
      m_calls(new QWidget(this)),
      m_callColumn(new QVBoxLayout(m_calls))
{
    setObjectName(u"runbookStep_"_s + step.key);
    m_symbol->setObjectName(u"runbookStepSymbol"_s);
    m_title->setObjectName(u"runbookStepTitle"_s);
    m_reason->setObjectName(u"runbookStepReason"_s);
    m_undo->setObjectName(u"runbookStepUndo"_s);
    m_risk->setObjectName(u"runbookStepRisk"_s);
    m_risk->setVisible(step.risk != Risk::None);
    m_fold->setObjectName(u"runbookStepFold"_s);
    m_fold->setProperty("role", u"fold"_s);
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    setButtonIcon(m_fold, u"chevron-right"_s);
    m_calls->setObjectName(u"runbookStepCalls"_s);
    m_calls->hide();
    buildLayout();
    retranslate();
    connect(m_fold, &QToolButton::toggled, this, &RunbookStepView::setExpanded);
}

void RunbookStepView::buildLayout()
{
    m_numberLabel->setFixedWidth(22);
    m_numberLabel->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_symbol->setFixedWidth(26);
    m_symbol->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_callColumn->setContentsMargins(0, 2, 0, 4);
    m_callColumn->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_symbol, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    head->addWidget(m_risk, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_reason);
    column->addWidget(m_undo);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_calls);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 8, 0, 6);
    row->setSpacing(12);
    row->addWidget(m_numberLabel, 0, Qt::AlignTop);
    row->addLayout(column, 1);
}

void RunbookStepView::buildCalls()
{
    m_callsBuilt = true;
    while (QLayoutItem *item = m_callColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::vector<PreviewCall> calls = previewCalls(m_step.action);
    if (calls.size() > mostBlocks)
        calls = joinedByKind(calls);
    int index = 0;
    for (const PreviewCall &call : calls) {
        auto *code = new CodeBlock(callKindText(call.kind), m_calls);
        code->setObjectName(u"runbookStepCall%1"_s.arg(++index));
        code->setNameVisible(true);
        code->setWrapping(true);
        code->setMaximumLines(18);
        code->setText(call.text);
        m_callColumn->addWidget(code);
    }
}

bool RunbookStepView::isExpanded() const
{
    return m_fold->isChecked();
}

void RunbookStepView::setExpanded(bool expanded)
{
    if (expanded && !m_callsBuilt)
        buildCalls();
    const bool changed = m_calls->isHidden() == expanded;
    m_fold->setChecked(expanded);
    setButtonIcon(m_fold, expanded ? u"chevron-down"_s : u"chevron-right"_s);
    m_calls->setVisible(expanded);
    if (changed)
        emit expandedChanged(expanded);
}

void RunbookStepView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunbookStepView::retranslate()
{
    const QString title = stepTitle(m_step.action);
    const Badge risk = riskBadge(m_step.risk);
    setPlainText(m_title, title);
    const StepMark mark = stepMark(m_step.action);
    setPlainText(m_symbol, stepSymbol(mark));
    m_symbol->setToolTip(plainToolTip(stepMarkText(mark)));
    m_symbol->setAccessibleName(stepMarkText(mark));
    setPlainText(m_reason, stepReason(m_step.action));
    setPlainText(m_undo, filled(tr("To undo it: %1"), {stepUndoText(m_step.action)}));
    m_risk->setStatus(risk.text, risk.role);
    m_fold->setText(tr("Exact statements and requests"));
    //: %1 is a number, %2 what the step does; for screen readers.
    const QString spoken = filled(tr("Step %1: %2"), {QString::number(m_number), title});
    setAccessibleName(inertLine(spoken));
    m_fold->setAccessibleName(inertLine(filled(tr("Exact statements and requests of step %1"), {QString::number(m_number)})));
    if (m_callsBuilt)
        buildCalls();
}

} // namespace tmc::ui
