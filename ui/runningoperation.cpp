#include "ui/runningoperation.h"

#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

RunningOperation::RunningOperation(OperationService &operations, SnapshotService &snapshots, QWidget *parent)
    : QFrame(parent),
      m_operations(operations),
      m_snapshots(snapshots),
      m_server(new ElidedLabel(this)),
      m_title(new ElidedLabel(this)),
      m_step(new ElidedLabel(this)),
      m_progress(new QProgressBar(this)),
      m_show(makeButton({}, ButtonRole::Quiet, u"operations"_s, this))
{
    setObjectName(u"runningOperation"_s);
    m_server->setObjectName(u"runningServer"_s);
    m_server->setProperty("role", u"caption"_s);
    m_title->setObjectName(u"runningTitle"_s);
    m_title->setProperty("role", u"strong"_s);
    m_step->setObjectName(u"runningStep"_s);
    m_step->setProperty("role", u"caption"_s);
    m_progress->setObjectName(u"runningProgress"_s);
    m_progress->setTextVisible(false);
    m_show->setObjectName(u"runningShow"_s);
    setFocusProxy(m_show);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 14);
    layout->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_server, m_title, m_step, m_progress, m_show})
        layout->addWidget(widget);
    connect(m_show, &QPushButton::clicked, this, [this] { emit showRequested(m_operations.running()); });
    connect(&m_operations, &OperationService::started, this, [this] {
        m_stepsDone = 0;
        m_undoing = false;
        refresh();
    });
    connect(&m_operations, &OperationService::eventHappened, this, &RunningOperation::follow);
    connect(&m_operations, &OperationService::ended, this, &RunningOperation::refresh);
    connect(&m_snapshots, &SnapshotService::snapshotChanged, this, &RunningOperation::refresh);
    refresh();
}

void RunningOperation::follow(const OperationId &, const OperationEvent &event)
{
    if (event.kind == OperationEventKind::StepDone)
        m_stepsDone = std::max(m_stepsDone, event.sequence + 1);
    else if (event.kind == OperationEventKind::StepCompensated)
        m_stepsDone = event.sequence;
    else if (event.kind == OperationEventKind::CompensationStarted)
        m_undoing = true;
    refresh();
}

void RunningOperation::refresh()
{
    const OperationId id = m_operations.running();
    setVisible(!id.isEmpty());
    if (id.isEmpty())
        return;
    const OperationRecord *record = nullptr;
    const SnapshotPtr snapshot = m_snapshots.current();
    if (snapshot->registry.value)
        for (const OperationRecord &candidate : snapshot->registry.value->operations)
            if (candidate.id == id)
                record = &candidate;
    const int steps = record ? static_cast<int>(record->steps.size()) : 0;
    m_progress->setRange(0, steps); // without a known number of steps the bar only moves
    m_progress->setValue(std::min(m_stepsDone, steps));
    const QString title = record ? operationTitle(record->kind, record->targetName) : tr("An operation is running");
    m_title->setFullText(title);
    QString step = m_undoing ? tr("Undoing what was done") : tr("%n step(s) done", nullptr, m_stepsDone);
    if (steps > 0 && !m_undoing)
        step = tr("%1 of %n step(s) done", nullptr, steps).arg(m_stepsDone);
    m_step->setFullText(step);
    m_server->setFullText(m_serverName);
    m_server->setVisible(!m_compact && !m_serverName.isEmpty());
    const QString name = m_serverName.isEmpty() ? title : filled(tr("%1: %2"), {quoted(m_serverName), title});
    setAccessibleName(name);
    m_progress->setAccessibleName(name);
    m_progress->setAccessibleDescription(step);
    m_show->setText(m_compact ? QString() : tr("Show"));
    m_show->setAccessibleName(tr("Show the running operation"));
    m_show->setToolTip(m_show->accessibleName());
}

void RunningOperation::setServerName(const QString &name)
{
    m_serverName = name;
    refresh();
}

void RunningOperation::setCompact(bool compact)
{
    m_compact = compact;
    m_title->setVisible(!compact);
    m_step->setVisible(!compact);
    refresh();
}

void RunningOperation::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace tmc::ui
