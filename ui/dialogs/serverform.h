#pragma once

#include "ui/dialogs/serverdraft.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace tmc::ui {

class Card;
class LabelledField;

/// The fields of a server profile with what is wrong beside each of them. What is wrong with a field is said once the operator has
/// touched it, or has tried to go on.
class ServerForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerForm)

public:
    explicit ServerForm(QWidget *parent = nullptr);

    /// Names that a new server cannot have.
    void setTakenNames(const QStringList &names);
    /// Fills the form with a known server, whose name stays.
    void setProfile(const ServerProfile &profile);
    [[nodiscard]] ServerDraft draft() const;
    /// What the operator typed as the password; no value when nothing is typed or another source is chosen.
    [[nodiscard]] std::optional<Secret> typedPassword() const;
    void clearPassword();
    /// Shows every problem and goes to the first; true when there is none.
    bool check();

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    LabelledField *addField(Card *card, const QString &name, QWidget *editor);
    QLineEdit *addLine(Card *card, const QString &name);
    QSpinBox *addPort(Card *card, const QString &name, int least);
    QComboBox *addChoice(Card *card, const QString &name, int choices);
    void addBrowse(const QString &name);
    void browseFor(const QString &field);
    void buildServer();
    void buildPostgres();
    void buildFurther();
    void retranslateUi();
    void retranslateLabels();
    void touch(const QString &field);
    void follow();
    void showProblems();
    QString problemText(const QString &field, const Error &error) const;
    PasswordSource passwordSource() const;

    Card *m_serverCard;
    Card *m_postgresCard;
    Card *m_furtherCard;
    QMap<QString, LabelledField *> m_fields; ///< by the names of problemsOf
    QStringList m_order;                     ///< of the fields from top to bottom
    QList<QToolButton *> m_browseButtons;
    QLineEdit *m_name = nullptr;
    QComboBox *m_environment = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_user = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_identityFile = nullptr;
    QComboBox *m_postgresKind = nullptr;
    QLineEdit *m_postgresAddress = nullptr;
    QSpinBox *m_postgresPort = nullptr;
    QLineEdit *m_role = nullptr;
    QComboBox *m_passwordSource = nullptr;
    QLineEdit *m_passwordFile = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_dockerSocket = nullptr;
    QLineEdit *m_proxyAddress = nullptr;
    QStringList m_takenNames;
    QSet<QString> m_touched;
    ServerProfile m_base; ///< keeps what the form does not show
};

} // namespace tmc::ui
