#include "ui/dialogs/connectiontestview.h"

#include "core/services/background.h"
#include "ui/connectiontext.h"
#include "ui/dialogs/hostkeychangeddialog.h"
#include "ui/dialogs/hostkeyquestion.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/stagelist.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ConnectionTestView::ConnectionTestView(UiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_stages(new StageList({}, this)),
      m_verdict(wrappedLabel({}, TextRole::Strong, this)),
      m_failure(new FourPartErrorView(this)),
      m_prepare(makeButton({}, ButtonRole::Normal, {}, this))
{
    setObjectName(u"connectionTest"_s);
    m_stages->setObjectName(u"testStages"_s);
    m_stages->setFitsContents(true);
    m_verdict->setObjectName(u"testVerdict"_s);
    m_failure->setObjectName(u"testFailure"_s);
    m_prepare->setObjectName(u"testPrepare"_s);
    buildLayout();
    clear();
    connect(m_prepare, &QPushButton::clicked, this, &ConnectionTestView::prepareRequested);
}

ConnectionTestView::~ConnectionTestView()
{
    m_pool.waitForDone();
}

void ConnectionTestView::buildLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_verdict);
    layout->addWidget(m_prepare, 0, Qt::AlignLeft);
    layout->addWidget(m_stages);
    layout->addWidget(m_failure);
    layout->addStretch();
}

void ConnectionTestView::clear()
{
    ++m_generation;
    m_running = false;
    m_usable = false;
    m_connection.reset();
    m_error.reset();
    m_registryError.reset();
    m_reports.clear();
    for (int stage = 0; stage <= static_cast<int>(LinkStage::RegistryVersion); ++stage)
        m_reports.push_back({.stage = static_cast<LinkStage>(stage)});
    retranslateUi();
}

void ConnectionTestView::start(const ServerProfile &profile, const std::optional<Secret> &typed)
{
    clear();
    m_profile = profile;
    m_typed = typed;
    m_running = true;
    retranslateUi();
    if (typed)
        return run(*typed);
    const auto work = [&secrets = m_context.secrets, profile] { return secrets.databasePassword(profile); };
    runInBackground(m_pool, this, work, [this, generation = m_generation](const Result<Secret> &password) {
        if (generation != m_generation)
            return;
        if (password)
            run(*password);
        else
            finish(password.error());
    });
}

void ConnectionTestView::run(const Secret &password)
{
    m_connection = m_context.makeConnection();
    connect(m_connection.get(), &ServerConnection::stageChanged, this, &ConnectionTestView::showStage);
    connect(m_connection.get(), &ServerConnection::stateChanged, this, &ConnectionTestView::follow);
    m_connection->open(m_profile, {.role = m_profile.postgres.role, .password = password});
}

void ConnectionTestView::showStage(const StageReport &report)
{
    m_reports.at(static_cast<std::size_t>(report.stage)) = report;
    m_stages->setStage(static_cast<int>(report.stage), stageOf(report));
}

void ConnectionTestView::follow(ConnectionState state)
{
    if (!m_running)
        return;
    if (state == ConnectionState::Connected) {
        m_registryError = m_connection->registryError();
        m_usable = true;
        finish({});
    } else if (state == ConnectionState::Failed) {
        finish(m_connection->lastError());
    }
}

void ConnectionTestView::finish(const std::optional<Error> &error)
{
    m_running = false;
    m_error = error;
    if (m_connection)
        m_connection->close();
    for (StageReport &report : m_reports)
        if (report.state == tmc::StageState::Running || (error && report.state == tmc::StageState::Pending))
            report.state = tmc::StageState::Skipped;
    retranslateUi();
    if (error)
        handleHostKey(*error);
    emit finished(m_usable);
}

void ConnectionTestView::handleHostKey(const Error &error)
{
    if (error.code == ErrorCode::SshHostKeyChanged)
        return (new HostKeyChangedDialog(m_profile, error, this))->open();
    if (error.code != ErrorCode::SshHostKeyUnknown)
        return;
    const auto again = [this, generation = m_generation] {
        if (generation == m_generation)
            start(ServerProfile(m_profile), std::optional<Secret>(m_typed));
    };
    const auto failed = [this, generation = m_generation](const Error &failure) {
        if (generation != m_generation)
            return;
        m_error = failure;
        retranslateUi();
    };
    askAboutHostKey(m_context, m_profile, this, again, failed);
}

void ConnectionTestView::showStages()
{
    QList<Stage> stages;
    for (const StageReport &report : m_reports)
        stages.append(stageOf(report));
    m_stages->setStages(stages);
}

void ConnectionTestView::retranslateUi()
{
    showStages();
    m_stages->setAccessibleName(tr("Stages of the connection"));
    m_prepare->setText(tr("&Prepare server…"));
    m_prepare->setAccessibleName(tr("Prepare server…"));
    m_prepare->setVisible(m_registryError && isCuredByPreparation(*m_registryError));
    const std::optional<Error> error = m_error ? m_error : m_prepare->isVisibleTo(this) ? std::nullopt : m_registryError;
    m_failure->setVisible(error.has_value());
    if (error)
        m_failure->setError(fourParts(*error, m_profile.name));
    if (m_running) {
        setTextRole(m_verdict, TextRole::Strong);
        setPlainText(m_verdict, tr("Connecting…"));
    } else if (m_error) {
        setTextRole(m_verdict, TextRole::Bad);
        setPlainText(m_verdict, tr("The connection failed."));
    } else if (m_registryError) {
        setTextRole(m_verdict, TextRole::Warn);
        setPlainText(m_verdict, m_prepare->isVisibleTo(this)
                                    ? tr("The connection works. The server is not prepared for the console yet.")
                                    : tr("The connection works, but this console cannot use the server's registry."));
    } else if (m_usable) {
        setTextRole(m_verdict, TextRole::Ok);
        setPlainText(m_verdict, tr("The connection works and the server is ready."));
    } else {
        setTextRole(m_verdict, TextRole::Muted);
        setPlainText(m_verdict, tr("Not tested yet. A test changes nothing on the server."));
    }
}

void ConnectionTestView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
