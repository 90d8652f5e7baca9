#pragma once

#include "ui/models/catalogueusers.h"

#include <QVariant>

/// Cells that the tables of products and plans have in common. Texts from the server are made inert here.
namespace tmc::ui::cataloguecells {

/// A number with how it is shown; sorted by the number.
QVariant number(qint64 value, const QString &shown, int role);

/// "3: acme, beta, gamma"; sorted by the number.
QVariant users(const CatalogueUsers &users, int role);

} // namespace tmc::ui::cataloguecells
