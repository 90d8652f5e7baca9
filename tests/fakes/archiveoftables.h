#pragma once

#include "core/domain/tablerestore.h"

#include <QByteArray>

namespace tmtest {

/// The beginning of an archive as pg_dump 15 writes it, with these tables in its table of contents and no data.
QByteArray archiveOf(const std::vector<tmc::TableName> &tables);

} // namespace tmtest
