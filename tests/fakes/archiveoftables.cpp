#include "fakes/archiveoftables.h"

#include <array>

using namespace tmc;

namespace tmtest {
namespace {

void addNumber(QByteArray &archive, int number)
{
    archive.append(number < 0 ? '\1' : '\0');
    const unsigned value = number < 0 ? 0U - static_cast<unsigned>(number) : static_cast<unsigned>(number);
    for (int byte = 0; byte < 4; ++byte)
        archive.append(static_cast<char>(value >> (8 * byte) & 0xFFU));
}

void addText(QByteArray &archive, const QByteArray &text)
{
    addNumber(archive, static_cast<int>(text.size()));
    archive.append(text);
}

void addEntry(QByteArray &archive, int id, const TableName &table)
{
    addNumber(archive, id);
    addNumber(archive, 0); // has no data
    addText(archive, "1259");
    addText(archive, QByteArray::number(16384 + id));
    addText(archive, table.name.toUtf8());
    addText(archive, "TABLE");
    addNumber(archive, 2); // section
    for (const char *statement : {"CREATE TABLE …", "DROP TABLE …", ""})
        addText(archive, statement);
    addText(archive, table.schema.toUtf8());
    for (const char *words : {"", "heap", "postgres", "false"}) // tablespace, access method, owner, with object ids
        addText(archive, words);
    addNumber(archive, -1); // depends on nothing
    archive.append(9, '\0');
}

} // namespace

QByteArray archiveOf(const std::vector<TableName> &tables)
{
    QByteArray archive("PGDMP\x01\x0E\x00\x04\x08\x01", 11); // format 1.14 with numbers of 4 and offsets of 8 bytes
    addNumber(archive, -1);                                  // compression
    for (const int part : std::array{0, 0, 4, 20, 10, 126, 0})
        addNumber(archive, part); // the time at which it was made
    for (const char *words : {"arc", "15.8", "15.8"})
        addText(archive, words);
    addNumber(archive, static_cast<int>(tables.size()));
    int id = 0;
    for (const TableName &table : tables)
        addEntry(archive, ++id, table);
    return archive;
}

} // namespace tmtest
