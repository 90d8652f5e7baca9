#pragma once

#include "ui/uicontext.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;

namespace tmc::ui {

/// Language and theme. What is chosen shows at once.
class AppearanceSection final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearanceSection)

public:
    explicit AppearanceSection(UiContext &context, QWidget *parent = nullptr);

    /// Shows what the settings say now.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    UiContext &m_context;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_themeLabel;
    QComboBox *m_theme;
    QLabel *m_systemNote;
};

} // namespace tmc::ui
