#pragma once

#include "core/domain/backupmanifest.h"
#include "core/domain/container.h"

#include <QJsonObject>

/// The payloads of the steps that prove backups; part of the variant in core/planner/action.h.
namespace tmc::action {

/// A backup, named so that another one in its place is noticed.
struct CopyReference {
    BackupId backup;
    QString hash; ///< of its plain text, as the manifest has it
    bool operator==(const CopyReference &) const = default;
};

/// Reads the copy to its end, on the computer that runs the step.
struct CheckCopy {
    CopyReference copy;
    bool operator==(const CheckCopy &) const = default;
};
/// Makes and starts the sealed container of a trial.
struct StartTrial {
    ContainerSpec spec;
    bool operator==(const StartTrial &) const = default;
};
/// Starts a PostgreSQL in the sealed container and restores the copy into it.
struct RestoreTrial {
    CopyReference copy;
    QString container;
    QString role; ///< that the archive is restored as: the tenant's name, without any right on the throw-away server
    bool operator==(const RestoreTrial &) const = default;
};
/// Compares what was restored with the manifest.
struct CompareTrial {
    CopyReference copy;
    QString container;
    QString role;
    bool operator==(const CompareTrial &) const = default;
};
struct RemoveTrial {
    QString container; ///< only when it carries the operation's label
    bool operator==(const RemoveTrial &) const = default;
};
/// Notes beside the copy that it is proven.
struct NoteProof {
    CopyReference copy;
    bool operator==(const NoteProof &) const = default;
};

// As in actionjson.cpp: fields() writes a payload, read() restores it.
QJsonObject copyReferenceToJson(const CopyReference &copy);
CopyReference copyReferenceFromJson(const QJsonObject &json);
QJsonObject fields(const CheckCopy &a);
void read(CheckCopy &a, const QJsonObject &json);
QJsonObject fields(const StartTrial &a);
void read(StartTrial &a, const QJsonObject &json);
QJsonObject fields(const RestoreTrial &a);
void read(RestoreTrial &a, const QJsonObject &json);
QJsonObject fields(const CompareTrial &a);
void read(CompareTrial &a, const QJsonObject &json);
QJsonObject fields(const RemoveTrial &a);
void read(RemoveTrial &a, const QJsonObject &json);
QJsonObject fields(const NoteProof &a);
void read(NoteProof &a, const QJsonObject &json);

} // namespace tmc::action
