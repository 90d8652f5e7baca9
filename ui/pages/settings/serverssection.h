#pragma once

#include "ui/navigation.h"
#include "ui/pages/settings/settingssection.h"
#include "ui/uicontext.h"

class QLabel;
class QPushButton;
class QTableView;

namespace tmc::ui {

class ServerTableModel;

/// The operator's list of servers, and what can be done with each of them.
class ServersSection final : public SettingsSection {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServersSection)

public:
    explicit ServersSection(UiContext &context, QWidget *parent = nullptr);

    /// Reads the list again.
    void refresh();

signals:
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    void retranslateUi() override;

private:
    void buildTable();
    void connectParts();
    void refreshButtons();
    [[nodiscard]] const ServerProfile *selected() const;

    UiContext &m_context;
    ServerTableModel *m_model;
    QTableView *m_table;
    QLabel *m_problem;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_forget;
    QPushButton *m_remove;
};

} // namespace tmc::ui
