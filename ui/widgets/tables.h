#pragma once

#include <QString>

class QTableView;

namespace tmc::ui {

/// Gives a table the usual manners: whole rows, no grid, rows of 40 px, plain headers at the left, keyboard focus that leaves with Tab.
/// \a name is its accessible name, already translated.
void prepareTable(QTableView *table, const QString &name);

} // namespace tmc::ui
