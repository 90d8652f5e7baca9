#pragma once

#include "core/domain/workspace.h"
#include "core/planner/commandrequests.h"
#include "ui/wizards/wizardstep.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace tmc::ui {

class LineField;

/// Asks which command is run, and for which of the workspaces that the container serves.
class CommandPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPage)

public:
    /// Writes the answers into `request`, and the command as it was typed into `typed`; both outlive the page. `workspaces` that the
    /// container serves; `container` is the request's when none of them is chosen.
    CommandPage(CommandRequest &request, QStringList &typed, std::vector<Workspace> workspaces, QWidget *parent);

    [[nodiscard]] QString title() const override;
    void enter() override;
    bool accept() override;

protected:
    void retranslateUi() override;

private:
    [[nodiscard]] bool isOwn() const { return m_request.purpose == CommandPurpose::Own; }
    [[nodiscard]] bool isSuperuser() const { return m_request.purpose == CommandPurpose::CreateSuperuser; }
    void fillWorkspaces();
    bool acceptCommand();
    bool acceptUser();

    CommandRequest &m_request;
    QStringList &m_typed;
    std::vector<Workspace> m_workspaces;
    QString m_container;
    QLabel *m_heading;
    QLabel *m_workspaceLabel;
    QComboBox *m_workspace;
    LineField *m_command;
    LineField *m_user;
    LineField *m_email;
    QLabel *m_limitLabel;
    QSpinBox *m_limit;
    QLabel *m_hint;
};

} // namespace tmc::ui
