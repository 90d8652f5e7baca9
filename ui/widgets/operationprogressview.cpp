#include "ui/widgets/operationprogressview.h"

#include "core/support/safetext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/sentence.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {

OperationProgressView::OperationProgressView(QWidget *parent)
    : QWidget(parent),
      m_headline(wrappedLabel({}, TextRole::Section, this)),
      m_bar(new QProgressBar(this)),
      m_times(plainLabel({}, TextRole::Muted, this)),
      m_stages(new StageList({}, this)),
      m_outputTitle(plainLabel({}, TextRole::Caption, this)),
      m_output(new QPlainTextEdit(this)),
      m_explanation(wrappedLabel({}, TextRole::Muted, this)),
      m_stop(makeButton({}, ButtonRole::Normal, u"stop"_s, this)),
      m_abort(makeButton({}, ButtonRole::Quiet, {}, this))
{
    setObjectName(u"operationProgress"_s);
    m_headline->setObjectName(u"progressHeadline"_s);
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setTextVisible(false);
    m_times->setObjectName(u"progressTimes"_s);
    m_stages->setObjectName(u"progressSteps"_s);
    m_stages->setFitsContents(true);
    setFocusProxy(m_stages);
    m_output->setObjectName(u"progressOutput"_s);
    m_output->setReadOnly(true);
    m_output->setFont(Theme::monospaceFont());
    m_output->setTabChangesFocus(true);
    m_output->setMaximumBlockCount(500);
    m_output->setMinimumHeight(96);
    m_output->setMaximumHeight(140);
    m_explanation->setObjectName(u"progressExplanation"_s);
    m_stop->setObjectName(u"progressStop"_s);
    m_abort->setObjectName(u"progressAbort"_s);
    buildLayout();
    retranslate();
    m_tick.setInterval(500ms);
    connect(&m_tick, &QTimer::timeout, this, &OperationProgressView::refreshTimes);
    connect(m_stop, &QPushButton::clicked, this, &OperationProgressView::requestStop);
    connect(m_abort, &QPushButton::clicked, this, &OperationProgressView::askForAbort);
}

void OperationProgressView::buildLayout()
{
    auto *card = new Card(this);
    card->setObjectName(u"progressCard"_s);
    card->body()->addWidget(m_stages);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_abort);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_headline);
    column->addWidget(m_bar);
    column->addWidget(m_times);
    column->addWidget(card);
    column->addWidget(m_outputTitle);
    column->addWidget(m_output);
    column->addLayout(buttons);
    column->addWidget(m_explanation);
    column->addStretch();
    refreshOutput();
}

void OperationProgressView::begin(const OperationProgress &progress)
{
    m_running = true;
    m_stopAsked = false;
    m_abortAsked = false;
    m_output->clear();
    m_elapsed.start();
    m_inStep.start();
    m_tick.start();
    update(progress);
}

void OperationProgressView::update(const OperationProgress &progress)
{
    m_progress = progress;
    m_output->clear();
    for (const QString &line : progress.output())
        m_output->appendPlainText(safeText(line));
    refreshOutput();
    refreshStages();
}

void OperationProgressView::apply(const OperationEvent &event)
{
    if (event.kind == OperationEventKind::StepTransferred) {
        m_bytes = event.bytes;
        m_expectedBytes = event.expectedBytes;
        return refreshTimes();
    }
    const int before = m_progress.currentStep();
    m_progress.apply(event);
    if (event.kind == OperationEventKind::StepProgress) {
        m_output->appendPlainText(safeText(event.text));
        return refreshOutput();
    }
    if (m_progress.currentStep() != before) {
        m_inStep.start();
        m_bytes = 0;
    }
    if (m_stages->count() != m_progress.stepCount() || event.sequence < 0)
        refreshStages();
    else
        m_stages->setStage(event.sequence, m_progress.stage(event.sequence));
    if (const int current = m_progress.currentStep(); current >= 0)
        m_stages->scrollTo(m_stages->model()->index(current, 0));
    refreshHeadline();
    refreshTimes();
    refreshButtons();
}

void OperationProgressView::end()
{
    m_running = false;
    m_tick.stop();
    refreshHeadline();
    refreshTimes();
    refreshButtons();
}

void OperationProgressView::requestStop()
{
    m_stopAsked = true;
    refreshButtons();
    emit stopRequested();
}

void OperationProgressView::askForAbort()
{
    askForConfirmation(
        this,
        {.objectName = u"confirmAbort"_s,
         .title = tr("Abort the step that is running?"),
         .text = tr("The call that runs now is cancelled, and it may have taken effect already. The operation stays open: when it is "
                    "resumed or rolled back, the console first asks the server what happened. If there is time, stop after this "
                    "step instead."),
         .accept = tr("&Abort"),
         .acceptRole = ButtonRole::Danger},
        [this] {
            m_stopAsked = true;
            m_abortAsked = true;
            refreshButtons();
            emit abortRequested();
        });
}

void OperationProgressView::refreshOutput()
{
    m_outputTitle->setVisible(!m_progress.output().isEmpty());
    m_output->setVisible(!m_progress.output().isEmpty());
}

void OperationProgressView::refreshStages()
{
    m_stages->setStages(m_progress.stages());
    refreshHeadline();
    refreshTimes();
    refreshButtons();
}

void OperationProgressView::refreshHeadline()
{
    const int current = m_progress.currentStep();
    QString text = m_running ? tr("The server is being checked once more before the first step…") : tr("It has ended.");
    if (m_running && m_progress.isRollingBack())
        text = current < 0 ? tr("What has been done is being undone.")
                           : filled(tr("What has been done is being undone: %1"), {m_progress.stage(current).title});
    else if (m_running && current >= 0)
        //: %1 and %2 are numbers, %3 says what the step does.
        text = filled(tr("Step %1 of %2: %3"), {count(current + 1), count(m_progress.stepCount()), m_progress.stage(current).title});
    setPlainText(m_headline, text);
    m_bar->setRange(0, std::max(m_progress.stepCount(), 1));
    m_bar->setValue(m_progress.doneCount());
    m_bar->setAccessibleDescription(inertLine(text));
}

void OperationProgressView::refreshTimes()
{
    if (m_running)
        m_elapsedSeconds = m_elapsed.elapsed() / 1000;
    const QString time = u"%1:%2"_s.arg(m_elapsedSeconds / 60).arg(m_elapsedSeconds % 60, 2, 10, QChar(u'0'));
    if (!m_running)
        return setPlainText(m_times, filled(tr("It took %1"), {time}));
    if (m_bytes > 0)
        //: %1 is minutes and seconds, such as "1:05"; %2 and %3 are sizes.
        return setPlainText(m_times, filled(tr("Elapsed %1; %2 of %3 read from the backup"),
                                            {time, byteSize({m_bytes}), byteSize({m_expectedBytes})}));
    const std::optional<int> left = m_progress.expectedSecondsLeft(m_inStep.isValid() ? m_inStep.elapsed() : 0);
    //: %1 is minutes and seconds, such as "1:05"; %2 is "about 40 seconds".
    setPlainText(m_times, left ? filled(tr("Elapsed %1, expected to take %2 more"), {time, durationEstimate(*left)})
                               : filled(tr("Elapsed %1"), {time}));
}

void OperationProgressView::refreshButtons()
{
    const bool canStop = m_running && !m_stopAsked && !m_progress.isRollingBack();
    m_stop->setVisible(m_running);
    m_abort->setVisible(m_running);
    m_stop->setEnabled(canStop);
    m_abort->setEnabled(m_running && !m_abortAsked);
    m_explanation->setVisible(m_running);
    QString text =
        tr("To stop means: this step ends, no further one begins. The operation stays open and can be resumed or rolled back, "
           "from here or from another console.");
    if (m_progress.isRollingBack())
        text = tr("The steps that were done are being undone in reverse order. This ends by itself.");
    else if (m_abortAsked)
        text = tr("Aborting: the running call is being cancelled. What it did is asked before anything else happens.");
    else if (m_stopAsked)
        text = tr("Stopping after this step. No further step begins.");
    setPlainText(m_explanation, text);
}

void OperationProgressView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OperationProgressView::retranslate()
{
    setAccessibleName(tr("Progress of the operation"));
    m_bar->setAccessibleName(tr("Steps that are done"));
    m_stages->setAccessibleName(tr("Steps of the operation"));
    setPlainText(m_outputTitle, tr("Output"));
    m_outputTitle->setBuddy(m_output);
    m_output->setAccessibleName(tr("Output of the steps"));
    setButtonText(m_stop, tr("&Stop after this step"));
    setButtonText(m_abort, tr("A&bort…"));
    refreshStages();
}

} // namespace tmc::ui
