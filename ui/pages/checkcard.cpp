#include "ui/pages/checkcard.h"

#include "core/engine/remedy.h"
#include "core/services/attentionservice.h"
#include "ui/pages/findingrow.h"
#include "ui/presentation/checktext.h"
#include "ui/presentation/formatting.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::size_t mostRows = 25; ///< whoever has more begins with these

} // namespace

CheckCard::CheckCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(this)),
      m_chip(new StatusChip(m_card)),
      m_meaning(wrappedLabel({}, TextRole::Muted, m_card)),
      m_sentence(wrappedLabel({}, TextRole::Caption, m_card)),
      m_list(new QVBoxLayout),
      m_more(wrappedLabel({}, TextRole::Muted, m_card)),
      m_muted(wrappedLabel({}, TextRole::Muted, m_card))
{
    m_sentence->setObjectName(u"checkSentence"_s);
    m_chip->setObjectName(u"checkState"_s);
    m_list->setSpacing(12);
    m_card->addHeaderWidget(m_chip);
    m_card->body()->setSpacing(6);
    m_card->body()->addWidget(m_meaning);
    m_card->body()->addWidget(m_sentence);
    m_card->body()->addLayout(m_list);
    m_card->body()->addWidget(m_more);
    m_card->body()->addWidget(m_muted);
    m_muted->setObjectName(u"checkMuted"_s);
    m_more->hide();
    m_muted->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

void CheckCard::setCheck(const Check &check, const Surroundings &around)
{
    MutedFindings findings = around.mutings.sorted(check.findings, around.now);
    m_check = check;
    m_check.findings = std::move(findings.told);
    const auto muted = static_cast<int>(findings.muted.size());
    // Nothing is told, but nobody says that all is well.
    const bool isAllMuted = muted > 0 && m_check.findings.empty() && check.state == CheckState::Attention;
    m_muted->setVisible(muted > 0);
    setPlainText(m_muted, tr("%n muted: the overview shows them.", nullptr, muted));
    m_card->setTitle(checkTitle(check.subject));
    const Badge badge = checkBadge(check.state);
    const bool isCritical = worstOf(m_check.findings) == FindingSeverity::Critical;
    if (isAllMuted)
        m_chip->setStatus(tr("Muted"), StatusRole::Neutral);
    else
        m_chip->setStatus(badge.text, check.state == CheckState::Attention && isCritical ? StatusRole::Bad : badge.role);
    setPlainText(m_meaning, checkMeaning(check.subject));
    m_meaning->setVisible(check.state == CheckState::Fine); // what was not looked at is not claimed
    setPlainText(m_sentence, checkSentence(check, around.now));
    m_sentence->setToolTip(plainToolTip(exactTime(check.lookedAt)));
    showFindings(around);
}

void CheckCard::showFindings(const Surroundings &around)
{
    const std::size_t shown = std::min(m_check.findings.size(), mostRows);
    while (static_cast<std::size_t>(m_rows.size()) < shown) {
        auto *row = new FindingRow(m_card);
        const auto number = static_cast<std::size_t>(m_rows.size());
        connect(row, &FindingRow::requested, this, &CheckCard::requested);
        connect(row, &FindingRow::remedyRequested, this, [this, number] { emit remedyRequested(m_check.findings.at(number)); });
        connect(row, &FindingRow::muteRequested, this,
                [this, number](bool wholeKind, int days) { emit muteRequested(m_check.findings.at(number), wholeKind, days); });
        m_rows.append(row);
        m_list->addWidget(row);
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_rows.size()); ++i) {
        FindingRow *row = m_rows[static_cast<qsizetype>(i)];
        row->setVisible(i < shown);
        if (i >= shown)
            continue;
        const Finding &finding = m_check.findings[i];
        row->setFinding(finding, around.attention.knownSince(finding), around.now, around.snapshot.serverName);
        const auto remedy = remedyFor(finding, around.snapshot);
        row->setRemedy(remedy ? remedyText(*remedy) : QString(), around.canMend);
    }
    m_more->setVisible(shown < m_check.findings.size());
    setPlainText(m_more, tr("And %n more of this kind.", nullptr, static_cast<int>(m_check.findings.size() - shown)));
}

} // namespace tmc::ui
