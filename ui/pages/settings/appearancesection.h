#pragma once

#include "ui/pages/settings/settingssection.h"
#include "ui/uicontext.h"

class QComboBox;
class QLabel;

namespace tmc::ui {

/// Language and theme. What is chosen shows at once.
class AppearanceSection final : public SettingsSection {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearanceSection)

public:
    explicit AppearanceSection(UiContext &context, QWidget *parent = nullptr);

    /// Shows what the settings say now.
    void refresh();

protected:
    void retranslateUi() override;

private:
    UiContext &m_context;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_themeLabel;
    QComboBox *m_theme;
    QLabel *m_systemNote;
};

} // namespace tmc::ui
