#pragma once

#include "core/domain/operation.h"
#include "ui/uicontext.h"

#include <QWidget>

class QLabel;

namespace tmc::ui {

class Card;
class StageList;

/// The last change of a workspace's plan, step by step, with how long each took. The journal is read in the background; what was read stays
/// while there is no connection. Hidden while the workspace has had no change.
class ChangeTimeline final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangeTimeline)

public:
    explicit ChangeTimeline(UiContext &context, QWidget *parent = nullptr);

    /// The operations of one workspace in any order; the newest change of plan among them is shown.
    void show(const std::vector<OperationRecord> &operations);
    void retranslate();

private:
    void read();
    void present();

    UiContext &m_context;
    std::optional<OperationRecord> m_operation;
    std::optional<OperationRecord> m_journal; ///< of that operation, with its runbook
    OperationId m_reading;
    Card *m_card;
    QLabel *m_summary;
    StageList *m_stages;
};

} // namespace tmc::ui
