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

QString filterOf(const std::pair<QString, QString> &format)
{
    return u"%1 (*.%2)"_s.arg(format.first, format.second);
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

void askForFile(QWidget *parent, const QString &title, const QString &suggestedName,
                const std::vector<std::pair<QString, QString>> &formats, const std::function<void(const QString &path)> &chosen)
{
    static const QRegularExpression unusual(u"[^A-Za-z0-9._-]+"_s);
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(u"saveFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const auto &format : formats)
        filters.append(filterOf(format));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(formats.front().second);
    dialog->selectFile(QString(suggestedName).replace(unusual, u"-"_s));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, formats](const QString &filter) {
        for (const auto &format : formats)
            if (filterOf(format) == filter)
                dialog->setDefaultSuffix(format.second);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void saveToFile(QWidget *parent, const QString &title, const QString &suggestedName, std::vector<FileFormat> formats)
{
    std::vector<std::pair<QString, QString>> names;
    for (const FileFormat &format : formats)
        names.emplace_back(format.name, format.suffix);
    askForFile(parent, title, suggestedName, names, [parent, formats](const QString &path) {
        const FileFormat *chosen = &formats.front();
        for (const FileFormat &format : formats)
            if (path.endsWith(u'.' + format.suffix, Qt::CaseInsensitive))
                chosen = &format;
        writeFile(parent, path, chosen->content());
    });
}

} // namespace tmc::ui
