#pragma once

#include <QString>

namespace tmc::ui {

/// The form in which texts are compared while searching: lower case, without accents. Takes about a microsecond for a name, so that what
/// ten thousand rows are searched by is best made with the rows. Pure; thread: any.
QString searchForm(const QString &text);

} // namespace tmc::ui
