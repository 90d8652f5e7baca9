#pragma once

#include "core/services/operationservice.h"
#include "core/services/snapshotservice.h"

#include <QFrame>

class QProgressBar;
class QPushButton;

namespace tmc::ui {

class ElidedLabel;

/// The operation that is running on one server now, at the foot of the sidebar: what it does, how far it is, and the way to its page.
/// Hidden when there is none. While another server is shown, it says which server it is on.
class RunningOperation final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunningOperation)

public:
    RunningOperation(OperationService &operations, SnapshotService &snapshots, QWidget *parent);

    void setCompact(bool compact);
    /// The server's name while another server is shown, else empty.
    void setServerName(const QString &name);

signals:
    void showRequested(const tmc::OperationId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(const OperationId &id, const OperationEvent &event);
    void refresh();

    OperationService &m_operations;
    SnapshotService &m_snapshots;
    ElidedLabel *m_server;
    ElidedLabel *m_title;
    ElidedLabel *m_step;
    QProgressBar *m_progress;
    QPushButton *m_show;
    QString m_serverName;
    int m_stepsDone = 0;
    bool m_undoing = false;
    bool m_compact = false;
};

} // namespace tmc::ui
