#pragma once

#include "ui/uicontext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tmc::ui {

class Card;
class FactGrid;
class MessageBanner;

/// What backups need besides a server: keys (made, replaced, tried), the folder, and how often they are made and whether each is proven. Each change holds at once.
/// Show it with open(); it deletes itself.
class BackupSetupDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupSetupDialog)

public:
    BackupSetupDialog(UiContext &context, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildKeys();
    void buildFolder();
    void buildLayout();
    void connectParts();
    void present();
    void presentKeys();
    void retranslate();
    void makeKeys();
    void replaceTeamKey();
    void replaceRecoveryKey();
    void tryKey();
    void showRecoveryKey(const Result<Secret> &key);
    void chooseFolder();
    void useFolderOnServer();
    void setFolder(const QString &folder);
    [[nodiscard]] QString serverName() const;
    void save(const BackupPolicy &policy);
    void tell(const Error &error);

    UiContext &m_context;
    QLabel *m_heading;
    MessageBanner *m_banner;
    Card *m_keysCard;
    QLabel *m_noKeys;
    FactGrid *m_keys;
    QPushButton *m_create;
    QPushButton *m_newTeam;
    QPushButton *m_newRecovery;
    QLabel *m_tryLabel;
    QLineEdit *m_tryField;
    QPushButton *m_try;
    Card *m_folderCard;
    FactGrid *m_folder;
    QPushButton *m_choose;
    QPushButton *m_standard;
    QLabel *m_serverLabel;
    QLineEdit *m_serverField;
    QPushButton *m_useServer;
    Card *m_intervalCard;
    QLabel *m_intervalLabel;
    QComboBox *m_interval;
    QCheckBox *m_proves;
    QLabel *m_kept;
    QPushButton *m_cleanUp;
    QPushButton *m_close;
};

} // namespace tmc::ui
