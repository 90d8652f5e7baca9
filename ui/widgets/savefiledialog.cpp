#include "ui/widgets/savefiledialog.h"

#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::SaveFileDialog)
};

QString filterOf(const FileFormat &format)
{
    return u"%1 (*.%2)"_s.arg(format.name, format.suffix);
}

void writeFile(QWidget *parent, const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, Tr::tr("Save"), {}, QMessageBox::Ok, parent);
    box->setObjectName(u"saveFailed"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(Tr::tr("The file could not be written. Nothing was changed on the server; choose another folder and save again."));
    setPlainInformativeText(box, path + u'\n' + file.errorString());
    box->open();
}

} // namespace

void saveToFile(QWidget *parent, const QString &title, const QString &suggestedName, std::vector<FileFormat> formats)
{
    static const QRegularExpression unusual(u"[^A-Za-z0-9._-]+"_s);
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(u"saveFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const FileFormat &format : formats)
        filters.append(filterOf(format));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(formats.front().suffix);
    dialog->selectFile(QString(suggestedName).replace(unusual, u"-"_s));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, formats](const QString &filter) {
        for (const FileFormat &format : formats)
            if (filterOf(format) == filter)
                dialog->setDefaultSuffix(format.suffix);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, formats](const QString &path) {
        const FileFormat *chosen = &formats.front();
        for (const FileFormat &format : formats)
            if (path.endsWith(u'.' + format.suffix, Qt::CaseInsensitive))
                chosen = &format;
        writeFile(parent, path, chosen->content());
    });
    dialog->open();
}

} // namespace tmc::ui
