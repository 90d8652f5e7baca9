#pragma once

#include <QString>

#include <utility>
#include <vector>

/// What `find` says of the copies in a folder. Pure; never throws.
namespace tmc::copylisting {

struct Copy {
    QString place;                                 ///< below the folder
    qint64 dataBytes = 0;                          ///< 0 without data
    std::vector<std::pair<QString, qint64>> files; ///< small ones: name below `place`, bytes
    bool operator==(const Copy &) const = default;
};

/// For -printf: kind, size and path of each entry.
QString format();

/// `start` is the directory that find was given, `above` where that lies below the folder. What has no name that a copy or one of its files can have is left out, and so are links and files that are larger than theirs can be.
std::vector<Copy> read(const QByteArray &output, const QString &start, const QString &above = {});

} // namespace tmc::copylisting
