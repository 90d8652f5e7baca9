#pragma once

#include <QJsonObject>
#include <QStringList>

namespace tmc::dockerjson {

/// The check as the engine itself runs it: {"CMD", argv…} or {"CMD-SHELL", text}; empty when there is none or it is switched off. `config` is "Config" of an inspection.
/// Source: Docker Engine API v1.41, HealthConfig.
QStringList healthCheckOf(const QJsonObject &config);

} // namespace tmc::dockerjson
