#include "ui/wizards/operationreviewpage.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/runbookview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

constexpr int besideFrom = 760; ///< narrower, the two previews stand one below the other

} // namespace

OperationReviewPage::OperationReviewPage(UiContext &context, Planner planner, std::function<QString()> heading, QWidget *parent)
    : WizardStep(parent),
      m_context(context),
      m_planner(std::move(planner)),
      m_headingText(std::move(heading)),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_age(wrappedLabel({}, TextRole::Muted, this)),
      m_refresh(makeButton({}, ButtonRole::Normal, u"refresh"_s, this)),
      m_busy(new BusyIndicator(this)),
      m_banner(new MessageBanner(this)),
      m_errorView(new FourPartErrorView(this)),
      m_view(new RunbookView(this)),
      m_views(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_freshBox(new QWidget(this)),
      m_freshTitle(wrappedLabel({}, TextRole::Section)),
      m_takeFresh(makeButton({}, ButtonRole::Normal, u"refresh"_s)),
      m_freshView(new RunbookView)
{
    setObjectName(u"reviewPage"_s);
    m_age->setObjectName(u"reviewAge"_s);
    m_refresh->setObjectName(u"reviewRefresh"_s);
    m_banner->setObjectName(u"reviewBanner"_s);
    m_banner->setDismissible(false);
    m_errorView->setObjectName(u"reviewError"_s);
    m_errorView->hide();
    m_view->setTitleVisible(false);
    buildLayout();
    retranslateUi();
    m_ageTimer.setInterval(5s);
    connect(&m_ageTimer, &QTimer::timeout, this, &OperationReviewPage::refreshAge);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, &OperationReviewPage::refresh);
    connect(m_refresh, &QPushButton::clicked, this, &OperationReviewPage::refresh);
    connect(m_banner, &MessageBanner::actionTriggered, this, &OperationReviewPage::refresh);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &OperationReviewPage::followSnapshot);
    connect(&m_context.connection, &ServerConnection::stateChanged, this, &OperationReviewPage::refreshState);
    connect(&m_context.operations, &OperationService::started, this, &OperationReviewPage::refreshState);
    connect(&m_context.operations, &OperationService::ended, this, &OperationReviewPage::refreshState);
}

void OperationReviewPage::buildLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_heading);
    texts->addWidget(m_age);
    head->addLayout(texts, 1);
    head->addWidget(m_busy);
    head->addWidget(m_refresh, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_errorView);
    m_views->setSpacing(20);
    m_views->addWidget(m_view, 1);
    m_views->addWidget(makeFresh(), 1);
    column->addLayout(m_views);
    column->addStretch();
}

/// The new preview, beside the old one.
QWidget *OperationReviewPage::makeFresh()
{
    m_freshBox->setObjectName(u"reviewFresh"_s);
    m_freshView->setObjectName(u"reviewFreshView"_s);
    m_takeFresh->setObjectName(u"reviewTakeFresh"_s);
    m_freshView->setTitleVisible(false);
    auto *column = new QVBoxLayout(m_freshBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_freshTitle);
    column->addWidget(m_takeFresh, 0, Qt::AlignLeft);
    column->addWidget(m_freshView);
    column->addStretch();
    m_freshBox->hide();
    connect(m_takeFresh, &QPushButton::clicked, this, &OperationReviewPage::takeFresh);
    return m_freshBox;
}

void OperationReviewPage::resizeEvent(QResizeEvent *event)
{
    WizardStep::resizeEvent(event);
    m_views->setDirection(width() < besideFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString OperationReviewPage::title() const
{
    return tr("Review");
}

bool OperationReviewPage::isConnected() const
{
    // The connection must be that of the server whose data the preview was made from.
    return m_context.connection.state() == ConnectionState::Connected && !m_context.connection.registryError()
           && m_context.connection.profile().name == m_context.snapshots.current()->serverName;
}

bool OperationReviewPage::isComplete() const
{
    return m_runbook && m_runbook->isRunnable() && m_changed.isEmpty() && !m_planOnArrival && isConnected()
           && m_context.operations.running().isEmpty();
}

void OperationReviewPage::enter()
{
    plan();
    m_ageTimer.start();
    m_refresh->setFocus();
}

void OperationReviewPage::plan()
{
    m_planOnArrival = false;
    m_busy->stop();
    m_changed.clear();
    m_fresh.reset();
    m_runbook.reset();
    m_error.reset();
    const Result<Runbook> planned = m_planner(*m_context.snapshots.current(), m_context.clock.now());
    if (planned)
        m_runbook = *planned;
    else
        m_error = planned.error();
    present();
}

void OperationReviewPage::present()
{
    m_errorView->setVisible(m_error.has_value());
    m_view->setVisible(m_runbook.has_value());
    if (m_error) {
        const ErrorText text = errorText(*m_error, m_context.connection.profile().name);
        m_errorView->setError(
            {.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
    }
    if (m_runbook && m_view->runbook() != m_runbook)
        m_view->setRunbook(*m_runbook);
    setPlainText(m_heading, m_headingText());
    refreshState();
}

void OperationReviewPage::refresh()
{
    if (!isConnected())
        return plan();
    m_planOnArrival = true;
    m_busy->start(tr("Reading the server again…"));
    m_context.snapshots.refresh();
    refreshState();
}

void OperationReviewPage::followSnapshot()
{
    if (!isVisible() && !m_runbook)
        return;
    if (m_planOnArrival || !m_runbook)
        return plan();
    compare();
    refreshState();
}

/// What has changed since the preview that is shown, and what would be planned now.
void OperationReviewPage::compare()
{
    const Result<Runbook> fresh = m_planner(*m_context.snapshots.current(), m_context.clock.now());
    if (!fresh)
        return plan();
    m_changed = changedFacts(*m_runbook, *fresh);
    m_fresh = m_changed.isEmpty() ? std::nullopt : std::optional(*fresh);
}

void OperationReviewPage::showSaved(const Runbook &saved)
{
    m_runbook = saved;
    m_error.reset();
    compare();
    present();
}

void OperationReviewPage::takeFresh()
{
    if (!m_fresh)
        return;
    m_runbook = std::exchange(m_fresh, std::nullopt);
    m_changed.clear();
    present();
    m_refresh->setFocus();
}

void OperationReviewPage::presentFresh()
{
    m_freshBox->setVisible(m_fresh.has_value());
    if (m_fresh && m_freshView->runbook() != m_fresh)
        m_freshView->setRunbook(*m_fresh);
}

void OperationReviewPage::showStale(const QStringList &changedFacts)
{
    m_changed = changedFacts;
    refreshState();
}

void OperationReviewPage::refreshState()
{
    refreshAge();
    showBanner();
    presentFresh();
    emit completeChanged();
}

void OperationReviewPage::refreshAge()
{
    const QDateTime readAt = oldestReadAt(*m_context.snapshots.current());
    //: %1 is "3 minutes ago" or "just now".
    setPlainText(m_age,
                 filled(tr("Nothing has been changed yet. The server was read %1."), {relativeTime(readAt, m_context.clock.now())}));
    m_age->setToolTip(plainToolTip(exactTime(readAt)));
}

void OperationReviewPage::showBanner()
{
    const QDateTime readAt = oldestReadAt(*m_context.snapshots.current());
    if (!m_changed.isEmpty())
        m_banner->showMessage(StatusRole::Warn, tr("The server has changed since this preview was made"),
                              u"• "_s + factTexts(m_changed).join(u"\n• "_s), tr("Preview again"));
    else if (!isConnected())
        m_banner->showMessage(StatusRole::Warn, tr("This is a preview without a connection"),
                              //: %1 is "3 minutes ago", "just now" or "never".
                              filled(tr("The server was read %1. You can read and save the preview; connect to the server to run it."),
                                     {relativeTime(readAt, m_context.clock.now())}));
    else if (!m_context.operations.running().isEmpty())
        m_banner->showMessage(StatusRole::Info, tr("This console runs another operation"),
                              tr("Operations run one after the other. This one can be run as soon as the other has ended."));
    else if (m_runbook && !m_runbook->blockers.empty())
        m_banner->showMessage(StatusRole::Bad, tr("This cannot be run yet"),
                              tr("Something stands in the way; below is what, and what to do about it."));
    else
        m_banner->dismiss();
}

void OperationReviewPage::retranslateUi()
{
    setButtonText(m_refresh, tr("Re&fresh"));
    setButtonText(m_takeFresh, tr("&Use the new preview"));
    setPlainText(m_freshTitle, tr("What would be done now"));
    m_freshBox->setAccessibleName(m_freshTitle->text());
    m_refresh->setToolTip(tr("Read the server again and plan anew (F5)"));
    setAccessibleName(title());
    present();
}

} // namespace tmc::ui
