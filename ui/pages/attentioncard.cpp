#include "ui/pages/attentioncard.h"

#include "ui/pages/findingrow.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::size_t foldedRows = 5;
constexpr std::size_t mostRows = 100; ///< unfolded; whoever has more begins with these

TextRole roleOf(const std::vector<Finding> &findings)
{
    const auto worst = worstOf(findings);
    if (!worst || *worst == FindingSeverity::Notice)
        return TextRole::Ok;
    return *worst == FindingSeverity::Critical ? TextRole::Bad : TextRole::Warn;
}

} // namespace

AttentionCard::AttentionCard(const AttentionService &attention, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_attention(attention),
      m_clock(clock),
      m_card(new Card(this)),
      m_summary(plainLabel({}, TextRole::Muted, m_card)),
      m_well(wrappedLabel({}, TextRole::Muted, m_card)),
      m_list(new QVBoxLayout),
      m_all(makeButton({}, ButtonRole::Quiet, {}, m_card))
{
    setObjectName(u"attentionCard"_s);
    m_summary->setObjectName(u"attentionSummary"_s);
    m_all->setObjectName(u"attentionAll"_s);
    m_list->setSpacing(12);
    m_card->addHeaderWidget(m_summary);
    m_card->body()->addWidget(m_well);
    m_card->body()->addLayout(m_list);
    m_card->body()->addWidget(m_all, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        showRows();
    });
}

void AttentionCard::refresh(const QString &serverName)
{
    m_serverName = serverName;
    m_card->setTitle(tr("Needs attention"));
    const std::vector<Finding> &findings = m_attention.findings();
    if (!m_attention.lookedAt().isValid()) {
        setTextRole(m_summary, TextRole::Muted);
        setPlainText(m_summary, tr("Looking…"));
    } else {
        setTextRole(m_summary, roleOf(findings));
        setPlainText(m_summary, findingsSummary(findings));
        m_summary->setToolTip(plainToolTip(filled(tr("Looked at %1"), {exactTime(m_attention.lookedAt())})));
    }
    m_well->setVisible(findings.empty());
    setPlainText(m_well, m_attention.lookedAt().isValid() ? tr("Everything was looked at, and nothing is wrong.")
                                                          : tr("The server has not been looked at yet."));
    showRows();
}

void AttentionCard::showRows()
{
    const std::vector<Finding> &findings = m_attention.findings();
    const bool canFold = findings.size() > foldedRows + 1;
    const std::size_t unfolded = std::min(findings.size(), mostRows);
    const std::size_t shown = canFold && !m_isUnfolded ? foldedRows : unfolded;
    while (static_cast<std::size_t>(m_rows.size()) < shown) {
        auto *row = new FindingRow(m_card);
        connect(row, &FindingRow::requested, this, &AttentionCard::requested);
        m_rows.append(row);
        m_list->addWidget(row);
    }
    const QDateTime now = m_clock.now();
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_rows.size()); ++i) {
        FindingRow *row = m_rows[static_cast<qsizetype>(i)];
        if (i < shown)
            row->setFinding(findings[i], m_attention.knownSince(findings[i]), now, m_serverName);
        row->setVisible(i < shown);
    }
    m_all->setVisible(canFold);
    const QString number = count(static_cast<qint64>(unfolded));
    m_all->setText(m_isUnfolded                  ? tr("Show the worst only")
                   : unfolded == findings.size() ? tr("Show all %1").arg(number)
                                                 : tr("Show the first %1").arg(number));
}

void AttentionCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh(m_serverName);
}

} // namespace tmc::ui
