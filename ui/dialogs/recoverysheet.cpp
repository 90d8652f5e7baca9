#include "ui/dialogs/recoverysheet.h"

#include "ui/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int millimetres = 25; ///< margin
constexpr int groupLength = 8;  ///< digits between two spaces, which do not matter when the key is typed

struct Text {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::RecoverySheet)
};

QString grouped(const QByteArray &key)
{
    QString digits;
    for (const char digit : key)
        if (digit != ' ')
            digits += QLatin1Char(digit);
    const qsizetype prefix = digits.startsWith("TMRK1"_L1) ? 5 : 0;
    QString text = digits.left(prefix);
    for (qsizetype start = prefix; start < digits.size(); start += groupLength)
        text += (text.isEmpty() ? u""_s : u" "_s) + digits.mid(start, groupLength);
    return text;
}

void addParagraph(QTextCursor &cursor, const QString &text, const QFont &font, qreal below)
{
    QTextBlockFormat block;
    block.setBottomMargin(below);
    block.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    QTextCharFormat characters;
    characters.setFont(font);
    cursor.insertBlock(block, characters);
    cursor.insertText(text);
}

} // namespace

QByteArray recoverySheet(const Secret &key)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(Text::tr("Recovery key of Tenant Master Console"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(millimetres, millimetres, millimetres, millimetres), QPageLayout::Millimeter);
    QFont heading;
    heading.setPointSize(18);
    heading.setBold(true);
    QFont body;
    body.setPointSize(11);
    QFont digits = Theme::monospaceFont();
    digits.setPointSize(14);
    QByteArray revealed = key.revealed();
    QTextDocument document;
    QTextCursor cursor(&document);
    addParagraph(cursor, Text::tr("Recovery key of Tenant Master Console"), heading, 12);
    addParagraph(cursor,
                 Text::tr("It opens every backup that is made from now on, also when no computer is left that has the other key. Keep "
                          "it where nobody finds it by chance, and not beside the backups."),
                 body, 18);
    addParagraph(cursor, grouped(revealed), digits, 18);
    addParagraph(cursor,
                 Text::tr("To open a backup: type the key into a file (spaces and capitals do not matter), then run "
                          "“tm-backup-cat --key-file FILE --signer KEY data.tmcb > dump”, and “pg_restore” with the dump."),
                 body, 0);
    wipe(revealed);
    document.print(&writer);
    buffer.close();
    return file;
}

} // namespace tmc::ui
