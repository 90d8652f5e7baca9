#include "ui/dialogs/connectiondialog.h"

#include "ui/connectiontext.h"
#include "ui/presentation/sentence.h"
#include "ui/serversession.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/stagelist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ConnectionDialog::ConnectionDialog(ServerSession &session, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_state(wrappedLabel({}, TextRole::Strong, this)),
      m_times(wrappedLabel({}, TextRole::Muted, this)),
      m_stages(new StageList({}, this)),
      m_error(new FourPartErrorView(this)),
      m_try(makeButton({}, ButtonRole::Primary, {}, this)),
      m_close(makeButton({}, ButtonRole::Normal, {}, this))
{
    setObjectName(u"connectionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_state->setObjectName(u"connectionState"_s);
    m_times->setObjectName(u"connectionTimes"_s);
    m_stages->setObjectName(u"connectionStages"_s);
    m_error->setObjectName(u"connectionProblem"_s);
    m_try->setObjectName(u"connectionTry"_s);
    buildLayout();
    retranslateUi();
    connect(m_try, &QPushButton::clicked, &m_session, &ServerSession::tryNow);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_session, &ServerSession::stateChanged, this, &ConnectionDialog::refresh);
    connect(&m_session, &ServerSession::stageChanged, this, &ConnectionDialog::refresh);
    connect(&m_session, &QObject::destroyed, this, [this] {
        m_tick.stop(); // refers to the session
        deleteLater();
    });
    connect(&m_tick, &QTimer::timeout, this, &ConnectionDialog::refreshTimes);
    m_tick.start(1000);
}

void ConnectionDialog::buildLayout()
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_try);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    layout->addWidget(m_state);
    layout->addWidget(m_times);
    layout->addWidget(m_stages, 1);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    setMinimumSize(420, 380);
    resize(600, 640);
}

void ConnectionDialog::refresh()
{
    const ConnectionState state = m_session.state();
    const Badge badge = connectionBadge(state);
    setPlainText(m_state, filled(tr("%1: %2"), {quoted(m_session.name()), badge.text}));
    QList<Stage> stages;
    for (const StageReport &report : m_session.stages())
        stages.append(stageOf(report));
    m_stages->setStages(stages);
    const std::optional<Error> error = m_session.problem();
    m_error->setVisible(error.has_value());
    if (error)
        m_error->setError(fourParts(*error, m_session.name()));
    m_try->setVisible(state == ConnectionState::Lost || state == ConnectionState::Failed);
    refreshTimes();
}

void ConnectionDialog::refreshTimes()
{
    setPlainText(m_times, connectionTimes({.state = m_session.state(),
                                           .connectedSince = m_session.connectedSince(),
                                           .lostSince = m_session.lostSince(),
                                           .roundTrip = m_session.roundTrip(),
                                           .nextTryIn = m_session.nextTryIn(),
                                           .attempts = m_session.attempts()},
                                          m_session.context().clock.now()));
}

void ConnectionDialog::retranslateUi()
{
    const QString title = filled(tr("Connection to %1"), {quoted(m_session.name())});
    setWindowTitle(title);
    setAccessibleName(title);
    m_stages->setAccessibleName(tr("Stages of the connection"));
    m_try->setText(tr("&Try now"));
    m_try->setAccessibleName(tr("Try now"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    refresh();
}

void ConnectionDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
