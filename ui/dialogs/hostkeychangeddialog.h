#pragma once

#include "core/domain/serverprofile.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace tmc::ui {

class CodeBlock;

/// Says that a server's host key is not the trusted one and that the console did not connect. There is no way to go on from here.
class HostKeyChangedDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostKeyChangedDialog)

public:
    /// `error` is an SshHostKeyChanged.
    HostKeyChangedDialog(const ServerProfile &profile, const Error &error, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslateUi();

    ServerProfile m_profile;
    QLabel *m_heading;
    QLabel *m_explanation;
    CodeBlock *m_trusted;
    CodeBlock *m_offered;
    QLabel *m_advice;
    QPushButton *m_close;
};

} // namespace tmc::ui
