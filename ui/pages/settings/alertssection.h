#pragma once

#include "core/engine/alertrules.h"
#include "ui/pages/settings/settingssection.h"
#include "ui/uicontext.h"

#include <functional>

class QCheckBox;
class QLabel;
class QSpinBox;
class QTimeEdit;

namespace tmc::ui {

/// From where on something needs attention, whether warnings are told on the desktop, and the hours in which nothing is.
class AlertsSection final : public SettingsSection {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertsSection)

public:
    explicit AlertsSection(UiContext &context, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void retranslateUi() override;

private:
    /// One row: what it is about, and where warning and critical begin.
    struct Row {
        QLabel *label;
        QSpinBox *warning;
        QSpinBox *critical;
        AttentionLimit AttentionLimits::*limit;
    };
    struct Days {
        QLabel *label;
        QSpinBox *days;
        int AttentionLimits::*limit;
    };

    void buildRows();
    void buildHours();
    QSpinBox *addBox(const QString &name, int most);
    void present(const AlertRules &rules);
    void save();
    void changeWarning(const Row &row);
    void changeCritical(const Row &row);

    UiContext &m_context;
    QLabel *m_meaning;
    QLabel *m_warningTitle;
    QLabel *m_criticalTitle;
    QList<Row> m_rows;
    QList<Days> m_days;
    QCheckBox *m_warnings;
    QCheckBox *m_quiet;
    QLabel *m_fromLabel;
    QTimeEdit *m_from;
    QLabel *m_untilLabel;
    QTimeEdit *m_until;
    bool m_isFilling = false; ///< what is shown is not what the operator has just typed
};

} // namespace tmc::ui
