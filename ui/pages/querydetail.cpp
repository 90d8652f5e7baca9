#include "ui/pages/querydetail.h"

#include "core/support/redact.h"
#include "ui/presentation/databasetext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

QueryDetail::QueryDetail(QAction *cancel, QWidget *parent)
    : QWidget(parent),
      m_back(makeButton({}, ButtonRole::Quiet, u"arrow-left"_s, this)),
      m_name(wrappedLabel({}, TextRole::Heading, this)),
      m_state(new StatusChip(this)),
      m_cancel(makeActionButton(cancel, u"queryCancel"_s, u"stop"_s, this)),
      m_note(wrappedLabel({}, TextRole::Muted, this)),
      m_statement(new CodeBlock({}, this)),
      m_factsCard(new Card(this)),
      m_facts(new FactGrid(m_factsCard))
{
    setObjectName(u"queryDetail"_s);
    m_back->setObjectName(u"queryBack"_s);
    m_statement->setObjectName(u"queryStatement"_s);
    m_statement->setWrapping(true);
    m_factsCard->body()->addWidget(m_facts);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_state, 0, Qt::AlignVCenter);
    head->addStretch();
    head->addWidget(m_cancel, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addWidget(m_name);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_statement);
    layout->addWidget(m_factsCard);
    layout->addStretch(); // a short detail stays at the top
    connect(m_back, &QPushButton::clicked, this, &QueryDetail::backRequested);
    retranslate();
}

void QueryDetail::setQuery(const RunningQuery &query, const QString &slug)
{
    setPlainText(m_name, filled(tr("Process %1 in %2"), {QString::number(query.pid), quoted(query.database)}));
    m_state->setStatus(queryStateText(query.state), query.state == "active"_L1 ? StatusRole::Ok : StatusRole::Warn);
    setPlainText(m_note, query.state == "active"_L1
                             ? tr("Cancelling ends what it does now; its connection stays.")
                             : tr("It does nothing now but holds a transaction open, and with it its locks. Cancelling does not end a "
                                  "transaction: the application has to."));
    if (const QString statement = redact(query.statement); m_statement->text() != statement)
        m_statement->setText(statement);
    QStringList blockers;
    for (const qint64 pid : query.blockedBy)
        blockers.append(QString::number(pid));
    m_facts->setFacts({
        {.name = tr("Workspace"), .value = slug.isEmpty() ? QString() : quoted(slug), .toolTip = {}},
        {.name = tr("Role"), .value = quoted(query.role), .toolTip = {}, .isCopyable = true},
        {.name = tr("Statement since"), .value = secondsText(query.seconds), .toolTip = {}},
        {.name = tr("Transaction since"),
         .value = query.transactionSeconds ? secondsText(*query.transactionSeconds) : QString(),
         .toolTip = {}},
        {.name = tr("Waits for"), .value = quoted(query.waitingFor), .toolTip = {}},
        {.name = tr("Blocked by"), .value = blockers.join(u", "_s), .toolTip = {}},
    });
}

void QueryDetail::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void QueryDetail::retranslate()
{
    m_back->setText(tr("All queries"));
    m_cancel->setText(tr("Cancel query…"));
    m_statement->setName(tr("Statement"));
    m_factsCard->setTitle(tr("Facts"));
}

void QueryDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
