#include "ui/wizards/backupwizard.h"

#include "ui/widgets/backupprogressview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/stagelist.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// How the window is put together and what its buttons do; what it shows is in backupwizardview.cpp.

namespace tmc::ui {
namespace {

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    return column;
}

} // namespace

BackupWizard::BackupWizard(UiContext &context, Choice choice, const QList<WorkspaceId> &selected, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_series(context.backups.series()),
      m_selected(selected),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this)),
      m_banner(new MessageBanner(this)),
      m_stack(new QStackedWidget(this)),
      m_choiceCard(new Card(this)),
      m_choices(new QButtonGroup(this)),
      m_selectedChoice(new QRadioButton(m_choiceCard)),
      m_dueChoice(new QRadioButton(m_choiceCard)),
      m_allChoice(new QRadioButton(m_choiceCard)),
      m_proves(new QCheckBox(this)),
      m_goesOn(new QCheckBox(this)),
      m_reviewCard(new Card(this)),
      m_facts(new FactGrid(m_reviewCard)),
      m_whoCard(new Card(this)),
      m_who(wrappedLabel({}, TextRole::Body)),
      m_stepsCard(new Card(this)),
      m_steps(wrappedLabel({}, TextRole::Body)),
      m_progress(new BackupProgressView(m_series, this)),
      m_stages(new StageList({}, this)),
      m_error(new FourPartErrorView(this)),
      m_close(makeButton({}, ButtonRole::Normal, {}, this)),
      m_back(makeButton({}, ButtonRole::Normal, u"arrow-left"_s, this)),
      m_next(makeButton({}, ButtonRole::Primary, {}, this)),
      m_stop(makeButton({}, ButtonRole::Normal, {}, this)),
      m_cancel(makeButton({}, ButtonRole::Normal, u"stop"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"backupWizard"_s);
    setMinimumSize(560, 420);
    resize(760, 640);
    m_heading->setObjectName(u"backupHeading"_s);
    m_banner->setObjectName(u"backupWizardBanner"_s);
    m_banner->setDismissible(false);
    addPage(makeChoosePage());
    addPage(makeReviewPage());
    addPage(makeRunPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_intro, m_banner})
        layout->addWidget(part);
    layout->addWidget(m_stack, 1);
    layout->addLayout(makeFooter());
    (choice == Choice::Selected && !selected.isEmpty() ? m_selectedChoice
     : choice == Choice::All                           ? m_allChoice
                                                       : m_dueChoice)
        ->setChecked(true);
    connectParts();
    retranslateUi();
    goTo(Choose);
}

void BackupWizard::addPage(QWidget *page)
{
    auto *scroll = new ScrollColumn(m_stack);
    scroll->column()->addWidget(page);
    m_stack->addWidget(scroll);
}

QWidget *BackupWizard::makeChoosePage()
{
    auto *page = new QWidget;
    QVBoxLayout *column = columnOf(page);
    m_selectedChoice->setObjectName(u"backupSelected"_s);
    m_dueChoice->setObjectName(u"backupDue"_s);
    m_allChoice->setObjectName(u"backupAll"_s);
    m_proves->setObjectName(u"backupProves"_s);
    m_proves->setChecked(m_context.backups.current()->policy.provesNewCopies);
    m_goesOn->setObjectName(u"backupGoesOn"_s);
    int number = 0;
    for (QRadioButton *button : {m_selectedChoice, m_dueChoice, m_allChoice}) {
        m_choices->addButton(button, number++);
        m_choiceCard->body()->addWidget(button);
    }
    m_whoCard->body()->addWidget(m_who);
    m_who->setObjectName(u"backupWho"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_choiceCard, m_whoCard, m_proves, m_goesOn})
        column->addWidget(part);
    column->addStretch();
    return page;
}

QWidget *BackupWizard::makeReviewPage()
{
    auto *page = new QWidget;
    QVBoxLayout *column = columnOf(page);
    m_reviewCard->body()->addWidget(m_facts);
    m_stepsCard->body()->addWidget(m_steps);
    column->addWidget(m_reviewCard);
    column->addWidget(m_stepsCard);
    column->addStretch();
    return page;
}

QWidget *BackupWizard::makeRunPage()
{
    auto *page = new QWidget;
    QVBoxLayout *column = columnOf(page);
    m_stages->setObjectName(u"backupStages"_s);
    m_stages->setFitsContents(true);
    m_error->setObjectName(u"backupError"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_progress, m_stages, m_error})
        column->addWidget(part);
    column->addStretch();
    return page;
}

QLayout *BackupWizard::makeFooter()
{
    m_close->setObjectName(u"backupClose"_s);
    m_back->setObjectName(u"backupBackStep"_s);
    m_next->setObjectName(u"backupNext"_s);
    m_stop->setObjectName(u"backupStop"_s);
    m_cancel->setObjectName(u"backupCancel"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_close);
    row->addStretch();
    for (QPushButton *button : {m_back, m_stop, m_cancel, m_next})
        row->addWidget(button);
    return row;
}

void BackupWizard::connectParts()
{
    connect(m_choices, &QButtonGroup::buttonToggled, this, &BackupWizard::refresh);
    connect(m_proves, &QCheckBox::toggled, this, &BackupWizard::refresh);
    connect(m_goesOn, &QCheckBox::toggled, this, &BackupWizard::refresh);
    connect(m_close, &QPushButton::clicked, this, &BackupWizard::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(Choose); });
    connect(m_next, &QPushButton::clicked, this, &BackupWizard::goOn);
    connect(m_stop, &QPushButton::clicked, &m_series, &BackupSeries::stopAfterThis);
    connect(m_cancel, &QPushButton::clicked, &m_series, &BackupSeries::cancel);
    connect(&m_series, &BackupSeries::changed, this, &BackupWizard::refresh);
    connect(&m_series, &BackupSeries::finished, this, &BackupWizard::refresh);
    connect(&m_context.connection, &ServerConnection::stateChanged, this, &BackupWizard::refresh);
    connect(&m_context.backups, &BackupService::overviewChanged, this, &BackupWizard::refresh);
}

bool BackupWizard::isConnected() const
{
    return m_context.connection.state() == ConnectionState::Connected && !m_context.connection.registryError();
}

BackupWizard::Choice BackupWizard::choice() const
{
    return m_selectedChoice->isChecked() ? Choice::Selected : m_allChoice->isChecked() ? Choice::All : Choice::Due;
}

std::vector<Workspace> BackupWizard::meant(Choice choice) const
{
    const SnapshotPtr snapshot = m_context.snapshots.current();
    const BackupOverviewPtr overview = m_context.backups.current();
    std::vector<Workspace> found;
    if (!snapshot->registry.value)
        return found;
    QSet<QString> due;
    for (const WorkspaceBackups &backups : overview->workspaces)
        if (backups.isDue)
            due.insert(backups.workspace.value());
    const QSet<WorkspaceId> selected(m_selected.begin(), m_selected.end());
    for (const Workspace &workspace : snapshot->registry.value->workspaces) {
        const bool isMeant = choice == Choice::All || (choice == Choice::Due && due.contains(workspace.id.value()))
                             || (choice == Choice::Selected && selected.contains(workspace.id));
        if (isMeant)
            found.push_back(workspace);
    }
    return found;
}

std::vector<Workspace> BackupWizard::workspaces(Choice choice) const
{
    std::vector<Workspace> found = meant(choice);
    std::erase_if(found, [](const Workspace &workspace) { return !canBeBackedUp(workspace); });
    return found;
}

int BackupWizard::unable(Choice choice) const
{
    return static_cast<int>(std::ranges::count_if(meant(choice), [](const Workspace &one) { return !canBeBackedUp(one); }));
}

void BackupWizard::goTo(Page page)
{
    m_page = page;
    m_stack->setCurrentIndex(page);
    refresh();
}

void BackupWizard::goOn()
{
    if (m_page == Choose)
        return goTo(Review);
    if (m_series.isRunning() || !isConnected())
        return refresh();
    m_hasStarted = true;
    m_series.backUp(workspaces(choice()), m_goesOn->isChecked() ? BackupSeries::AfterFailure::GoOn : BackupSeries::AfterFailure::Stop,
                    m_proves->isChecked() ? BackupSeries::Proof::RightAfter : BackupSeries::Proof::Later);
    goTo(Run);
}

void BackupWizard::reject()
{
    if (!m_hasStarted || !m_series.isRunning())
        return QDialog::reject();
    askForConfirmation(this,
                       {.objectName = u"confirmCloseBackup"_s,
                        .title = tr("Close this window while backups are being made?"),
                        .text = tr("They go on without it; the page of the backups shows how far they are and can cancel them."),
                        .accept = tr("Close the &window")},
                       [this] { QDialog::reject(); });
}

void BackupWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
