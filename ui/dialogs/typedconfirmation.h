#pragma once

#include "ui/widgets/confirmation.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tmc::ui {

/// A question before something that can hurt production: the button works only after a name has been typed. "Cancel" is where Escape and
/// Return lead until then. Show it with open(); it deletes itself.
class TypedConfirmation final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypedConfirmation)

public:
    /// `name` comes from a server and is shown inert; texts of the confirmation are translated.
    TypedConfirmation(const Confirmation &confirmation, const QString &name, QWidget *parent);

private:
    void refresh();

    QString m_name;
    QLineEdit *m_input;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace tmc::ui
