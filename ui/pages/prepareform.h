#pragma once

#include "core/domain/serverprofile.h"
#include "core/support/secret.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace tmc::ui {

class LineField;

/// What "Prepare server" has to be told: the administrator's role and password, and the domain of a first catalogue. The password leaves
/// the field as soon as it is used.
class PrepareForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrepareForm)

public:
    explicit PrepareForm(QWidget *parent = nullptr);

    /// The server that would be prepared; decides what is said about the console's own role.
    void setProfile(const ServerProfile &profile);
    [[nodiscard]] QString role() const;
    [[nodiscard]] QString baseDomain() const;
    /// Hands the password over and empties the field.
    Secret takePassword();

signals:
    /// Everything that was typed is well formed.
    void planRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void refreshMessages();
    void retranslate();
    [[nodiscard]] bool isRoleValid() const;
    [[nodiscard]] bool isDomainValid() const;

    ServerProfile m_profile;
    QLabel *m_intro;
    LineField *m_role;
    LineField *m_password;
    LineField *m_domain;
    QLabel *m_consoleCaption;
    QLabel *m_console;
    QPushButton *m_plan;
    bool m_strict = false;
};

} // namespace tmc::ui
