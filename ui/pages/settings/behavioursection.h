#pragma once

#include "ui/pages/settings/settingssection.h"
#include "ui/uicontext.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace tmc::ui {

/// How often the server is read, whether servers are opened again at the start, and whether there is an icon in the system tray.
class BehaviourSection final : public SettingsSection {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BehaviourSection)

public:
    explicit BehaviourSection(UiContext &context, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void retranslateUi() override;

private:
    UiContext &m_context;
    QLabel *m_refreshLabel;
    QComboBox *m_refresh;
    QCheckBox *m_reopen;
    QCheckBox *m_tray;
    QLabel *m_trayNote;
};

} // namespace tmc::ui
