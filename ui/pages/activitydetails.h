#pragma once

#include "core/domain/operation.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace tmc::ui {

class CodeBlock;
class ElidedLabel;

/// One entry of the activity log in full: the sentence, who, when and from where, the operation it belongs to, and what was written
/// down with it.
class ActivityDetails final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityDetails)

public:
    explicit ActivityDetails(QWidget *parent = nullptr);

    void setEntry(const ActivityEntry &entry);

signals:
    void closeRequested();
    void operationRequested(const tmc::OperationId &operation);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    ActivityEntry m_entry;
    ElidedLabel *m_title;
    QLabel *m_facts;
    ElidedLabel *m_hash;
    CodeBlock *m_details;
    QPushButton *m_operation;
    QToolButton *m_close;
};

} // namespace tmc::ui
