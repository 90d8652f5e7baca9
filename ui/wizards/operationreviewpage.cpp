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

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {

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
      m_view(new RunbookView(this))
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
    column->addWidget(m_view);
    column->addStretch();
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
    const Result<Runbook> fresh = m_planner(*m_context.snapshots.current(), m_context.clock.now());
    if (!fresh)
        return plan();
    m_changed = changedFacts(*m_runbook, *fresh);
    refreshState();
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
    m_refresh->setToolTip(tr("Read the server again and plan anew (F5)"));
    setAccessibleName(title());
    present();
}

} // namespace tmc::ui
