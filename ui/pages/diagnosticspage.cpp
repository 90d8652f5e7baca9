#include "ui/pages/diagnosticspage.h"

#include "core/engine/remedy.h"
#include "ui/actions/keymap.h"
#include "ui/dialogs/supportreportdialog.h"
#include "ui/mutings.h"
#include "ui/pages/checkcard.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/wizards/certificatewizard.h"
#include "ui/wizards/commandwizard.h"
#include "ui/wizards/containerwizard.h"
#include "ui/wizards/dropkeptwizard.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {

DiagnosticsPage::DiagnosticsPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_header(new PageHeader(this)),
      m_stack(new QStackedWidget(this)),
      m_scroll(new ScrollColumn(m_stack)),
      m_empty(new EmptyState(m_stack)),
      m_again(makeButton({}, ButtonRole::Primary, u"refresh"_s, this)),
      m_report(makeButton({}, ButtonRole::Normal, u"file"_s, this)),
      m_againAction(new QAction(this)),
      m_reportAction(new QAction(this))
{
    setObjectName(u"diagnosticsPage"_s);
    m_scroll->setObjectName(u"diagnosticsScroll"_s);
    m_empty->setObjectName(u"diagnosticsEmpty"_s);
    m_again->setObjectName(u"diagnosticsAgain"_s);
    m_report->setObjectName(u"diagnosticsReport"_s);
    m_tick.setInterval(10s);
    makeActions();
    buildLayout();
    connectServices();
    DiagnosticsPage::retranslateUi();
}

DiagnosticsPage::~DiagnosticsPage()
{
    m_tick.stop();
}

QString DiagnosticsPage::id() const
{
    return navigation::diagnostics;
}

QString DiagnosticsPage::pageTitle()
{
    return tr("Diagnostics");
}

void DiagnosticsPage::makeActions()
{
    m_againAction->setObjectName(u"checkAgain"_s);
    m_reportAction->setObjectName(u"makeSupportReport"_s);
    for (QAction *action : {m_againAction, m_reportAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        context().keys.add(action);
    }
    connect(m_againAction, &QAction::triggered, this, &DiagnosticsPage::checkAgain);
    connect(m_reportAction, &QAction::triggered, this, &DiagnosticsPage::openReport);
    connect(m_again, &QPushButton::clicked, m_againAction, &QAction::trigger);
    connect(m_report, &QPushButton::clicked, m_reportAction, &QAction::trigger);
}

QList<QAction *> DiagnosticsPage::pageActions() const
{
    return {m_againAction, m_reportAction};
}

void DiagnosticsPage::buildLayout()
{
    m_header->addActionWidget(m_report);
    m_header->addActionWidget(m_again);
    m_scroll->column()->setSpacing(12);
    for (int subject = 0; subject <= static_cast<int>(lastCheckSubject); ++subject) {
        auto *card = new CheckCard;
        card->setObjectName(u"check-"_s + checkSubjectName(static_cast<CheckSubject>(subject)));
        connect(card, &CheckCard::requested, this, &DiagnosticsPage::requested);
        connect(card, &CheckCard::remedyRequested, this, &DiagnosticsPage::mend);
        connect(card, &CheckCard::muteRequested, this, &DiagnosticsPage::mute);
        m_cards.append(card);
        m_scroll->column()->addWidget(card);
    }
    m_scroll->column()->addStretch();
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 12, 20); // the scroll bar takes the rest
    layout->setSpacing(14);
    m_header->setContentsMargins(0, 0, 12, 0); // its buttons stand above the right edge of the cards
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
}

void DiagnosticsPage::connectServices()
{
    connect(&context().attention, &AttentionService::looked, this, &DiagnosticsPage::refresh);
    connect(&context().attention.checkup(), &CheckupService::changed, this, &DiagnosticsPage::refreshAge);
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &DiagnosticsPage::refresh);
    connect(&context().connection, &ServerConnection::stateChanged, this, &DiagnosticsPage::refresh);
    connect(&m_tick, &QTimer::timeout, this, &DiagnosticsPage::refresh);
}

void DiagnosticsPage::activate(const QString &)
{
    refresh();
    // Whoever comes here wants everything to have been looked at.
    if (!context().attention.checkup().current())
        context().attention.checkup().refresh();
}

void DiagnosticsPage::readAgain()
{
    checkAgain();
}

void DiagnosticsPage::checkAgain()
{
    context().snapshots.refresh();
    context().backups.refresh();
    context().attention.checkup().refresh();
}

void DiagnosticsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // What only a sample tells, such as restarts and connections, is looked at while somebody reads it.
    context().sampling.setWatched(this, true);
    m_tick.start();
    refresh();
}

void DiagnosticsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    context().sampling.setWatched(this, false);
    m_tick.stop();
}

void DiagnosticsPage::refresh()
{
    if (!isVisible())
        return;
    const SnapshotPtr snapshot = context().snapshots.current();
    m_stack->setCurrentIndex(snapshot->serverName.isEmpty() ? 1 : 0);
    const std::vector<Check> &checks = context().attention.checks();
    const Mutings muted = mutings(context().settings, snapshot->serverName);
    const CheckCard::Surroundings around{.attention = context().attention,
                                         .snapshot = *snapshot,
                                         .mutings = muted,
                                         .now = context().clock.now(),
                                         .canMend = context().connection.state() == ConnectionState::Connected};
    for (int i = 0; i < m_cards.size(); ++i) {
        const auto subject = static_cast<CheckSubject>(i);
        const auto check = std::ranges::find(checks, subject, &Check::subject);
        m_cards[i]->setCheck(check == checks.end() ? Check{.subject = subject} : *check, around);
    }
    refreshAge();
}

void DiagnosticsPage::refreshAge()
{
    const AttentionService &attention = context().attention;
    const bool isReading = context().attention.checkup().isReading();
    const bool isConnected = context().connection.state() == ConnectionState::Connected;
    m_againAction->setEnabled(isConnected && !isReading);
    m_reportAction->setEnabled(!context().snapshots.current()->serverName.isEmpty());
    m_again->setEnabled(m_againAction->isEnabled());
    m_report->setEnabled(m_reportAction->isEnabled());
    if (isReading)
        m_header->setAge(tr("looking…"));
    else if (!attention.lookedAt().isValid())
        m_header->setAge(tr("not looked at yet"), true);
    else
        m_header->setAge(findingsSummary(toldFindings(context())), hasUnknown(attention.findings()));
}

void DiagnosticsPage::mend(const Finding &finding)
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const auto remedy = remedyFor(finding, *snapshot);
    if (!remedy)
        return;
    if (remedy->way == Remedy::Way::Command)
        return openWizard(
            new ContainerWizard(context(), remedy->kind, remedy->container, this, remedy->kind == OperationKind::RedeployContainer));
    if (remedy->way == Remedy::Way::Certificate)
        return openWizard(new CertificateWizard(context(), remedy->kind, remedy->host, this));
    if (remedy->way == Remedy::Way::Migrate)
        return openWizard(new CommandWizard(context(), CommandPurpose::Migrate, remedy->container, remedy->workspace, this));
    if (remedy->way == Remedy::Way::Resume)
        return emit requested(navigation::operation(remedy->operation));
    const auto &workspaces = snapshot->registry.value->workspaces;
    const auto workspace = std::ranges::find(workspaces, remedy->workspace, &Workspace::id);
    openWizard(new DropKeptWizard(context(), *workspace, remedy->database, this)); // there is no such remedy without its workspace
}

void DiagnosticsPage::mute(const Finding &finding, bool wholeKind, int days)
{
    const QString &server = context().snapshots.current()->serverName;
    muteFinding(context().settings, server, finding, {.wholeKind = wholeKind, .days = days}, context().clock.now());
    refresh();
    context().applyAlertRules();
    context().snapshots.refresh(); // the next look tells the rest of the window
}

void DiagnosticsPage::openWizard(OperationWizard *wizard)
{
    connect(wizard, &OperationWizard::requested, this, &Page::requested);
    wizard->open();
}

void DiagnosticsPage::openReport()
{
    auto *dialog = new SupportReportDialog(context(), this);
    dialog->open();
}

void DiagnosticsPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    m_header->setSubtitle(tr("What was checked, what was found, and what mends it"));
    setButtonText(m_again, tr("&Check again"));
    setButtonText(m_report, tr("&Report for support…"));
    m_againAction->setText(tr("&Check again"));
    m_reportAction->setText(tr("&Report for support…"));
    m_empty->setContents(u"server"_s, tr("No server is open"), tr("Open a server to check it."));
    refresh();
}

} // namespace tmc::ui
