#pragma once

#include "core/services/backupseries.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace tmc::ui {

/// How far a series of backups is: which one it works on, a bar, and bytes with their rate and the time that is left. Thread: GUI.
class BackupProgressView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupProgressView)

public:
    /// `series` outlives the widget.
    explicit BackupProgressView(BackupSeries &series, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void present();

    BackupSeries &m_series;
    QLabel *m_what;
    QProgressBar *m_bar;
    QLabel *m_figures;
};

} // namespace tmc::ui
