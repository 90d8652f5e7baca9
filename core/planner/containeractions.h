#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

/// The payloads of the steps that act on containers as they are, whoever made them; part of the variant in core/planner/action.h.
namespace tmc::action {

/// The container that was shown. Another one of its name, made meanwhile, is never touched.
struct ContainerReference {
    QString name;
    QString id; ///< empty: the successor that the operation itself makes
    bool operator==(const ContainerReference &) const = default;
};

/// Notes in the journal when the container was started last, so that a restart can be told from none.
struct NoteStart {
    ContainerReference container;
    bool operator==(const NoteStart &) const = default;
};
struct StartExisting {
    ContainerReference container;
    bool operator==(const StartExisting &) const = default;
};
struct StopExisting {
    ContainerReference container;
    int graceSeconds = 10;
    bool operator==(const StopExisting &) const = default;
};
/// In one request, so that a console which is gone does not leave the container stopped.
struct RestartContainer {
    ContainerReference container;
    int graceSeconds = 10;
    bool operator==(const RestartContainer &) const = default;
};
/// Healthy, or running on where the image has no check of its own. A failure carries the last lines of the log.
struct AwaitHealthy {
    ContainerReference container;
    int timeoutSeconds = 60;
    bool operator==(const AwaitHealthy &) const = default;
};

// Redeploy: the successor is made beside the running container, takes its name, and only then the predecessor goes.
struct PullImage {
    ContainerReference container; ///< whose image is fetched, by the name in its configuration
    QString image;                ///< as the list of containers names it, to be shown
    bool isAnother = false;       ///< `image` itself is fetched instead
    bool operator==(const PullImage &) const = default;
};
struct CreateSuccessor {
    ContainerReference container;
    QString temporaryName; ///< unique for the operation
    QString operation;     ///< in a label of the successor
    QString image = {};    ///< empty: that of the predecessor
    bool operator==(const CreateSuccessor &) const = default;
};
struct SwapSuccessor {
    ContainerReference container;
    QString temporaryName; ///< that the successor has
    QString keptName;      ///< that the predecessor gets
    QString operation;
    bool operator==(const SwapSuccessor &) const = default;
};
/// The last step: from here on the redeployment is not undone any more.
struct RemovePredecessor {
    ContainerReference container;
    QString keptName;
    bool operator==(const RemovePredecessor &) const = default;
};

/// What the successor of a container carries beside the labels of its predecessor.
QMap<QString, QString> successorLabels(const CreateSuccessor &successor);

// As in actionjson.cpp: fields() writes a payload, read() restores it.
QJsonObject fields(const NoteStart &a);
void read(NoteStart &a, const QJsonObject &json);
QJsonObject fields(const StartExisting &a);
void read(StartExisting &a, const QJsonObject &json);
QJsonObject fields(const StopExisting &a);
void read(StopExisting &a, const QJsonObject &json);
QJsonObject fields(const RestartContainer &a);
void read(RestartContainer &a, const QJsonObject &json);
QJsonObject fields(const AwaitHealthy &a);
void read(AwaitHealthy &a, const QJsonObject &json);
QJsonObject fields(const PullImage &a);
void read(PullImage &a, const QJsonObject &json);
QJsonObject fields(const CreateSuccessor &a);
void read(CreateSuccessor &a, const QJsonObject &json);
QJsonObject fields(const SwapSuccessor &a);
void read(SwapSuccessor &a, const QJsonObject &json);
QJsonObject fields(const RemovePredecessor &a);
void read(RemovePredecessor &a, const QJsonObject &json);

} // namespace tmc::action
