#pragma once

#include "core/support/secret.h"

#include <QDialog>

namespace tmc::ui {

/// Shows the generated password of a user before the user is made: it is kept nowhere, and a window that is closed or a connection that
/// breaks later cannot take it away unseen. Accepted when the operator has it. Show it with open(); it deletes itself.
class NewPasswordDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewPasswordDialog)

public:
    NewPasswordDialog(const Secret &password, QWidget *parent);
};

} // namespace tmc::ui
