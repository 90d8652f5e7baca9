#include "ui/dialogs/backupsetupdialog.h"

#include "core/domain/backuplayout.h"
#include "ui/dialogs/backupcleanupdialog.h"
#include "ui/dialogs/recoverykeydialog.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int intervals[] = {6, 12, 24, 24 * 7, 0};

} // namespace

BackupSetupDialog::BackupSetupDialog(UiContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_banner(new MessageBanner(this)),
      m_keysCard(new Card(this)),
      m_noKeys(wrappedLabel({}, TextRole::Body)),
      m_keys(new FactGrid(m_keysCard)),
      m_create(makeButton({}, ButtonRole::Primary, u"lock"_s, m_keysCard)),
      m_newTeam(makeButton({}, ButtonRole::Normal, u"refresh"_s, m_keysCard)),
      m_newRecovery(makeButton({}, ButtonRole::Normal, u"refresh"_s, m_keysCard)),
      m_tryLabel(wrappedLabel({}, TextRole::Caption)),
      m_tryField(new QLineEdit(m_keysCard)),
      m_try(makeButton({}, ButtonRole::Normal, u"shield"_s, m_keysCard)),
      m_folderCard(new Card(this)),
      m_folder(new FactGrid(m_folderCard)),
      m_choose(makeButton({}, ButtonRole::Normal, u"folder"_s, m_folderCard)),
      m_standard(makeButton({}, ButtonRole::Normal, u"undo"_s, m_folderCard)),
      m_serverLabel(wrappedLabel({}, TextRole::Caption)),
      m_serverField(new QLineEdit(m_folderCard)),
      m_useServer(makeButton({}, ButtonRole::Normal, u"server"_s, m_folderCard)),
      m_intervalCard(new Card(this)),
      m_intervalLabel(plainLabel({}, TextRole::Caption)),
      m_interval(new QComboBox(m_intervalCard)),
      m_proves(new QCheckBox(m_intervalCard)),
      m_kept(wrappedLabel({}, TextRole::Muted)),
      m_cleanUp(makeButton({}, ButtonRole::Normal, u"trash"_s, m_intervalCard)),
      m_close(makeButton({}, ButtonRole::Normal, {}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"backupSetupDialog"_s);
    setMinimumSize(560, 420);
    resize(640, 640);
    m_banner->setObjectName(u"backupSetupBanner"_s);
    m_create->setObjectName(u"backupKeysCreate"_s);
    m_newTeam->setObjectName(u"backupKeysNewTeam"_s);
    m_newRecovery->setObjectName(u"backupKeysNewRecovery"_s);
    m_tryField->setObjectName(u"backupKeysTryField"_s);
    m_try->setObjectName(u"backupKeysTry"_s);
    m_choose->setObjectName(u"backupFolderChoose"_s);
    m_standard->setObjectName(u"backupFolderStandard"_s);
    m_serverField->setObjectName(u"backupFolderServerField"_s);
    m_useServer->setObjectName(u"backupFolderUseServer"_s);
    m_interval->setObjectName(u"backupEvery"_s);
    m_cleanUp->setObjectName(u"backupCleanUp"_s);
    m_close->setObjectName(u"backupSetupClose"_s);
    m_tryField->setEchoMode(QLineEdit::Password);
    m_tryLabel->setBuddy(m_tryField);
    m_serverLabel->setBuddy(m_serverField);
    m_intervalLabel->setBuddy(m_interval);
    buildKeys();
    buildFolder();
    buildLayout();
    connectParts();
    retranslate();
}

void BackupSetupDialog::buildKeys()
{
    auto *change = new QHBoxLayout;
    change->setSpacing(10);
    for (QPushButton *button : {m_create, m_newTeam, m_newRecovery})
        change->addWidget(button);
    change->addStretch();
    auto *test = new QHBoxLayout;
    test->setSpacing(10);
    test->addWidget(m_tryField, 1);
    test->addWidget(m_try);
    m_keysCard->body()->addWidget(m_noKeys);
    m_keysCard->body()->addWidget(m_keys);
    m_keysCard->body()->addLayout(change);
    m_keysCard->body()->addWidget(m_tryLabel);
    m_keysCard->body()->addLayout(test);
}

void BackupSetupDialog::buildFolder()
{
    auto *change = new QHBoxLayout;
    change->setSpacing(10);
    change->addWidget(m_choose);
    change->addWidget(m_standard);
    change->addStretch();
    m_folderCard->body()->addWidget(m_folder);
    m_folderCard->body()->addLayout(change);
    auto *server = new QHBoxLayout;
    server->setSpacing(10);
    server->addWidget(m_serverField, 1);
    server->addWidget(m_useServer);
    m_folderCard->body()->addWidget(m_serverLabel);
    m_folderCard->body()->addLayout(server);
    auto *interval = new QHBoxLayout;
    interval->setSpacing(10);
    interval->addWidget(m_intervalLabel);
    interval->addWidget(m_interval, 1);
    m_intervalCard->body()->addLayout(interval);
    m_proves->setObjectName(u"backupProvesAll"_s);
    m_intervalCard->body()->addWidget(m_proves);
    m_intervalCard->body()->addWidget(m_kept);
    m_intervalCard->body()->addWidget(m_cleanUp, 0, Qt::AlignLeft);
}

void BackupSetupDialog::buildLayout()
{
    auto *scroll = new ScrollColumn(this);
    scroll->column()->setSpacing(10);
    for (QWidget *card : std::initializer_list<QWidget *>{m_keysCard, m_folderCard, m_intervalCard})
        scroll->column()->addWidget(card);
    scroll->column()->addStretch();
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
}

void BackupSetupDialog::connectParts()
{
    connect(m_create, &QPushButton::clicked, this, &BackupSetupDialog::makeKeys);
    connect(m_newTeam, &QPushButton::clicked, this, &BackupSetupDialog::replaceTeamKey);
    connect(m_newRecovery, &QPushButton::clicked, this, &BackupSetupDialog::replaceRecoveryKey);
    connect(m_try, &QPushButton::clicked, this, &BackupSetupDialog::tryKey);
    connect(m_tryField, &QLineEdit::returnPressed, this, &BackupSetupDialog::tryKey);
    connect(m_choose, &QPushButton::clicked, this, &BackupSetupDialog::chooseFolder);
    connect(m_standard, &QPushButton::clicked, this, [this] { setFolder({}); });
    connect(m_useServer, &QPushButton::clicked, this, &BackupSetupDialog::useFolderOnServer);
    connect(m_serverField, &QLineEdit::returnPressed, this, &BackupSetupDialog::useFolderOnServer);
    connect(m_interval, &QComboBox::activated, this, [this](int index) {
        BackupPolicy policy = m_context.backups.current()->policy;
        policy.everyHours = m_interval->itemData(index).toInt();
        save(policy);
    });
    connect(m_proves, &QCheckBox::clicked, this, [this](bool proves) {
        BackupPolicy policy = m_context.backups.current()->policy;
        policy.provesNewCopies = proves;
        save(policy);
    });
    connect(m_cleanUp, &QPushButton::clicked, this, [this] {
        auto *dialog = new BackupCleanUpDialog(m_context, this);
        dialog->open();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_context.backups, &BackupService::overviewChanged, this, &BackupSetupDialog::present);
}

void BackupSetupDialog::presentKeys()
{
    const BackupOverviewPtr overview = m_context.backups.current();
    QList<NamedFact> facts;
    for (const BackupKey &key : overview->keys) {
        const QString since = filled(key.isInUse() ? tr("%1, in use since %2") : tr("%1, for older backups, made %2"),
                                     {key.id(), exactTime(key.createdAt)});
        facts.append({.name = backupKeyKindText(key.kind), .value = since, .toolTip = {}, .isCopyable = false});
    }
    m_keys->setFacts(facts);
    const bool hasKeys = overview->hasKeys();
    m_keys->setVisible(hasKeys);
    m_noKeys->setVisible(!hasKeys);
    m_create->setVisible(!hasKeys);
    for (QWidget *part : std::initializer_list<QWidget *>{m_newTeam, m_newRecovery, m_tryLabel, m_tryField, m_try})
        part->setVisible(hasKeys);
}

void BackupSetupDialog::present()
{
    presentKeys();
    const BackupOverviewPtr overview = m_context.backups.current();
    m_folder->setFacts(
        {{.name = tr("Folder"), .value = backupFolderText(overview->folder), .toolTip = {}},
         {.name = tr("Free there"), .value = overview->freeBytes ? byteSize({*overview->freeBytes}) : QString(), .toolTip = {}}});
    m_standard->setVisible(!overview->policy.folderFor(serverName()).isEmpty());
    const QSignalBlocker quiet(m_interval);
    m_interval->clear();
    for (const int hours : intervals)
        m_interval->addItem(backupIntervalText(hours), hours);
    const int every = overview->policy.everyHours;
    if (m_interval->findData(every) < 0)
        m_interval->addItem(backupIntervalText(every), every);
    m_interval->setCurrentIndex(m_interval->findData(every));
    m_proves->setChecked(overview->policy.provesNewCopies);
    const RetentionPolicy &kept = overview->policy.retention;
    setPlainText(m_kept, filled(tr("Kept by scheduled runs: the newest %1, one of each of %2 days, %3 weeks and %4 months."),
                                {count(kept.last), count(kept.daily), count(kept.weekly), count(kept.monthly)}));
}

void BackupSetupDialog::makeKeys()
{
    m_create->setEnabled(false);
    m_context.backups.createKeys([dialog = QPointer(this)](const Result<Secret> &key) {
        if (dialog)
            dialog->showRecoveryKey(key);
    });
}

void BackupSetupDialog::replaceTeamKey()
{
    askForConfirmation(this,
                       {.objectName = u"confirmNewTeamKey"_s,
                        .title = tr("Use a new team key for new backups?"),
                        .text = tr("The old key stays on this computer for the backups that were made with it."),
                        .accept = tr("Make a &new key")},
                       [this] {
                           m_context.backups.rotateTeamKey([dialog = QPointer(this)](const Result<void> &made) {
                               if (dialog && !made)
                                   dialog->tell(made.error());
                               else if (dialog)
                                   dialog->m_banner->showMessage(StatusRole::Ok, tr("New backups use a new team key"));
                           });
                       });
}

void BackupSetupDialog::replaceRecoveryKey()
{
    askForConfirmation(this,
                       {.objectName = u"confirmNewRecoveryKey"_s,
                        .title = tr("Use a new recovery key for new backups?"),
                        .text = tr("Keep the paper with the old one as well: it opens the backups that were made until now."),
                        .accept = tr("Make a &new key")},
                       [this] {
                           m_context.backups.rotateRecoveryKey([dialog = QPointer(this)](const Result<Secret> &key) {
                               if (dialog)
                                   dialog->showRecoveryKey(key);
                           });
                       });
}

void BackupSetupDialog::showRecoveryKey(const Result<Secret> &key)
{
    m_create->setEnabled(true);
    if (!key)
        return tell(key.error());
    auto *dialog = new RecoveryKeyDialog(*key, this);
    dialog->open();
}

void BackupSetupDialog::tryKey()
{
    QString typed = m_tryField->text().trimmed();
    m_tryField->clear();
    m_try->setEnabled(false);
    m_context.backups.testKey(Secret::fromText(typed), [dialog = QPointer(this)](const Result<QString> &key) {
        if (!dialog)
            return;
        dialog->m_try->setEnabled(true);
        if (key)
            dialog->m_banner->showMessage(StatusRole::Ok, filled(tr("The key %1 opens the newest backup of this server"), {*key}));
        else
            dialog->tell(key.error());
    });
}

void BackupSetupDialog::chooseFolder()
{
    const QString folder = m_context.backups.current()->folder;
    auto *chooser = new QFileDialog(this, tr("Folder for backups"), backuplayout::isOnServer(folder) ? QString() : folder);
    chooser->setObjectName(u"backupFolderDialog"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, &BackupSetupDialog::setFolder);
    chooser->open();
}

void BackupSetupDialog::useFolderOnServer()
{
    const QString typed = m_serverField->text().trimmed();
    const QString folder = backuplayout::serverPrefix + typed;
    if (!backuplayout::pathOnServer(folder))
        return m_banner->showMessage(
            StatusRole::Warn, tr("This is not a whole path of a folder"),
            tr("Write it from the root on, such as /srv/backups, without “..” and without a “/” at its end."));
    m_banner->hide();
    setFolder(folder);
}

QString BackupSetupDialog::serverName() const
{
    return m_context.snapshots.current()->serverName;
}

void BackupSetupDialog::setFolder(const QString &folder)
{
    BackupPolicy policy = m_context.backups.current()->policy;
    policy.setFolder(serverName(), folder);
    save(policy);
}

void BackupSetupDialog::save(const BackupPolicy &policy)
{
    m_context.backups.savePolicy(policy, [dialog = QPointer(this)](const Result<void> &saved) {
        if (dialog && !saved)
            dialog->tell(saved.error());
    });
}

void BackupSetupDialog::tell(const Error &error)
{
    const ErrorText text = errorText(error);
    m_banner->showMessage(StatusRole::Warn, text.happened, text.meaning + u' ' + text.remedy);
}

void BackupSetupDialog::retranslate()
{
    setWindowTitle(tr("Set up backups"));
    setPlainText(m_heading, windowTitle());
    m_keysCard->setTitle(tr("Keys"));
    m_folderCard->setTitle(tr("Folder"));
    m_intervalCard->setTitle(tr("How often"));
    setPlainText(m_noKeys,
                 tr("Backups are only made encrypted: for this team's key, which stays on this computer, and for a recovery key, "
                    "which you will put on paper."));
    setButtonText(m_create, tr("Make the &keys…"));
    setButtonText(m_newTeam, tr("New &team key…"));
    setButtonText(m_newRecovery, tr("New &recovery key…"));
    setPlainText(m_tryLabel, tr("Recovery key to try on the newest backup; leave it empty to try this computer's key"));
    setButtonText(m_try, tr("Tr&y"));
    setButtonText(m_choose, tr("C&hoose…"));
    setButtonText(m_standard, tr("&Standard folder"));
    setPlainText(m_serverLabel, tr("Or a folder on this server, for its backups only. Who loses the server then loses them as well: "
                                   "keep copies elsewhere, too."));
    m_serverField->setAccessibleName(tr("Folder on the server"));
    m_serverField->setPlaceholderText(u"/srv/backups"_s);
    setButtonText(m_useServer, tr("&Use it"));
    setPlainText(m_intervalLabel, tr("Backed up"));
    m_proves->setText(tr("&Prove each copy right after it was made (trial restore)"));
    m_proves->setToolTip(plainToolTip(tr("Only what was restored on trial and compared is called good")));
    setButtonText(m_cleanUp, tr("Clean up &old copies…"));
    setButtonText(m_close, tr("&Close"));
    present();
}

void BackupSetupDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
