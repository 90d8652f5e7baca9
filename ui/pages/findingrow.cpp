#include "ui/pages/findingrow.h"

#include "ui/models/findingtarget.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int goWidth = 150;
constexpr int narrowBelow = 640;
constexpr int readableText = 220; ///< less is a column of single words

} // namespace

FindingRow::FindingRow(QWidget *parent)
    : QWidget(parent),
      m_chip(new StatusChip(this)),
      m_text(wrappedLabel({}, TextRole::Strong, this)),
      m_since(plainLabel({}, TextRole::Caption, this)),
      m_remedy(wrappedLabel({}, TextRole::Muted, this)),
      m_tail(new QWidget(this)),
      m_grid(new QGridLayout(this)),
      m_go(makeButton({}, ButtonRole::Quiet, {}, this)),
      m_mend(makeButton({}, ButtonRole::Normal, {}, this)),
      m_copy(makeIconButton(u"copy"_s, {}, this)),
      m_mute(makeIconButton(u"more"_s, {}, this)),
      m_unmute(makeButton({}, ButtonRole::Quiet, {}, this)),
      m_muteMenu(new QMenu(this))
{
    m_mute->setObjectName(u"findingMute"_s);
    m_mute->setMenu(m_muteMenu);
    m_mute->setPopupMode(QToolButton::InstantPopup);
    m_muteMenu->setObjectName(u"findingMuteMenu"_s);
    m_unmute->setObjectName(u"findingUnmute"_s);
    m_unmute->hide();
    m_go->setObjectName(u"findingGo"_s);
    m_mend->setObjectName(u"findingMend"_s);
    m_mend->hide();
    m_copy->setObjectName(u"findingCopy"_s);
    m_text->setObjectName(u"findingText"_s);
    m_chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *tail = new QHBoxLayout(m_tail);
    tail->setContentsMargins(0, 0, 0, 0);
    tail->setSpacing(8);
    tail->addWidget(m_since);
    tail->addWidget(m_copy);
    tail->addWidget(m_mend);
    tail->addWidget(m_go);
    tail->addWidget(m_unmute);
    tail->addWidget(m_mute);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_chip, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_text, 0, 1);
    m_grid->addWidget(m_remedy, 1, 1);
    connect(m_go, &QPushButton::clicked, this, [this] { emit requested(m_target); });
    connect(m_mend, &QPushButton::clicked, this, &FindingRow::remedyRequested);
    connect(m_unmute, &QPushButton::clicked, this, &FindingRow::unmuteRequested);
    connect(m_muteMenu, &QMenu::aboutToShow, this, &FindingRow::fillMuteMenu);
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_command); });
    arrange();
}

/// The width that texts and buttons beside one another need, however they stand now.
int FindingRow::besideWidth() const
{
    const int buttons = (m_mend->isHidden() ? 0 : m_mend->sizeHint().width()) + m_copy->sizeHint().width() + m_mute->sizeHint().width()
                        + std::max(goWidth, m_go->sizeHint().width()) + (m_unmute->isHidden() ? 0 : m_unmute->sizeHint().width());
    const int spaces = (m_tail->layout()->count() - 1) * m_tail->layout()->spacing() + 2 * m_grid->horizontalSpacing();
    return m_grid->columnMinimumWidth(0) + readableText + m_since->sizeHint().width() + buttons + spaces;
}

/// In a narrow window there is no room beside the texts; in a wide one the columns of all rows stand below one another.
void FindingRow::arrange()
{
    const bool isNarrow = width() < std::max(narrowBelow, besideWidth());
    if (std::exchange(m_isNarrow, isNarrow) == int(isNarrow))
        return;
    m_grid->removeWidget(m_tail);
    if (isNarrow)
        m_grid->addWidget(m_tail, 2, 0, 1, 2, Qt::AlignRight);
    else
        m_grid->addWidget(m_tail, 0, 2, 2, 1, Qt::AlignVCenter);
    m_go->setMinimumWidth(isNarrow ? 0 : goWidth);
    for (QWidget *button : std::initializer_list<QWidget *>{m_go, m_copy, m_mute}) {
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(!isNarrow);
        button->setSizePolicy(policy);
    }
}

void FindingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FindingRow::setFinding(const Finding &finding, const QDateTime &since, const QDateTime &now, const QString &serverName)
{
    // As wide as the widest of them, so that the texts of all rows begin below one another.
    int widest = 0;
    for (const FindingSeverity severity :
         {FindingSeverity::Critical, FindingSeverity::Warning, FindingSeverity::Notice, finding.severity}) {
        const Badge badge = findingBadge(severity);
        m_chip->setStatus(badge.text, badge.role);
        widest = std::max(widest, m_chip->sizeHint().width());
    }
    m_grid->setColumnMinimumWidth(0, widest);
    setPlainText(m_text, findingText(finding, now));
    m_text->setToolTip(plainToolTip(findingDetails(finding).join(u'\n')));
    const QString affected = findingAffected(finding);
    const QString remedy = findingRemedy(finding, serverName);
    setPlainText(m_remedy, affected.isEmpty() ? remedy : affected + u" · "_s + remedy);
    setPlainText(m_since, since.isValid() ? relativeTime(since, now) : QString());
    m_since->setToolTip(plainToolTip(since.isValid() ? tr("Known since %1").arg(exactTime(since)) : QString()));
    m_target = findingTarget(finding);
    const QString text = m_target.place.isEmpty() ? QString() : findingTargetText(m_target);
    m_go->setText(escapedMnemonics(text));
    m_go->setVisible(!text.isEmpty());
    m_go->setAccessibleDescription(m_text->text());
    m_command = findingCommand(finding, serverName);
    m_copy->setVisible(!m_command.isEmpty());
    m_copy->setAccessibleName(tr("Copy the command"));
    m_copy->setToolTip(plainToolTip(m_command));
    m_canMute = !finding.meansUnknown(); // what nobody knows must not look like "all is well"
    m_mute->setAccessibleName(tr("Mute"));
    m_mute->setToolTip(plainToolTip(tr("Do not tell it for a while")));
    setMuting({});
}

void FindingRow::setMuting(const std::optional<Muting> &muting)
{
    m_mute->setVisible(m_canMute && !muting);
    m_unmute->setVisible(muting.has_value());
    setTextRole(m_text, muting ? TextRole::Muted : TextRole::Strong);
    arrange();
    if (!muting)
        return;
    m_unmute->setText(tr("Tell it again"));
    m_unmute->setAccessibleDescription(m_text->text());
    setPlainText(m_since, muting->until.isValid() ? filled(tr("muted until %1"), {exactTime(muting->until)}) : tr("muted for good"));
    m_since->setToolTip(plainToolTip(muting->subject ? QString() : tr("All of this kind are muted.")));
}

/// Each entry says for how long; the second half is about all of the kind.
void FindingRow::fillMuteMenu()
{
    m_muteMenu->clear();
    const auto add = [this](const QString &text, bool wholeKind, int days) {
        connect(m_muteMenu->addAction(text), &QAction::triggered, this,
                [this, wholeKind, days] { emit muteRequested(wholeKind, days); });
    };
    add(tr("Mute this for a day"), false, 1);
    add(tr("Mute this for 30 days"), false, 30);
    add(tr("Mute this for good"), false, 0);
    m_muteMenu->addSeparator();
    add(tr("Mute all of this kind for a day"), true, 1);
    add(tr("Mute all of this kind for 30 days"), true, 30);
    add(tr("Mute all of this kind for good"), true, 0);
}

void FindingRow::setRemedy(const QString &text, bool isEnabled)
{
    setButtonText(m_mend, text);
    m_mend->setAccessibleDescription(m_text->text());
    m_mend->setVisible(!text.isEmpty());
    m_mend->setEnabled(isEnabled);
    arrange();
}

} // namespace tmc::ui
