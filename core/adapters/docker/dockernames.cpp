#include "core/adapters/docker/dockernames.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tmc {

Result<QString> checkedDockerName(const QString &kind, const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9_.-]{0,254}\\z"_s);
    if (!pattern.match(name).hasMatch())
        return fail({.code = ErrorCode::InvalidInput, .args = {kind, name}, .source = ErrorSource::Docker});
    return name;
}

Result<QString> checkedImageName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9_.:/@-]{0,511}\\z"_s);
    if (!pattern.match(name).hasMatch() || name.contains(".."_L1) || name.contains("//"_L1))
        return fail({.code = ErrorCode::InvalidInput, .args = {u"image"_s, name}, .source = ErrorSource::Docker});
    return name;
}

Result<QString> checkedContainerId(const QString &id)
{
    static const QRegularExpression pattern(u"\\A[0-9a-f]{64}\\z"_s);
    if (!pattern.match(id).hasMatch())
        return fail({.code = ErrorCode::InvalidInput, .args = {u"container"_s, id}, .source = ErrorSource::Docker});
    return id;
}

Result<QString> checkedContainerNetwork(const QString &name)
{
    if (name.isEmpty())
        return name;
    if (name == "host"_L1 || name == "none"_L1)
        return fail({.code = ErrorCode::InvalidInput, .args = {u"network"_s, name}, .source = ErrorSource::Docker});
    return checkedDockerName(u"network"_s, name);
}

QString encodedSegment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace tmc
