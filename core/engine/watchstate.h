#pragma once

#include "core/engine/finding.h"

#include <QStringList>

namespace tmc {

/// What is told of one look, for comparing it with another.
struct WatchState {
    QString status; ///< "ok", "attention", "unknown", "unreachable"
    QStringList critical;
    QStringList warnings; ///< keys of findings, sorted
    QStringList notices;
    QString worst; ///< key of the first finding
    bool operator==(const WatchState &) const = default;
};

/// "ok", "attention" or "unknown": the same words in every language.
QString watchStatus(const std::vector<Finding> &findings);
WatchState watchStateOf(const std::vector<Finding> &findings);

/// True when it is another trouble than the one told last, or the end of it. Notices are no news. A first "ok" is none either.
bool isNews(const WatchState &state, const std::optional<WatchState> &told);

/// What is kept between two looks: without notices and the worst.
QJsonObject watchStateToJson(const WatchState &state);
WatchState watchStateFromJson(const QJsonObject &json);

} // namespace tmc
