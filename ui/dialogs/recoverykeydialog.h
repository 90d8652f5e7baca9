#pragma once

#include "core/support/secret.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace tmc::ui {

class CodeBlock;

/// Shows a new recovery key, this once: it is kept nowhere. It closes only after the operator has said that the key is in a safe place.
/// Show it with open(); it deletes itself.
class RecoveryKeyDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecoveryKeyDialog)

public:
    RecoveryKeyDialog(const Secret &key, QWidget *parent);
    void reject() override;

private:
    void save();

    Secret m_key;
    CodeBlock *m_text;
    QCheckBox *m_isSafe;
    QPushButton *m_close;
};

} // namespace tmc::ui
