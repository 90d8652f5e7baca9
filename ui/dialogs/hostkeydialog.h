#pragma once

#include "core/domain/serverprofile.h"
#include "core/ports/serverlink.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tmc::ui {

class CodeBlock;

/// Asks whether a server's host key, seen for the first time, is the right one. It can be trusted only after the operator has compared
/// it: by pasting what the server itself says, or by confirming a comparison by eye. accept() means trusted.
class HostKeyDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostKeyDialog)

public:
    HostKeyDialog(const ServerProfile &profile, const HostKeyOffer &offer, QWidget *parent);

    /// The first SHA256 fingerprint in a text such as the output of ssh-keygen -l; empty when there is none.
    static QString fingerprintIn(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameParts();
    void buildLayout();
    void retranslateUi();
    void compare();

    ServerProfile m_profile;
    HostKeyOffer m_offer;
    QLabel *m_heading;
    QLabel *m_explanation;
    CodeBlock *m_fingerprint;
    QLabel *m_howTo;
    CodeBlock *m_command;
    QLabel *m_comparisonCaption;
    QLineEdit *m_comparison;
    QLabel *m_verdict;
    QCheckBox *m_confirmation;
    QPushButton *m_trust;
    QPushButton *m_cancel;
};

} // namespace tmc::ui
