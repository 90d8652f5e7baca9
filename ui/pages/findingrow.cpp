#include "ui/pages/findingrow.h"

#include "ui/models/findingtarget.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/formatting.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int goWidth = 150;
constexpr int narrowBelow = 640;

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
      m_copy(makeIconButton(u"copy"_s, {}, this))
{
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
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_chip, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_text, 0, 1);
    m_grid->addWidget(m_remedy, 1, 1);
    connect(m_go, &QPushButton::clicked, this, [this] { emit requested(m_target); });
    connect(m_mend, &QPushButton::clicked, this, &FindingRow::remedyRequested);
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_command); });
    arrange();
}

/// In a narrow window there is no room beside the texts; in a wide one the columns of all rows stand below one another.
void FindingRow::arrange()
{
    const bool isNarrow = width() < narrowBelow;
    if (std::exchange(m_isNarrow, isNarrow) == int(isNarrow))
        return;
    m_grid->removeWidget(m_tail);
    m_grid->addWidget(m_tail, isNarrow ? 2 : 0, isNarrow ? 1 : 2, isNarrow ? 1 : 2, 1, isNarrow ? Qt::AlignLeft : Qt::AlignVCenter);
    m_go->setMinimumWidth(isNarrow ? 0 : goWidth);
    for (QWidget *button : std::initializer_list<QWidget *>{m_go, m_copy}) {
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
    const Badge badge = findingBadge(finding.severity);
    m_chip->setStatus(badge.text, badge.role);
    setPlainText(m_text, findingText(finding, now));
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
}

void FindingRow::setRemedy(const QString &text, bool isEnabled)
{
    setButtonText(m_mend, text);
    m_mend->setAccessibleDescription(m_text->text());
    m_mend->setVisible(!text.isEmpty());
    m_mend->setEnabled(isEnabled);
}

} // namespace tmc::ui
