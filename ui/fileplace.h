#pragma once

#include <QString>

namespace tmc::ui {

/// What the console keeps on this machine.
enum class FilePlaceKind { Configuration, Journals, Cache, Logs };

/// Where it keeps it, for the operator to look at.
struct FilePlace {
    FilePlaceKind kind = FilePlaceKind::Configuration;
    QString path;
};

} // namespace tmc::ui
