#pragma once

#include "ui/widgets/serverswitcher.h"

#include <QFrame>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace tmc::ui {

class NavigationList;
class RunningOperation;

/// The left side of the window: name of the program, server, pages, running operations.
class Sidebar final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sidebar)

public:
    Sidebar(QMenu *servers, QWidget *parent);

    [[nodiscard]] NavigationList *pages() const { return m_pages; }
    void setServer(const ServerSummary &server);
    void setCompact(bool compact);
    /// Adds the place of one server's running operation; it goes when the widget is deleted.
    void addRunning(RunningOperation *running);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QLabel *m_logo;
    QLabel *m_brand;
    ServerSwitcher *m_switcher;
    NavigationList *m_pages;
    QVBoxLayout *m_running;
    bool m_compact = false;
};

} // namespace tmc::ui
