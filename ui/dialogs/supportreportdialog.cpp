#include "ui/dialogs/supportreportdialog.h"

#include "core/support/atomicfile.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int shownLines = 10;

} // namespace

SupportReportDialog::SupportReportDialog(UiContext &context, QWidget *parent)
    : QDialog(parent),
      m_facts{.program = QString::fromLatin1(TM_VERSION),
              .qt = QString::fromLatin1(qVersion()),
              .system = QSysInfo::prettyProductName(),
              .now = context.clock.now(),
              .snapshot = context.snapshots.current(),
              .checks = context.attention.checks()},
      m_withNames(new QCheckBox(this))
{
    setObjectName(u"supportReportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report for support"));
    setAccessibleName(windowTitle());
    buildLayout();
    present();
}

void SupportReportDialog::buildLayout()
{
    m_withNames->setObjectName(u"reportNames"_s);
    setButtonText(m_withNames, tr("Write the &names of hosts, containers and databases instead of numbers"));
    QPushButton *save = makeButton({}, ButtonRole::Primary, {}, this);
    save->setObjectName(u"reportSave"_s);
    setButtonText(save, tr("&Save…"));
    QPushButton *close = makeButton({}, ButtonRole::Normal, {}, this);
    close->setObjectName(u"reportClose"_s);
    setButtonText(close, tr("&Close"));
    auto *scroll = new ScrollColumn(this);
    scroll->column()->setSpacing(12);
    m_files = supportReport(m_facts);
    for (const SupportFile &file : m_files) {
        auto *block = new CodeBlock(file.name);
        block->setObjectName(u"report-"_s + file.name);
        block->setNameVisible(true);
        block->setMaximumLines(shownLines);
        m_blocks.append(block);
        scroll->column()->addWidget(block);
    }
    scroll->column()->addStretch();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addStretch();
    foot->addWidget(close);
    foot->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(windowTitle(), TextRole::Heading, this));
    layout->addWidget(
        wrappedLabel(tr("This is all that is written. It holds no passwords, no settings of containers, no customers and no "
                        "words of the server. It stays on this computer: you decide whom you give it to."),
                     TextRole::Muted, this));
    layout->addWidget(m_withNames);
    layout->addWidget(scroll, 1);
    layout->addLayout(foot);
    resize(680, 620);
    connect(m_withNames, &QCheckBox::toggled, this, &SupportReportDialog::present);
    connect(save, &QPushButton::clicked, this, &SupportReportDialog::askForPlace);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void SupportReportDialog::present()
{
    m_facts.withNames = m_withNames->isChecked();
    m_files = supportReport(m_facts);
    for (int i = 0; i < m_blocks.size(); ++i)
        m_blocks[i]->setText(QString::fromUtf8(m_files.at(static_cast<std::size_t>(i)).content));
}

void SupportReportDialog::askForPlace()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the report"));
    dialog->setObjectName(u"reportPlace"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &place) { tell(saveBelow(place)); });
    dialog->open();
}

Result<QString> SupportReportDialog::saveBelow(const QString &place)
{
    const QString folder = u"%1/tenant-master-report-%2"_s.arg(place, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    // Closed to others before anything is in it.
    if (!QDir().mkdir(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return fail(ErrorCode::LocalFile, {folder});
    for (const SupportFile &file : m_files)
        TM_CHECK(atomicfile::write(folder + u'/' + file.name, file.content));
    return folder;
}

void SupportReportDialog::tell(const Result<QString> &saved)
{
    auto *box = new QMessageBox(saved ? QMessageBox::Information : QMessageBox::Warning, windowTitle(), {}, QMessageBox::Ok, this);
    box->setObjectName(u"reportSaved"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(saved ? tr("The report is written.") : tr("The report could not be written. Choose another folder and save again."));
    setPlainInformativeText(box, saved ? *saved : errorLine(saved.error()));
    box->open();
}

} // namespace tmc::ui
