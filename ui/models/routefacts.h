#pragma once

#include "ui/models/routetablemodel.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/stationpicture.h"

/// What is known of one host, as a way and as names and values in the current language.
namespace tmc::ui {

/// From the visitor through the proxy and whoever claims the host to the data. `proxy` is empty when Docker shows none.
QList<QList<Station>> wayOf(const RouteRow &row, const QString &proxy);
/// The same in sentences, for those who do not see the picture.
QString wayText(const RouteRow &row, const QString &proxy);

/// How it answered; empty when it was not asked.
QList<NamedFact> probeFacts(const RouteRow &row, const QDateTime &now);
QList<NamedFact> certificateFacts(const RouteRow &row, const QDateTime &now);
QList<NamedFact> nameFacts(const RouteRow &row);

} // namespace tmc::ui
