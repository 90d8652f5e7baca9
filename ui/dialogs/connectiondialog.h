#pragma once

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace tmc::ui {

class FourPartErrorView;
class ServerSession;
class StageList;

/// The present connection of one server, as long as it is looked at: its stages, how long it stands or since when it is lost, how long an
/// answer takes, when it is tried again, and the last error. Does not hold up the window behind it. Goes with its session.
class ConnectionDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionDialog)

public:
    ConnectionDialog(ServerSession &session, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void refresh();
    void refreshTimes();
    void retranslateUi();

    ServerSession &m_session;
    QLabel *m_state;
    QLabel *m_times;
    StageList *m_stages;
    FourPartErrorView *m_error;
    QPushButton *m_try;
    QPushButton *m_close;
    QTimer m_tick; ///< times grow without any event
};

} // namespace tmc::ui
