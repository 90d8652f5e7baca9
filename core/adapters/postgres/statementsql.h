#pragma once

#include "core/domain/slowstatement.h"

#include <optional>

/// The questions about pg_stat_statements. Each answers with one JSON object.
namespace tmc::statementsql {

/// Whether and where the extension is, without needing it. The setting that names the loaded libraries is told to superusers only, so it is
/// looked at whether the library has made its own settings.
extern const QString statistics;

/// What the statements of the databases and roles of $1 took; NULL = of all. `schema` is the extension's, quoted; `tellsSince`: it has the
/// view that says when the statistics were reset.
QString statements(const QString &schema, bool tellsSince);

/// $1 of statements().
std::optional<QString> filterParameter(const std::vector<StatementFilter> &filters);

} // namespace tmc::statementsql
