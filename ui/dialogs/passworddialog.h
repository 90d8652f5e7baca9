#pragma once

#include "core/domain/serverprofile.h"
#include "core/support/secret.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tmc::ui {

/// Asks for the password of a server's database role. The text leaves the field as a Secret and the field is emptied.
class PasswordDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PasswordDialog)

public:
    /// `reason` says why it is asked for: no password is known, or the known one was refused.
    PasswordDialog(const ServerProfile &profile, const Error &reason, QWidget *parent);

signals:
    /// `keep`: the operator wants it stored, in the profile's password file or in the keychain.
    void given(const tmc::Secret &password, bool keep);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslateUi();
    void deliver();

    ServerProfile m_profile;
    ErrorCode m_reason;
    QLabel *m_heading;
    QLabel *m_explanation;
    QLabel *m_caption;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    QPushButton *m_cancel;
    QPushButton *m_connect;
};

} // namespace tmc::ui
