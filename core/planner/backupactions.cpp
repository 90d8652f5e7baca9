#include "core/planner/backupactions.h"

using namespace Qt::StringLiterals;

namespace tmc::action {
namespace {

QString text(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toString();
}

CopyReference readCopy(const QJsonObject &json)
{
    return copyReferenceFromJson(json.value(u"copy"_s).toObject());
}

} // namespace

QJsonObject copyReferenceToJson(const CopyReference &copy)
{
    return {{u"backup"_s, copy.backup.value()}, {u"hash"_s, copy.hash}};
}

CopyReference copyReferenceFromJson(const QJsonObject &json)
{
    return {.backup = BackupId(text(json, "backup")), .hash = text(json, "hash")};
}

QJsonObject fields(const CheckCopy &a)
{
    return {{u"copy"_s, copyReferenceToJson(a.copy)}};
}
void read(CheckCopy &a, const QJsonObject &json)
{
    a = {readCopy(json)};
}

QJsonObject fields(const StartTrial &a)
{
    return {{u"spec"_s, containerSpecToJson(a.spec)}};
}
void read(StartTrial &a, const QJsonObject &json)
{
    a = {containerSpecFromJson(json.value(u"spec"_s).toObject())};
}

QJsonObject fields(const RestoreTrial &a)
{
    return {{u"copy"_s, copyReferenceToJson(a.copy)}, {u"container"_s, a.container}, {u"role"_s, a.role}};
}
void read(RestoreTrial &a, const QJsonObject &json)
{
    a = {.copy = readCopy(json), .container = text(json, "container"), .role = text(json, "role")};
}

QJsonObject fields(const CompareTrial &a)
{
    return {{u"copy"_s, copyReferenceToJson(a.copy)}, {u"container"_s, a.container}, {u"role"_s, a.role}};
}
void read(CompareTrial &a, const QJsonObject &json)
{
    a = {.copy = readCopy(json), .container = text(json, "container"), .role = text(json, "role")};
}

QJsonObject fields(const RemoveTrial &a)
{
    return {{u"container"_s, a.container}};
}
void read(RemoveTrial &a, const QJsonObject &json)
{
    a = {text(json, "container")};
}

QJsonObject fields(const NoteProof &a)
{
    return {{u"copy"_s, copyReferenceToJson(a.copy)}};
}
void read(NoteProof &a, const QJsonObject &json)
{
    a = {readCopy(json)};
}

} // namespace tmc::action
