#pragma once

#include "core/support/secret.h"

#include <QDialog>

namespace tmc::ui {

/// Shows a password that was generated, this once: it is kept nowhere. Show it with open(); it deletes itself.
class NewPasswordDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewPasswordDialog)

public:
    NewPasswordDialog(const Secret &password, QWidget *parent);
};

} // namespace tmc::ui
