#pragma once

#include "ui/dialogs/servereditor.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace tmc::ui {

/// What the console shows as long as there is no server: what it is, and the form for the first one.
class FirstRunPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRunPage)

public:
    explicit FirstRunPage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] ServerEditor *editor() const { return m_editor; }

protected:
    void retranslateUi() override;

private:
    QLabel *m_welcome;
    QLabel *m_explanation;
    QPushButton *m_sample;
    ServerEditor *m_editor;
};

} // namespace tmc::ui
