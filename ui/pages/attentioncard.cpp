#include "ui/pages/attentioncard.h"

#include "ui/mutings.h"
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

AttentionCard::AttentionCard(const AttentionService &attention, UiSettings &settings, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_attention(attention),
      m_settings(settings),
      m_clock(clock),
      m_card(new Card(this)),
      m_summary(plainLabel({}, TextRole::Muted, m_card)),
      m_well(wrappedLabel({}, TextRole::Muted, m_card)),
      m_list(new QVBoxLayout),
      m_all(makeButton({}, ButtonRole::Quiet, {}, m_card)),
      m_mutedShown(makeButton({}, ButtonRole::Quiet, {}, m_card))
{
    setObjectName(u"attentionCard"_s);
    m_summary->setObjectName(u"attentionSummary"_s);
    m_all->setObjectName(u"attentionAll"_s);
    m_mutedShown->setObjectName(u"attentionMuted"_s);
    m_list->setSpacing(12);
    m_card->addHeaderWidget(m_summary);
    m_card->body()->addWidget(m_well);
    m_card->body()->addLayout(m_list);
    auto *more = new QHBoxLayout;
    more->addWidget(m_all);
    more->addWidget(m_mutedShown);
    more->addStretch();
    m_card->body()->addLayout(more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_isUnfolded = !m_isUnfolded;
        showRows();
    });
    connect(m_mutedShown, &QPushButton::clicked, this, [this] {
        m_showsMuted = !m_showsMuted;
        refresh(m_serverName);
    });
}

void AttentionCard::refresh(const QString &serverName)
{
    m_serverName = serverName;
    m_mutings = mutings(m_settings, serverName);
    m_card->setTitle(tr("Needs attention"));
    const MutedFindings findings = m_mutings.sorted(m_attention.findings(), m_clock.now());
    if (!m_attention.lookedAt().isValid()) {
        setTextRole(m_summary, TextRole::Muted);
        setPlainText(m_summary, tr("Looking…"));
    } else {
        setTextRole(m_summary, roleOf(findings.told));
        setPlainText(m_summary, findingsSummary(findings.told));
        m_summary->setToolTip(plainToolTip(filled(tr("Looked at %1"), {exactTime(m_attention.lookedAt())})));
    }
    m_well->setVisible(findings.told.empty());
    setPlainText(m_well, !m_attention.lookedAt().isValid() ? tr("The server has not been looked at yet.")
                         : findings.muted.empty()          ? tr("Everything was looked at, and nothing is wrong.")
                                                           : tr("Everything was looked at. What needs attention is muted."));
    const auto muted = static_cast<int>(findings.muted.size());
    m_mutedShown->setVisible(muted > 0);
    m_mutedShown->setText(m_showsMuted ? tr("Hide what is muted") : tr("%n muted: show", nullptr, muted));
    showRows();
}

FindingRow *AttentionCard::row(std::size_t number)
{
    while (static_cast<std::size_t>(m_rows.size()) <= number) {
        auto *made = new FindingRow(m_card);
        const auto place = static_cast<std::size_t>(m_rows.size());
        connect(made, &FindingRow::requested, this, &AttentionCard::requested);
        connect(made, &FindingRow::muteRequested, this, [this, place](bool wholeKind, int days) {
            muteFinding(m_settings, m_serverName, m_shown.at(place), {.wholeKind = wholeKind, .days = days}, m_clock.now());
            refresh(m_serverName);
            emit mutingChanged();
        });
        connect(made, &FindingRow::unmuteRequested, this, [this, place] {
            Mutings all = mutings(m_settings, m_serverName);
            all.lift(m_shown.at(place));
            setMutings(m_settings, m_serverName, all, m_clock.now());
            refresh(m_serverName);
            emit mutingChanged();
        });
        m_rows.append(made);
        m_list->addWidget(made);
    }
    return m_rows[static_cast<qsizetype>(number)];
}

void AttentionCard::showRows()
{
    const QDateTime now = m_clock.now();
    const MutedFindings findings = m_mutings.sorted(m_attention.findings(), now);
    const bool canFold = findings.told.size() > foldedRows + 1;
    const std::size_t unfolded = std::min(findings.told.size(), mostRows);
    const std::size_t told = canFold && !m_isUnfolded ? foldedRows : unfolded;
    m_shown.assign(findings.told.begin(), findings.told.begin() + static_cast<std::ptrdiff_t>(told));
    for (std::size_t i = 0; m_showsMuted && i < std::min(findings.muted.size(), mostRows); ++i)
        m_shown.push_back(findings.muted[i]);
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        FindingRow *shown = row(i);
        shown->setFinding(m_shown[i], m_attention.knownSince(m_shown[i]), now, m_serverName);
        shown->setMuting(m_mutings.of(m_shown[i], now));
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(m_rows.size()); ++i)
        m_rows[static_cast<qsizetype>(i)]->setVisible(i < m_shown.size());
    m_all->setVisible(canFold);
    const QString number = count(static_cast<qint64>(unfolded));
    m_all->setText(m_isUnfolded                       ? tr("Show the worst only")
                   : unfolded == findings.told.size() ? tr("Show all %1").arg(number)
                                                      : tr("Show the first %1").arg(number));
}

void AttentionCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh(m_serverName);
}

} // namespace tmc::ui
