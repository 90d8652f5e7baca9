#include "core/domain/archivecolumns.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Takes one identifier, quoted or not, from the beginning of the text; empty when there is none.
QString takeIdentifier(QStringView &text)
{
    QString name;
    if (!text.startsWith(u'"')) {
        qsizetype end = 0;
        while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'_' || text[end] == u'$'))
            ++end;
        name = text.first(end).toString();
        text = text.sliced(end);
        return name;
    }
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] != u'"') {
            name.append(text[at]);
            continue;
        }
        if (at + 1 < text.size() && text[at + 1] == u'"') {
            name.append(text[at++]);
            continue;
        }
        text = text.sliced(at + 1);
        return name;
    }
    return {};
}

/// A type ends where PostgreSQL's next clause begins.
QString typeAtBeginning(QStringView text)
{
    qsizetype end = text.size();
    for (const QLatin1StringView &clause :
         {" DEFAULT "_L1, " NOT NULL"_L1, " GENERATED "_L1, " COLLATE "_L1, " CONSTRAINT "_L1, " COMPRESSION "_L1, " STORAGE "_L1})
        if (const qsizetype found = text.indexOf(clause); found >= 0)
            end = std::min(end, found);
    QString type = text.first(end).trimmed().toString();
    if (type.endsWith(u','))
        type.chop(1);
    return type;
}

} // namespace

std::vector<ArchiveColumn> columnsOfTable(const QString &definition)
{
    std::vector<ArchiveColumn> columns;
    const QStringList lines = definition.split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith("    "_L1) || line.startsWith("    CONSTRAINT "_L1))
            continue;
        QStringView rest = QStringView(line).sliced(4);
        const QString name = takeIdentifier(rest);
        if (name.isEmpty() || !rest.startsWith(u' '))
            continue;
        if (const QString type = typeAtBeginning(rest.sliced(1)); !type.isEmpty())
            columns.push_back({name, type});
    }
    return columns;
}

QStringList copiedColumns(const QString &statement)
{
    QStringView rest = statement;
    if (!rest.startsWith("COPY "_L1))
        return {};
    rest = rest.sliced(5);
    takeIdentifier(rest);
    if (rest.startsWith(u'.')) {
        rest = rest.sliced(1);
        takeIdentifier(rest);
    }
    QStringList names;
    for (QLatin1StringView before = " ("_L1; rest.startsWith(before); before = ", "_L1) {
        rest = rest.sliced(before.size());
        const QString name = takeIdentifier(rest);
        if (name.isEmpty())
            return {};
        names.append(name);
    }
    return rest.startsWith(u')') ? names : QStringList();
}

} // namespace tmc
