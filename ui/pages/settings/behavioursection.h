#pragma once

#include "ui/uicontext.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace tmc::ui {

/// How often the server is read, and whether there is an icon in the system tray.
class BehaviourSection final : public Card {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BehaviourSection)

public:
    explicit BehaviourSection(UiContext &context, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    UiContext &m_context;
    QLabel *m_refreshLabel;
    QComboBox *m_refresh;
    QCheckBox *m_tray;
    QLabel *m_trayNote;
};

} // namespace tmc::ui
