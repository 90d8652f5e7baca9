#include "core/adapters/ssh/copylisting.h"

#include "core/domain/backuplayout.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace tmc::copylisting {
namespace {

struct Entry {
    bool isDirectory = false;
    qint64 bytes = 0;
    QStringList path;
};

std::optional<Entry> entryFrom(const QByteArray &record, const QString &start, const QString &above)
{
    const QString text = QString::fromUtf8(record);
    static const QRegularExpression pattern(u"\\A([df]) ([0-9]{1,18}) (.+)\\z"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch() || !match.captured(3).startsWith(start))
        return {};
    Entry entry{.isDirectory = match.captured(1) == "d"_L1,
                .bytes = match.captured(2).toLongLong(),
                .path = (above + match.captured(3).sliced(start.size())).split(u'/', Qt::SkipEmptyParts)};
    if (entry.path.size() < 3 || !std::all_of(entry.path.begin(), entry.path.begin() + 3, backuplayout::isPlainName))
        return {};
    return entry;
}

/// How large the small file of this name may be; nothing for names that no copy has.
std::optional<qint64> limitFor(const QString &name)
{
    static const QRegularExpression note(u"\\Averify/[0-9A-Za-z]{1,40}\\.(json|sig)\\z"_s);
    if (name == backuplayout::signatureFile)
        return backuplayout::signatureBytes;
    if (name == backuplayout::manifestFile || note.match(name).hasMatch())
        return BackupManifest::maximumBytes;
    return {};
}

} // namespace

QString format()
{
    return u"%y %s %p\\0"_s;
}

std::vector<Copy> read(const QByteArray &output, const QString &start, const QString &above)
{
    std::map<QString, Copy> copies;
    for (const QByteArray &record : output.split('\0')) {
        const std::optional<Entry> entry = entryFrom(record, start, above);
        if (!entry)
            continue;
        const QString place = entry->path.first(3).join(u'/');
        const QString name = entry->path.sliced(3).join(u'/');
        if (name.isEmpty() != entry->isDirectory)
            continue;
        if (entry->isDirectory)
            copies[place].place = place;
        else if (name == backuplayout::dataFile)
            copies[place].dataBytes = entry->bytes;
        else if (const std::optional<qint64> limit = limitFor(name); limit && entry->bytes <= *limit)
            copies[place].files.emplace_back(name, entry->bytes);
    }
    std::vector<Copy> found;
    for (const auto &[place, copy] : copies)
        if (!copy.place.isEmpty())
            found.push_back(copy);
    return found;
}

} // namespace tmc::copylisting
