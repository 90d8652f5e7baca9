#pragma once

#include "core/domain/containerconfiguration.h"
#include "core/domain/exposure.h"
#include "core/support/result.h"

/// The part of dockerjson.h that is about one container.
namespace tmc::dockerjson {

/// The object of GET /containers/{id}/json.
Result<ContainerFacts> containerFromInspectObject(const QJsonObject &object);

/// One entry of GET /containers/json.
Result<ContainerExposure> exposureFromListEntry(const QJsonObject &entry);

/// The same object with its configuration.
Result<ContainerConfiguration> configurationFromInspectObject(const QJsonObject &object);

} // namespace tmc::dockerjson
