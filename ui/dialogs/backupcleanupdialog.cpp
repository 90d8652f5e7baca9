#include "ui/dialogs/backupcleanupdialog.h"

#include "ui/presentation/backuptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/plaintext.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace tmc::ui {

BackupCleanUpDialog::BackupCleanUpDialog(UiContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_busy(new BusyIndicator(this)),
      m_error(new FourPartErrorView(this)),
      m_summary(wrappedLabel({}, TextRole::Body, this)),
      m_table(new QTableWidget(0, 4, this)),
      m_move(makeButton({}, ButtonRole::Danger, u"trash"_s, this)),
      m_close(makeButton({}, ButtonRole::Normal, {}, this))
{
    setObjectName(u"backupCleanUpDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Clean up old copies"));
    setAccessibleName(windowTitle());
    buildLayout();
    m_busy->start(tr("Reading the copies…"));
    context.backups.findRemovable([dialog = QPointer(this)](const Result<std::vector<StoredBackup>> &found) {
        if (dialog)
            dialog->present(found);
    });
}

void BackupCleanUpDialog::buildLayout()
{
    m_error->setObjectName(u"cleanUpError"_s);
    m_error->hide();
    m_summary->setObjectName(u"cleanUpSummary"_s);
    m_table->setObjectName(u"cleanUpTable"_s);
    m_table->setAccessibleName(tr("Copies that are no longer kept"));
    m_table->setHorizontalHeaderLabels({tr("Workspace"), tr("Made"), tr("Size"), tr("State")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setMinimumHeight(200);
    m_table->hide();
    m_move->setObjectName(u"cleanUpMove"_s);
    setButtonText(m_move, tr("&Move to trash"));
    m_move->setEnabled(false);
    m_close->setObjectName(u"cleanUpClose"_s);
    setButtonText(m_close, tr("&Close"));
    m_close->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addStretch();
    foot->addWidget(m_close);
    foot->addWidget(m_move);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(windowTitle(), TextRole::Heading, this));
    for (QWidget *part : std::initializer_list<QWidget *>{m_busy, m_error, m_summary, m_table})
        layout->addWidget(part);
    layout->addStretch();
    layout->addLayout(foot);
    resize(600, 440);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_move, &QPushButton::clicked, this, &BackupCleanUpDialog::moveToTrash);
}

void BackupCleanUpDialog::present(const Result<std::vector<StoredBackup>> &found)
{
    m_busy->stop();
    if (!found)
        return showError(found.error());
    m_copies = *found;
    fillTable();
    m_move->setEnabled(!m_copies.empty());
    m_table->setVisible(!m_copies.empty());
    if (m_copies.empty())
        return setPlainText(m_summary, tr("Every copy is kept: the policy needs all of them."));
    qint64 bytes = 0;
    for (const StoredBackup &copy : m_copies)
        bytes += copy.manifest.figures.fileBytes;
    setPlainText(
        m_summary,
        filled(tr("The policy no longer keeps %n copy(s), %1 together. In the trash they can be moved back for "
                  "seven days. The two newest copies of a workspace that were read back and its newest proven one always stay.",
                  nullptr, static_cast<int>(m_copies.size())),
               {byteSize({bytes})}));
}

void BackupCleanUpDialog::fillTable()
{
    m_table->setRowCount(static_cast<int>(m_copies.size()));
    int row = 0;
    for (const StoredBackup &copy : m_copies) {
        const QStringList cells{inertLine(copy.manifest.subject.slug), exactTime(copy.manifest.startedAt),
                                byteSize({copy.manifest.figures.fileBytes}), backupStateText(copy.state())};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
        ++row;
    }
    for (int column = 1; column < m_table->columnCount(); ++column)
        m_table->resizeColumnToContents(column);
}

void BackupCleanUpDialog::moveToTrash()
{
    m_move->setEnabled(false);
    m_busy->start(tr("Moving the copies to the trash…"));
    std::vector<BackupId> chosen;
    for (const StoredBackup &copy : m_copies)
        chosen.push_back(copy.id);
    m_context.backups.discardRemovable(chosen, [dialog = QPointer(this)](const Result<DiscardedBackups> &outcome) {
        if (dialog)
            dialog->showOutcome(outcome);
    });
}

void BackupCleanUpDialog::showOutcome(const Result<DiscardedBackups> &outcome)
{
    m_busy->stop();
    m_table->hide();
    if (!outcome)
        return showError(outcome.error());
    QStringList sentences{tr("%n copy(s) moved to the trash.", nullptr, static_cast<int>(outcome->moved.size()))};
    if (!outcome->inUse.empty())
        sentences.append(tr("%n copy(s) that somebody is reading just now stay until the next time.", nullptr,
                            static_cast<int>(outcome->inUse.size())));
    setPlainText(m_summary, sentences.join(u' '));
}

void BackupCleanUpDialog::showError(const Error &error)
{
    const ErrorText text = errorText(error, m_context.connection.profile().name);
    m_error->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
    m_error->show();
    m_summary->hide();
}

} // namespace tmc::ui
