#include "ui/pages/preparepage.h"

#include "ui/pages/prepareform.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/operationprogressview.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/runbookview.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/wizards/selectedprofile.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

PreparePage::PreparePage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_session(new PrepareSession(ui, this)),
      m_header(new PageHeader(this)),
      m_busy(new BusyIndicator(this)),
      m_banner(new MessageBanner(this)),
      m_noServer(new EmptyState(this)),
      m_form(new PrepareForm(this)),
      m_stageCard(new Card(this)),
      m_stageList(new StageList({}, this)),
      m_errorView(new FourPartErrorView(this)),
      m_nothingToDo(new EmptyState(this)),
      m_runbook(new RunbookView(this)),
      m_progress(new OperationProgressView(this)),
      m_apply(makeButton({}, ButtonRole::Primary, u"play"_s, this)),
      m_again(makeButton({}, ButtonRole::Normal, u"arrow-left"_s, this)),
      m_done(makeButton({}, ButtonRole::Primary, u"workspaces"_s, this))
{
    setObjectName(u"preparePage"_s);
    m_banner->setObjectName(u"prepareBanner"_s);
    m_banner->setDismissible(false);
    m_noServer->setObjectName(u"prepareNoServer"_s);
    m_stageList->setObjectName(u"prepareStages"_s);
    m_stageList->setFitsContents(true);
    m_errorView->setObjectName(u"prepareError"_s);
    m_nothingToDo->setObjectName(u"prepareNothingToDo"_s);
    m_apply->setObjectName(u"prepareApply"_s);
    m_again->setObjectName(u"prepareAgain"_s);
    m_done->setObjectName(u"prepareDone"_s);
    buildLayout();
    connectParts();
    connectSession();
    PreparePage::retranslateUi();
    followServer();
}

QLayout *PreparePage::makeActions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (QPushButton *button : {m_apply, m_done, m_again})
        row->addWidget(button);
    row->addStretch();
    return row;
}

void PreparePage::buildLayout()
{
    m_stageCard->body()->addWidget(m_stageList);
    auto *scroll = new ScrollColumn(this);
    scroll->setObjectName(u"prepareScroll"_s);
    QVBoxLayout *column = scroll->column();
    column->setSpacing(14);
    const std::initializer_list<QWidget *> upper{m_banner, m_noServer, m_errorView, m_form, m_stageCard, m_nothingToDo};
    for (QWidget *part : upper)
        column->addWidget(part);
    column->addLayout(makeActions());
    column->addWidget(m_runbook);
    column->addWidget(m_progress);
    column->addStretch();
    m_header->addActionWidget(m_busy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 12, 20);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(scroll, 1);
}

void PreparePage::connectParts()
{
    connect(m_form, &PrepareForm::planRequested, this, &PreparePage::plan);
    connect(m_apply, &QPushButton::clicked, this, &PreparePage::apply);
    connect(m_again, &QPushButton::clicked, this, &PreparePage::startOver);
    connect(m_nothingToDo, &EmptyState::actionTriggered, this, &PreparePage::startOver);
    connect(m_done, &QPushButton::clicked, this, [this] { emit requested({.place = navigation::workspaces, .subject = {}}); });
    connect(m_noServer, &EmptyState::actionTriggered, this,
            [this] { emit requested({.place = navigation::addServer, .subject = {}}); });
    connect(m_progress, &OperationProgressView::stopRequested, &context().operations, &OperationService::requestStop);
    connect(m_progress, &OperationProgressView::abortRequested, &context().operations, &OperationService::requestAbort);
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &PreparePage::followServer);
    connect(&context().operations, &OperationService::started, this, &PreparePage::refreshActions);
    connect(&context().operations, &OperationService::eventHappened, this, [this](const OperationId &id, const OperationEvent &event) {
        if (m_view == View::Progress && m_session->runbook() && id == m_session->runbook()->operation)
            m_progress->apply(event);
    });
    connect(&context().operations, &OperationService::ended, this, &PreparePage::refreshActions);
}

void PreparePage::connectSession()
{
    connect(m_session, &PrepareSession::phaseChanged, this, &PreparePage::refreshParts);
    connect(m_session, &PrepareSession::stageChanged, this, &PreparePage::stageChanged);
    connect(m_session, &PrepareSession::planned, this, [this] {
        m_runbook->setRunbook(*m_session->runbook());
        showView(View::Preview);
    });
    connect(m_session, &PrepareSession::failed, this, &PreparePage::failed);
    connect(m_session, &PrepareSession::ended, this, &PreparePage::operationEnded);
    connect(m_session, &PrepareSession::verified, this, &PreparePage::verified);
    connect(m_session, &PrepareSession::verificationFailed, this, &PreparePage::verificationFailed);
}

QString PreparePage::id() const
{
    return navigation::prepare;
}

QString PreparePage::pageTitle()
{
    return tr("Prepare server");
}

void PreparePage::activate(const QString &)
{
    followServer();
    if (m_view == View::Form)
        m_form->setFocus();
}

void PreparePage::deactivate()
{
    using Phase = PrepareSession::Phase;
    const Phase phase = m_session->phase();
    if (phase == Phase::Connecting || phase == Phase::Planning || phase == Phase::Planned)
        startOver();
}

/// Another server was chosen: what was typed and planned was meant for the one before.
void PreparePage::followServer()
{
    const std::optional<ServerProfile> profile = selectedProfile(context());
    if (profile == m_profile || m_session->phase() == PrepareSession::Phase::Running)
        return;
    const bool isSame = profile && m_profile && profile->name == m_profile->name;
    m_profile = profile;
    if (m_profile)
        m_form->setProfile(*m_profile);
    if (isSame && m_view != View::Form)
        return;
    startOver();
}

void PreparePage::startOver()
{
    m_session->cancel();
    m_error.reset();
    m_end.reset();
    m_version.reset();
    m_stages = {};
    showView(m_profile ? View::Form : View::NoServer);
}

void PreparePage::plan()
{
    m_error.reset();
    m_end.reset();
    m_version.reset();
    m_stages = {};
    for (std::size_t i = 0; i < m_stages.size(); ++i)
        m_stages.at(i).stage = static_cast<LinkStage>(i);
    m_session->plan(*m_profile, {.role = m_form->role(), .password = m_form->takePassword()}, m_form->baseDomain());
    refreshParts();
}

void PreparePage::apply()
{
    askForConfirmation(
        this,
        {.objectName = u"confirmPrepare"_s,
         .title = tr("Prepare this server now?"),
         .text = tr("The statements that are shown here are sent to the server as the administrator. If one fails, what was made "
                    "before it is undone in the way that the preview says for each step."),
         .accept = tr("&Prepare")},
        [this] { m_session->apply(); });
}

void PreparePage::showView(View view)
{
    m_view = view;
    refreshParts();
}

} // namespace tmc::ui
