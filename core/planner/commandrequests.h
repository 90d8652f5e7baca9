#pragma once

#include "core/domain/serverprofile.h"
#include "core/domain/workspace.h"

namespace tmc {

/// Where a command comes from: typed, or the product's own.
enum class CommandPurpose { Own, Migrate, CreateSuperuser };

/// A command that an operator wants to be run in a container.
struct CommandRequest {
    OperationId operation = {};
    CommandPurpose purpose = CommandPurpose::Own;
    QString container = {};  ///< by name; empty: the one that serves the workspace
    ProductKey product = {}; ///< with slug and environment: the workspace
    QString slug = {};
    Environment environment = Environment::Production;
    QStringList argv = {}; ///< typed; as it may be journalled (shownArguments)
    QString user = {};     ///< of createsuperuser
    QString email = {};
    QString secretVariable = {}; ///< of the environment; its value is given beside the request
    int limitSeconds = 300;

    bool operator==(const CommandRequest &) const = default;
};

QJsonObject commandRequestToJson(const CommandRequest &request);
CommandRequest commandRequestFromJson(const QJsonObject &json);

} // namespace tmc
