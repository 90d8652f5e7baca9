#pragma once

#include "core/support/strongid.h"
#include "core/support/units.h"

#include <QJsonObject>
#include <QString>

namespace tmc {

enum class Hosting { Shared, Dedicated };

/// What a customer buys: one row of the registry's plans table. 0 in a limit means "not limited by the plan".
struct Plan {
    PlanKey key;
    QString name;
    Hosting hosting = Hosting::Shared;
    Megabytes memory; ///< container limit, dedicated plans only
    MilliCpu cpu;     ///< container limit, dedicated plans only
    Megabytes storage;
    int users = 0;
    int requestsPerMinute = 0;
    int rank = 0; ///< order of the plans from small to large

    bool operator==(const Plan &) const = default;
};

QString hostingName(Hosting hosting);
Hosting hostingFromName(const QString &name);
QJsonObject planToJson(const Plan &plan);
Plan planFromJson(const QJsonObject &json);

} // namespace tmc
