#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace tmc::ui {

/// The two questions before an open operation is worked on again, the same wherever it is offered. `title` is operationTitle().
void askToResume(QWidget *parent, const QString &title, std::function<void()> accepted);
void askToRollBack(QWidget *parent, const QString &title, std::function<void()> accepted);

} // namespace tmc::ui
