#pragma once

#include "core/planner/containeractions.h"

#include <QStringList>

/// The payloads of the steps that run a command in a container; part of the variant in core/planner/action.h.
namespace tmc::action {

/// Registers the command with the engine, which gives it a number. It does not run yet, so doing this twice harms nobody; what the second
/// step starts is one number, which the engine starts once only.
struct PrepareCommand {
    ContainerReference container;
    QStringList argv;       ///< as it may be journalled: what looks like a secret is masked and comes beside the runbook
    QString secretVariable; ///< of the environment, whose value comes beside the runbook; empty: none
    int limitSeconds = 300; ///< it is ended in the container after this
    QString operation;      ///< marks its processes
    bool operator==(const PrepareCommand &) const = default;
};
struct RunCommand {
    ContainerReference container;
    QString command; ///< to be shown
    int limitSeconds = 300;
    QString operation;
    bool operator==(const RunCommand &) const = default;
};

/// The environment of the command beside the container's own. The secret's value is not in it.
QStringList commandEnvironment(const PrepareCommand &command);

// As in actionjson.cpp: fields() writes a payload, read() restores it.
QJsonObject fields(const PrepareCommand &a);
void read(PrepareCommand &a, const QJsonObject &json);
QJsonObject fields(const RunCommand &a);
void read(RunCommand &a, const QJsonObject &json);

} // namespace tmc::action
