#pragma once

#include "core/support/clock.h"
#include "ui/presentation/badge.h"

#include <QVariant>

/// What most cells of most tables are. Texts from the server are made inert here. Each answers for every role of its cell; a table that
/// sorts by something else than what is shown gives `sortBy`.
namespace tmc::ui::cells {

/// The whole text is the tool tip too, because columns can be narrow.
QVariant text(const QString &value, int role, const QVariant &sortBy = {});

QVariant chip(const Badge &badge, int role);

/// "3 minutes ago" with the exact time as the tool tip.
QVariant time(const QDateTime &value, int role, const Clock &clock, const QVariant &sortBy = {});

/// A number: `text` is what is shown of it, `raw` sorts it.
QVariant number(const QString &text, const QVariant &raw, int role);

} // namespace tmc::ui::cells
