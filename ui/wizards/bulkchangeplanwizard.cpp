#include "ui/wizards/bulkchangeplanwizard.h"

#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/runbookview.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/stagelist.h"
#include "ui/wizards/operationwizard.h"
#include "ui/wizards/planchoice.h"
#include "ui/wizards/selectedprofile.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// How the window is put together and what its buttons do; what it shows is in bulkchangeplanview.cpp.

namespace tmc::ui {

BulkChangePlanWizard::BulkChangePlanWizard(UiContext &context, const std::vector<Workspace> &workspaces, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_workspaces(workspaces),
      m_run(new ChangeSeriesRun(context.snapshots, context.operations, this)),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this)),
      m_stack(new QStackedWidget(this)),
      m_planCard(new Card(this)),
      m_planColumn(new QVBoxLayout),
      m_plans(new QButtonGroup(this)),
      m_whoCard(new Card(this)),
      m_who(wrappedLabel({}, TextRole::Body)),
      m_room(new MessageBanner(this)),
      m_banner(new MessageBanner(this)),
      m_pickLabel(plainLabel({}, TextRole::Caption, this)),
      m_pick(new QComboBox(this)),
      m_runbook(new RunbookView(this)),
      m_planError(new FourPartErrorView(this)),
      m_progress(wrappedLabel({}, TextRole::Body, this)),
      m_stages(new StageList({}, this)),
      m_runError(new FourPartErrorView(this)),
      m_cancel(makeButton({}, ButtonRole::Normal, {}, this)),
      m_back(makeButton({}, ButtonRole::Normal, u"arrow-left"_s, this)),
      m_next(makeButton({}, ButtonRole::Primary, {}, this)),
      m_stop(makeButton({}, ButtonRole::Normal, {}, this)),
      m_resume(makeButton({}, ButtonRole::Primary, u"play"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"bulkChangePlanWizard"_s);
    setMinimumSize(560, 420);
    resize(900, 720);
    m_heading->setObjectName(u"bulkHeading"_s);
    addPage(makeChoosePage());
    addPage(makePreviewPage());
    addPage(makeRunPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_intro);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addLayout(makeFooter());
    m_banner->setObjectName(u"bulkBanner"_s);
    m_banner->setDismissible(false);
    fillPlans();
    connectParts();
    retranslateUi();
    goTo(Choose);
}

void BulkChangePlanWizard::addPage(QWidget *page)
{
    auto *scroll = new ScrollColumn(m_stack);
    scroll->column()->addWidget(page);
    m_stack->addWidget(scroll);
}

QWidget *BulkChangePlanWizard::makeChoosePage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_planCard->body()->addLayout(m_planColumn);
    m_whoCard->body()->addWidget(m_who);
    m_who->setObjectName(u"bulkWho"_s);
    m_room->setObjectName(u"bulkRoom"_s);
    m_room->setDismissible(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_planCard, m_room, m_whoCard})
        column->addWidget(widget);
    column->addStretch();
    return page;
}

QWidget *BulkChangePlanWizard::makePreviewPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_pick->setObjectName(u"bulkPick"_s);
    m_pickLabel->setBuddy(m_pick);
    m_planError->setObjectName(u"bulkPlanError"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pickLabel, m_pick, m_planError, m_runbook})
        column->addWidget(widget);
    column->addStretch();
    return page;
}

QWidget *BulkChangePlanWizard::makeRunPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_progress->setObjectName(u"bulkProgress"_s);
    m_stages->setObjectName(u"bulkStages"_s);
    m_stages->setFitsContents(true);
    m_runError->setObjectName(u"bulkRunError"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_stages, m_runError})
        column->addWidget(widget);
    column->addStretch();
    return page;
}

QLayout *BulkChangePlanWizard::makeFooter()
{
    m_cancel->setObjectName(u"bulkCancel"_s);
    m_back->setObjectName(u"bulkBack"_s);
    m_next->setObjectName(u"bulkNext"_s);
    m_stop->setObjectName(u"bulkStop"_s);
    m_resume->setObjectName(u"bulkResume"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_cancel);
    row->addStretch();
    for (QPushButton *button : {m_back, m_stop, m_resume, m_next})
        row->addWidget(button);
    return row;
}

void BulkChangePlanWizard::fillPlans()
{
    const auto &registry = m_context.snapshots.current()->registry.value;
    std::vector<Plan> plans = registry ? registry->plans : std::vector<Plan>();
    std::ranges::stable_sort(plans, {}, &Plan::rank);
    for (const Plan &plan : plans) {
        auto *choice = new PlanChoice(plan, m_planCard);
        m_plans->addButton(choice->button());
        m_planColumn->addWidget(choice);
        m_choices.append(choice);
    }
}

void BulkChangePlanWizard::connectParts()
{
    connect(m_plans, &QButtonGroup::buttonToggled, this, &BulkChangePlanWizard::choosePlan);
    connect(m_pick, &QComboBox::currentIndexChanged, this, &BulkChangePlanWizard::presentRunbook);
    connect(m_cancel, &QPushButton::clicked, this, &BulkChangePlanWizard::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_page == Run ? Preview : Choose); });
    connect(m_next, &QPushButton::clicked, this, &BulkChangePlanWizard::goOn);
    connect(m_resume, &QPushButton::clicked, this, [this] {
        const int failed = m_run->failed();
        if (failed >= 0 && m_run->items().at(static_cast<std::size_t>(failed)).open)
            return m_run->resume();
        m_run->prepareRest();
        goTo(Preview);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_run->stopAfterThis();
        m_stop->setEnabled(false);
    });
    connect(m_run, &ChangeSeriesRun::changed, this, &BulkChangePlanWizard::refresh);
    connect(m_run, &ChangeSeriesRun::finished, this, &BulkChangePlanWizard::refresh);
    connect(&m_context.connection, &ServerConnection::stateChanged, this, &BulkChangePlanWizard::refresh);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &BulkChangePlanWizard::presentRoom);
}

std::vector<ChangePlanRequest> BulkChangePlanWizard::requests() const
{
    const std::optional<ServerProfile> profile = selectedProfile(m_context);
    std::vector<ChangePlanRequest> made;
    for (const Workspace &workspace : m_workspaces) {
        ChangePlanRequest request{.operation = OperationId(newUuid()),
                                  .product = workspace.product,
                                  .slug = workspace.slug,
                                  .environment = workspace.environment,
                                  .plan = m_plan};
        if (profile)
            applyProfile(request, *profile);
        made.push_back(request);
    }
    return made;
}

bool BulkChangePlanWizard::isConnected() const
{
    return m_context.connection.state() == ConnectionState::Connected && !m_context.connection.registryError();
}

bool BulkChangePlanWizard::isProduction() const
{
    return std::ranges::any_of(m_workspaces,
                               [](const Workspace &workspace) { return workspace.environment == Environment::Production; });
}

void BulkChangePlanWizard::choosePlan()
{
    for (const PlanChoice *choice : std::as_const(m_choices))
        if (choice->button()->isChecked())
            m_plan = choice->plan().key;
    presentRoom();
    refresh();
}

void BulkChangePlanWizard::goTo(Page page)
{
    m_page = page;
    m_stack->setCurrentIndex(page);
    refresh();
}

void BulkChangePlanWizard::goOn()
{
    if (m_page == Choose) {
        m_run->prepare(requests());
        {
            const QSignalBlocker quiet(m_pick);
            m_pick->clear(); // no choice of the operator's yet
        }
        goTo(Preview);
    } else if (m_page == Preview) {
        confirm();
    }
}

void BulkChangePlanWizard::confirm()
{
    const auto run = [this] {
        if (!m_run->isRunnable() || !isConnected())
            return refresh();
        goTo(Run);
        m_run->start();
    };
    if (!isProduction())
        return run();
    auto *dialog = new TypedConfirmation(
        {.objectName = u"confirmBulkChangePlan"_s,
         .title = tr("Change the plan of %n workspace(s) on production?", nullptr, static_cast<int>(m_workspaces.size())),
         .text = tr("They are changed one after the other. The first that fails stops the rest."),
         .accept = tr("C&hange the plans"),
         .acceptRole = ButtonRole::Danger},
        m_plan.value(), this);
    connect(dialog, &QDialog::accepted, this, run);
    dialog->open();
}

void BulkChangePlanWizard::reject()
{
    if (!m_run->isRunning())
        return QDialog::reject();
    askForConfirmation(this,
                       {.objectName = u"confirmCloseBulk"_s,
                        .title = tr("Close this window while the operations run?"),
                        .text = tr("The operation that runs goes on without it; those after it are not begun."),
                        .accept = tr("Close the &window")},
                       [this] { QDialog::reject(); });
}

void BulkChangePlanWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
