#include "core/domain/backuplayout.h"

#include "core/support/safetext.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::backuplayout {
namespace {

constexpr qsizetype longestPath = 1000;

} // namespace

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'z') || letter == u'-';
    });
}

Result<QString> placeOf(const BackupSubject &subject, const BackupId &id)
{
    for (const QString &name : {subject.systemIdentifier, subject.workspace.value(), id.value()})
        if (!isPlainName(name))
            return fail(ErrorCode::InvalidInput, {u"backup"_s, name});
    return subject.systemIdentifier + u'/' + subject.workspace.value() + u'/' + id.value();
}

bool isOnServer(const QString &folder)
{
    return folder.startsWith(serverPrefix);
}

Result<QString> pathOnServer(const QString &folder)
{
    const QString path = folder.sliced(isOnServer(folder) ? serverPrefix.size() : 0);
    const bool isUsable = isOnServer(folder) && path.startsWith(u'/') && path.size() > 1 && path.size() <= longestPath
                          && path == QDir::cleanPath(path) && safeLine(path, longestPath) == path;
    if (!isUsable)
        return fail(ErrorCode::InvalidInput, {u"folder"_s, safeLine(folder)});
    return path;
}

} // namespace tmc::backuplayout
