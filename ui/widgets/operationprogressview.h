#pragma once

#include "ui/models/operationprogress.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace tmc::ui {

/// A running operation as the operator watches it: its steps with durations, the newest output, elapsed and expected time, and the two ways
/// to end it early. It only shows and asks; whoever owns it passes the wishes on to the OperationService.
class OperationProgressView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationProgressView)

public:
    explicit OperationProgressView(QWidget *parent = nullptr);

    /// A new operation; the clock starts.
    void begin(const OperationProgress &progress);
    /// What has been learned meanwhile, for example the runbook of an operation that was resumed.
    void update(const OperationProgress &progress);
    void apply(const OperationEvent &event);
    /// Nothing runs any longer: the clock stands still and the buttons are off.
    void end();
    [[nodiscard]] const OperationProgress &progress() const { return m_progress; }
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void stopRequested();
    void abortRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void refreshStages();
    void refreshOutput();
    void refreshHeadline();
    void refreshTimes();
    void refreshButtons();
    void requestStop();
    void askForAbort();

    OperationProgress m_progress;
    QLabel *m_headline;
    QProgressBar *m_bar;
    QLabel *m_times;
    StageList *m_stages;
    QLabel *m_outputTitle;
    QPlainTextEdit *m_output;
    QLabel *m_explanation;
    QPushButton *m_stop;
    QPushButton *m_abort;
    QTimer m_tick;
    QElapsedTimer m_elapsed;
    QElapsedTimer m_inStep;
    qint64 m_elapsedSeconds = 0;
    qint64 m_bytes = 0; ///< that the running step has read
    qint64 m_expectedBytes = 0;
    bool m_running = false;
    bool m_stopAsked = false;
    bool m_abortAsked = false;
};

} // namespace tmc::ui
