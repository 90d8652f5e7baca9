#pragma once

#include "core/domain/systemsnapshot.h"

#include <QString>

/// Products and plans of the catalogue as texts for people.
namespace tmc::ui {

/// One field with its value, both readable; the value is neutralised.
struct CatalogueLine {
    QString name;
    QString value;
};

/// All fields of a product or plan, with how many workspaces use it at the end.
std::vector<CatalogueLine> productLines(const Product &product, const RegistryFacts &registry);
std::vector<CatalogueLine> planLines(const Plan &plan, const RegistryFacts &registry);

/// Number of workspaces of the product or on the plan.
int usersOf(const ProductKey &product, const RegistryFacts &registry);
int usersOf(const PlanKey &plan, const RegistryFacts &registry);

/// "8101-8150", "8100", or "none" for 0.
QString portRangeText(int first, int last);

/// "2 GB", "1 core", "50 users" or "not limited" for 0.
QString limitText(Megabytes memory);
QString limitText(MilliCpu cpu);
QString limitText(int number);

/// The fields that differ between two rows in JSON form: "image and users".
QString changedFieldNames(const QJsonObject &before, const QJsonObject &after);
/// "image: inventario:1.0.0; users: 10", the values that a roll-back brings back.
QString previousValues(const QJsonObject &before, const QJsonObject &after);

} // namespace tmc::ui
