#pragma once

#include "ui/widgets/serverswitcher.h"

#include <QFrame>

class QLabel;
class QMenu;

namespace tmc {
class OperationService;
}

namespace tmc::ui {

class NavigationList;
class RunningOperation;

/// The left side of the window: name of the program, server, pages, running operation.
class Sidebar final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sidebar)

public:
    Sidebar(QMenu *servers, RunningOperation *running, QWidget *parent);

    [[nodiscard]] NavigationList *pages() const { return m_pages; }
    void setServer(const ServerSummary &server);
    void setCompact(bool compact);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_logo;
    QLabel *m_brand;
    ServerSwitcher *m_switcher;
    NavigationList *m_pages;
    RunningOperation *m_running;
};

} // namespace tmc::ui
