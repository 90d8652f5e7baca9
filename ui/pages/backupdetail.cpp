#include "ui/pages/backupdetail.h"

#include "ui/pages/keptdatabasescard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/tables.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

// How the widget is put together; what it shows is in backupdetailview.cpp.

namespace tmc::ui {
namespace {

constexpr int copiesHeight = 230; ///< header and five rows; more are scrolled to

QLayout *rowOf(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch();
    return row;
}

} // namespace

BackupDetail::BackupDetail(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_model(new BackupCopyModel(clock, this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_back(makeButton({}, ButtonRole::Quiet, u"arrow-left"_s, this)),
      m_title(wrappedLabel({}, TextRole::Heading, this)),
      m_chip(new StatusChip(this)),
      m_meaning(wrappedLabel({}, TextRole::Muted, this)),
      m_facts(new FactGrid(this)),
      m_intervalLabel(plainLabel({}, TextRole::Caption, this)),
      m_interval(new QComboBox(this)),
      m_backUp(makeButton({}, ButtonRole::Normal, u"backups"_s, this)),
      m_kept(new KeptDatabasesCard(clock, this)),
      m_copies(new Card(this)),
      m_table(new QTableView(m_copies)),
      m_none(wrappedLabel({}, TextRole::Muted, this)),
      m_copyCard(new Card(this)),
      m_copyFacts(new FactGrid(m_copyCard)),
      m_damage(new FourPartErrorView(m_copyCard)),
      m_messages(new CodeBlock({}, m_copyCard)),
      m_check(makeButton({}, ButtonRole::Normal, u"shield"_s, m_copyCard)),
      m_prove(makeButton({}, ButtonRole::Normal, u"confirmed"_s, m_copyCard)),
      m_restore(makeButton({}, ButtonRole::Normal, u"undo"_s, m_copyCard)),
      m_folder(makeButton({}, ButtonRole::Normal, u"folder"_s, m_copyCard)),
      m_discard(makeButton({}, ButtonRole::Normal, u"trash"_s, m_copyCard))
{
    setObjectName(u"backupDetail"_s);
    m_back->setObjectName(u"backupBack"_s);
    m_chip->setObjectName(u"backupChip"_s);
    m_interval->setObjectName(u"backupInterval"_s);
    m_backUp->setObjectName(u"backupNow"_s);
    m_none->setObjectName(u"backupNone"_s);
    m_check->setObjectName(u"backupCheck"_s);
    m_prove->setObjectName(u"backupProve"_s);
    m_restore->setObjectName(u"backupRestore"_s);
    m_folder->setObjectName(u"backupFolder"_s);
    m_discard->setObjectName(u"backupDiscard"_s);
    m_intervalLabel->setBuddy(m_interval);
    m_messages->setNameVisible(true);
    m_messages->setWrapping(true);
    m_messages->setMaximumLines(5);
    m_back->hide();
    buildTable();
    buildLayout();
    connectButtons();
    connect(m_interval, &QComboBox::activated, this, [this](int index) {
        const QVariant hours = m_interval->itemData(index);
        emit intervalChosen(hours.isValid() ? std::optional(hours.toInt()) : std::nullopt);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        presentCopy();
        if (!selectedCopy().isEmpty())
            emit copySelected(selectedCopy());
    });
    retranslate();
}

void BackupDetail::connectButtons()
{
    connect(m_back, &QPushButton::clicked, this, &BackupDetail::backRequested);
    connect(m_backUp, &QPushButton::clicked, this, &BackupDetail::backUpRequested);
    connect(m_check, &QPushButton::clicked, this, &BackupDetail::checkRequested);
    connect(m_prove, &QPushButton::clicked, this, &BackupDetail::proveRequested);
    connect(m_restore, &QPushButton::clicked, this, &BackupDetail::restoreRequested);
    connect(m_kept, &KeptDatabasesCard::dropRequested, this, &BackupDetail::dropKeptRequested);
    connect(m_folder, &QPushButton::clicked, this, &BackupDetail::folderRequested);
    connect(m_discard, &QPushButton::clicked, this, &BackupDetail::discardRequested);
}

void BackupDetail::buildTable()
{
    m_table->setObjectName(u"backupCopies"_s);
    prepareTable(m_table, {});
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(sortItemRole);
    m_sorted->sort(BackupCopyModel::Made, Qt::DescendingOrder);
    m_table->setModel(m_sorted);
    m_table->setItemDelegateForColumn(BackupCopyModel::State, new ChipDelegate(m_table));
    m_table->setItemDelegateForColumn(BackupCopyModel::Made, new NumberDelegate(m_table, Qt::AlignLeft));
    m_table->setItemDelegateForColumn(BackupCopyModel::Size, new NumberDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(BackupCopyModel::Made, QHeaderView::Stretch);
    header->resizeSection(BackupCopyModel::State, 140);
    header->resizeSection(BackupCopyModel::Size, 96);
    m_table->setFixedHeight(copiesHeight);
}

void BackupDetail::buildLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_back, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    auto *interval = new QHBoxLayout;
    interval->setSpacing(10);
    interval->addWidget(m_intervalLabel);
    interval->addWidget(m_interval, 1);
    auto *about = new Card(this);
    about->body()->addWidget(m_facts);
    about->body()->addLayout(interval);
    about->setObjectName(u"backupAbout"_s);
    m_copies->setFlush(true);
    m_copies->body()->addWidget(m_table);
    m_copyCard->setObjectName(u"backupCopyCard"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_damage, m_copyFacts, m_messages})
        m_copyCard->body()->addWidget(part);
    m_copyCard->body()->addLayout(rowOf({m_check, m_prove, m_restore}));
    m_copyCard->body()->addLayout(rowOf({m_folder, m_discard}));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_meaning);
    column->addWidget(about);
    column->addWidget(m_backUp, 0, Qt::AlignLeft);
    column->addWidget(m_kept);
    column->addWidget(m_none);
    column->addWidget(m_copies);
    column->addWidget(m_copyCard);
    column->addStretch();
}

void BackupDetail::setBackups(const WorkspaceBackups &backups, const BackupPolicy &policy)
{
    const bool isOther = backups.workspace != m_backups.workspace;
    m_backups = backups;
    m_policy = policy;
    m_model->update(backupCopyRows(backups.copies));
    if (isOther)
        m_copy.reset();
    if (m_model->rowCount() > 0 && (isOther || !m_table->currentIndex().isValid())) {
        m_table->scrollToTop();
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    }
    present();
    if (!selectedCopy().isEmpty())
        emit copySelected(selectedCopy()); // somebody may have looked at it since
}

void BackupDetail::setActions(const BackupActions &actions)
{
    m_actions = actions;
    presentActions();
}

void BackupDetail::setCopy(const StoredBackup &copy, const std::vector<BackupKey> &keys)
{
    if (copy.id != selectedCopy())
        return;
    m_copy = copy;
    m_keys = keys;
    presentCopy();
}

void BackupDetail::setKept(const std::vector<KeptDatabase> &databases)
{
    m_kept->setDatabases(databases);
}

void BackupDetail::setCopyMenu(QMenu *menu)
{
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, menu, [this, menu](QPoint place) {
        if (!selectedCopy().isEmpty())
            menu->popup(m_table->viewport()->mapToGlobal(place));
    });
}

void BackupDetail::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

BackupId BackupDetail::selectedCopy() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model->row(m_sorted->mapToSource(current).row()).id : BackupId();
}

const StoredBackup *BackupDetail::listed() const
{
    const BackupId id = selectedCopy();
    const auto found = std::ranges::find(m_backups.copies, id, &StoredBackup::id);
    return found == m_backups.copies.end() ? nullptr : &*found;
}

void BackupDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
