#include "core/domain/backupmanifest.h"

#include "core/support/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int format = 1;

QJsonObject figuresToJson(const BackupFigures &figures)
{
    return {{u"plainBytes"_s, figures.plainBytes},
            {u"plainHash"_s, figures.plainHash},
            {u"fileBytes"_s, figures.fileBytes},
            {u"fileHash"_s, figures.fileHash},
            {u"chunks"_s, figures.chunks}};
}

BackupFigures figuresFromJson(const QJsonObject &json)
{
    return {.plainBytes = json.value(u"plainBytes"_s).toInteger(),
            .plainHash = json.value(u"plainHash"_s).toString(),
            .fileBytes = json.value(u"fileBytes"_s).toInteger(),
            .fileHash = json.value(u"fileHash"_s).toString(),
            .chunks = json.value(u"chunks"_s).toInteger()};
}

} // namespace

QString backupScopeName(BackupScope scope)
{
    return scope == BackupScope::Schema ? u"schema"_s : u"database"_s;
}

QJsonObject backupSubjectToJson(const BackupSubject &subject)
{
    return {{u"server"_s, subject.server},
            {u"systemIdentifier"_s, subject.systemIdentifier},
            {u"workspace"_s, subject.workspace.value()},
            {u"slug"_s, subject.slug},
            {u"product"_s, subject.product.value()},
            {u"environment"_s, subject.environment},
            {u"scope"_s, backupScopeName(subject.scope)},
            {u"database"_s, subject.database},
            {u"schema"_s, subject.schema},
            {u"role"_s, subject.role}};
}

BackupSubject backupSubjectFromJson(const QJsonObject &json)
{
    return {.server = json.value(u"server"_s).toString(),
            .systemIdentifier = json.value(u"systemIdentifier"_s).toString(),
            .workspace = WorkspaceId(json.value(u"workspace"_s).toString()),
            .slug = json.value(u"slug"_s).toString(),
            .product = ProductKey(json.value(u"product"_s).toString()),
            .environment = json.value(u"environment"_s).toString(),
            .scope = json.value(u"scope"_s).toString() == "schema"_L1 ? BackupScope::Schema : BackupScope::Database,
            .database = json.value(u"database"_s).toString(),
            .schema = json.value(u"schema"_s).toString(),
            .role = json.value(u"role"_s).toString()};
}

QJsonObject backupManifestToJson(const BackupManifest &manifest)
{
    return {{u"format"_s, format},
            {u"id"_s, manifest.id.value()},
            {u"subject"_s, backupSubjectToJson(manifest.subject)},
            {u"serverVersion"_s, manifest.serverVersion},
            {u"dumpVersion"_s, manifest.dumpVersion},
            {u"argv"_s, QJsonArray::fromStringList(manifest.argv)},
            {u"startedAt"_s, timeToJson(manifest.startedAt)},
            {u"finishedAt"_s, timeToJson(manifest.finishedAt)},
            {u"madeBy"_s, manifest.madeBy},
            {u"madeWith"_s, manifest.madeWith},
            {u"messages"_s, manifest.messages},
            {u"previous"_s, manifest.previous.value()},
            {u"contents"_s, backupContentsToJson(manifest.contents)},
            {u"figures"_s, figuresToJson(manifest.figures)},
            {u"recipients"_s, QJsonArray::fromStringList(manifest.recipients)},
            {u"signer"_s, manifest.signer}};
}

Result<BackupManifest> backupManifestFromJson(const QJsonObject &json)
{
    BackupManifest manifest;
    manifest.id = BackupId(json.value(u"id"_s).toString());
    manifest.subject = backupSubjectFromJson(json.value(u"subject"_s).toObject());
    manifest.serverVersion = json.value(u"serverVersion"_s).toInt();
    manifest.dumpVersion = json.value(u"dumpVersion"_s).toString();
    manifest.argv = stringsFromJson(json.value(u"argv"_s));
    manifest.startedAt = timeFromJson(json.value(u"startedAt"_s));
    manifest.finishedAt = timeFromJson(json.value(u"finishedAt"_s));
    manifest.madeBy = json.value(u"madeBy"_s).toString();
    manifest.madeWith = json.value(u"madeWith"_s).toString();
    manifest.messages = json.value(u"messages"_s).toString();
    manifest.previous = BackupId(json.value(u"previous"_s).toString());
    manifest.contents = backupContentsFromJson(json.value(u"contents"_s).toObject());
    manifest.figures = figuresFromJson(json.value(u"figures"_s).toObject());
    manifest.recipients = stringsFromJson(json.value(u"recipients"_s));
    manifest.signer = json.value(u"signer"_s).toString();
    const bool isComplete = json.value(u"format"_s).toInt() == format && !manifest.id.isEmpty()
                            && !manifest.subject.workspace.isEmpty() && !manifest.subject.systemIdentifier.isEmpty()
                            && manifest.startedAt.isValid() && manifest.figures.plainBytes > 0 && manifest.figures.fileBytes > 0
                            && !manifest.figures.plainHash.isEmpty() && !manifest.figures.fileHash.isEmpty();
    if (!isComplete)
        return fail(ErrorCode::BackupDamaged, {manifest.id.value(), u"manifest.json"_s},
                    u"something that every manifest has is missing"_s);
    return manifest;
}

QString backupStateName(BackupState state)
{
    switch (state) {
    case BackupState::Made:
        return u"made"_s;
    case BackupState::Checked:
        return u"checked"_s;
    case BackupState::Proven:
        return u"proven"_s;
    case BackupState::Damaged:
        return u"damaged"_s;
    }
    return u"damaged"_s;
}

BackupState backupStateFromName(const QString &name)
{
    for (const BackupState state : {BackupState::Made, BackupState::Checked, BackupState::Proven})
        if (backupStateName(state) == name)
            return state;
    return BackupState::Damaged;
}

QJsonObject verificationToJson(const BackupVerification &verification)
{
    QJsonObject json{{u"at"_s, timeToJson(verification.at)},
                     {u"reached"_s, backupStateName(verification.reached)},
                     {u"by"_s, verification.by},
                     {u"detail"_s, verification.detail}};
    if (!verification.operation.isEmpty())
        json.insert(u"operation"_s, verification.operation.value());
    return json;
}

BackupVerification verificationFromJson(const QJsonObject &json)
{
    return {.at = timeFromJson(json.value(u"at"_s)),
            .reached = backupStateFromName(json.value(u"reached"_s).toString()),
            .by = json.value(u"by"_s).toString(),
            .detail = json.value(u"detail"_s).toString(),
            .operation = OperationId(json.value(u"operation"_s).toString())};
}

BackupState stateOf(const std::vector<BackupVerification> &verifications)
{
    // A copy is never repaired: one that was found damaged stays so, whatever a later look at the same bytes says.
    BackupState state = BackupState::Made;
    for (const BackupVerification &verification : verifications)
        state = std::max(state, verification.reached);
    return state;
}

QDateTime lastReached(const std::vector<BackupVerification> &verifications, BackupState state)
{
    QDateTime newest;
    for (const BackupVerification &verification : verifications)
        if (verification.reached != BackupState::Damaged && verification.reached >= state
            && (!newest.isValid() || verification.at > newest))
            newest = verification.at;
    return newest;
}

} // namespace tmc
