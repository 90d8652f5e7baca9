#pragma once

#include "core/planner/restorerequests.h"
#include "ui/uicontext.h"
#include "ui/wizards/wizardstep.h"

#include <QList>

class QButtonGroup;
class QLabel;
class QRadioButton;

namespace tmc::ui {

/// What the data of a copy are restored into.
enum class RestoreDestination {
    InPlace,      ///< the workspace that the copy is of
    NewWorkspace, ///< one of its own, with the data as they are
    CopyForTests, ///< one of its own in QA, with personal data masked
    Tables        ///< some of its tables beside those of the workspace that the copy is of
};

/// Where the data of a copy shall go. In its place and beside are only offered while the server has the workspace.
class RestoreDestinationPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreDestinationPage)

public:
    RestoreDestinationPage(UiContext &context, const RestoreWorkspaceRequest &copy, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] RestoreDestination chosen() const;

signals:
    void chosenChanged();

protected:
    void retranslateUi() override;

private:
    struct Choice {
        RestoreDestination destination;
        QRadioButton *button;
        QLabel *meaning;
    };
    void addChoice(RestoreDestination destination, const QString &name);
    void buildLayout();
    void followSnapshot();
    void refreshMeanings();
    [[nodiscard]] bool isWorkspaceThere() const;

    UiContext &m_context;
    RestoreWorkspaceRequest m_copy;
    QLabel *m_heading;
    QLabel *m_intro;
    QButtonGroup *m_group;
    QList<Choice> m_choices;
};

} // namespace tmc::ui
