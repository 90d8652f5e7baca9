#include "core/planner/containeractions.h"

#include "core/domain/names.h"

using namespace Qt::StringLiterals;

namespace tmc::action {
namespace {

QJsonObject withContainer(const ContainerReference &container, QJsonObject more = {})
{
    more.insert(u"container"_s, container.name);
    more.insert(u"id"_s, container.id);
    return more;
}

QString text(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toString();
}

ContainerReference readContainer(const QJsonObject &json)
{
    return {.name = text(json, "container"), .id = text(json, "id")};
}

} // namespace

QMap<QString, QString> successorLabels(const CreateSuccessor &successor)
{
    QMap<QString, QString> labels{{names::label(u"successor"_s), successor.operation}};
    if (!successor.image.isEmpty())
        labels.insert(names::label(u"version"_s), successor.image.section(u':', -1));
    return labels;
}

QJsonObject fields(const NoteStart &a)
{
    return withContainer(a.container);
}
void read(NoteStart &a, const QJsonObject &json)
{
    a = {readContainer(json)};
}

QJsonObject fields(const StartExisting &a)
{
    return withContainer(a.container);
}
void read(StartExisting &a, const QJsonObject &json)
{
    a = {readContainer(json)};
}

QJsonObject fields(const StopExisting &a)
{
    return withContainer(a.container, {{u"graceSeconds"_s, a.graceSeconds}});
}
void read(StopExisting &a, const QJsonObject &json)
{
    a = {readContainer(json), json.value(u"graceSeconds"_s).toInt(10)};
}

QJsonObject fields(const RestartContainer &a)
{
    return withContainer(a.container, {{u"graceSeconds"_s, a.graceSeconds}});
}
void read(RestartContainer &a, const QJsonObject &json)
{
    a = {readContainer(json), json.value(u"graceSeconds"_s).toInt(10)};
}

QJsonObject fields(const AwaitHealthy &a)
{
    return withContainer(a.container, {{u"timeoutSeconds"_s, a.timeoutSeconds}});
}
void read(AwaitHealthy &a, const QJsonObject &json)
{
    a = {readContainer(json), json.value(u"timeoutSeconds"_s).toInt(60)};
}

QJsonObject fields(const PullImage &a)
{
    QJsonObject json = withContainer(a.container, {{u"image"_s, a.image}});
    if (a.isAnother)
        json.insert(u"isAnother"_s, true);
    return json;
}
void read(PullImage &a, const QJsonObject &json)
{
    a = {readContainer(json), text(json, "image"), json.value("isAnother"_L1).toBool()};
}

QJsonObject fields(const CreateSuccessor &a)
{
    QJsonObject json = withContainer(a.container, {{u"temporaryName"_s, a.temporaryName}, {u"operation"_s, a.operation}});
    if (!a.image.isEmpty())
        json.insert(u"image"_s, a.image);
    return json;
}
void read(CreateSuccessor &a, const QJsonObject &json)
{
    a = {readContainer(json), text(json, "temporaryName"), text(json, "operation"), text(json, "image")};
}

QJsonObject fields(const SwapSuccessor &a)
{
    return withContainer(a.container,
                         {{u"temporaryName"_s, a.temporaryName}, {u"keptName"_s, a.keptName}, {u"operation"_s, a.operation}});
}
void read(SwapSuccessor &a, const QJsonObject &json)
{
    a = {readContainer(json), text(json, "temporaryName"), text(json, "keptName"), text(json, "operation")};
}

QJsonObject fields(const RemovePredecessor &a)
{
    return withContainer(a.container, {{u"keptName"_s, a.keptName}});
}
void read(RemovePredecessor &a, const QJsonObject &json)
{
    a = {readContainer(json), text(json, "keptName")};
}

} // namespace tmc::action
