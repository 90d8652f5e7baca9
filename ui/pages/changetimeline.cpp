#include "ui/pages/changetimeline.h"

#include "ui/models/operationtimeline.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ChangeTimeline::ChangeTimeline(UiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_card(new Card(this)),
      m_summary(wrappedLabel({}, TextRole::Muted)),
      m_stages(new StageList({}))
{
    setObjectName(u"changeTimeline"_s);
    m_summary->setObjectName(u"timelineSummary"_s);
    m_stages->setObjectName(u"timelineStages"_s);
    m_card->body()->addWidget(m_summary);
    m_card->body()->addWidget(m_stages);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    retranslate();
    hide();
}

void ChangeTimeline::show(const std::vector<OperationRecord> &operations)
{
    std::optional<OperationRecord> newest;
    for (const OperationRecord &operation : operations)
        if (operation.kind == OperationKind::ChangePlan && (!newest || operation.createdAt > newest->createdAt))
            newest = operation;
    if (m_journal && (!newest || m_journal->id != newest->id || m_journal->state != newest->state))
        m_journal.reset();
    m_operation = std::move(newest);
    read();
    present();
}

void ChangeTimeline::read()
{
    if (!m_operation || m_journal || m_reading == m_operation->id || m_context.connection.state() != ConnectionState::Connected)
        return;
    m_reading = m_operation->id;
    m_context.operations.readOperation(m_reading, [timeline = QPointer(this), id = m_reading](const Result<OperationRecord> &record) {
        if (!timeline || timeline->m_reading != id)
            return;
        timeline->m_reading = {};
        if (record && record->id == id && timeline->m_operation && timeline->m_operation->id == id)
            timeline->m_journal = *record;
        timeline->present();
    });
}

void ChangeTimeline::present()
{
    setVisible(m_operation.has_value());
    if (!m_operation)
        return;
    const OperationRecord &shown = m_journal ? *m_journal : *m_operation;
    m_stages->setStages(operationTimeline(shown));
    m_stages->setVisible(!shown.steps.empty());
    QString text =
        filled(tr("%1, started %2 by %3"), {operationBadge(shown).text, exactTime(shown.createdAt), quoted(shown.createdBy)});
    if (shown.finishedAt.isValid() && shown.createdAt.isValid())
        text = filled(tr("%1, started %2 by %3; it took %4"),
                      {operationBadge(shown).text, exactTime(shown.createdAt), quoted(shown.createdBy),
                       duration(shown.createdAt.msecsTo(shown.finishedAt))});
    setPlainText(m_summary, text);
}

void ChangeTimeline::retranslate()
{
    m_card->setTitle(tr("Steps of the last change of plan"));
    m_stages->setAccessibleName(tr("Steps of the last change of plan"));
    present();
}

} // namespace tmc::ui
