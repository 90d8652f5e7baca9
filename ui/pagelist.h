#pragma once

#include "ui/pages/page.h"

#include <QList>

#include <functional>

namespace tmc::ui {

/// One page of the sidebar: how it is found, drawn and made.
struct PageEntry {
    QString id;                         ///< the page's id()
    QString icon;                       ///< resources/icons/<icon>.svg
    std::function<Page *(UiContext &, QWidget *)> make;
};

/// All pages in the order of the sidebar. The one place that knows them all.
QList<PageEntry> pageList();

} // namespace tmc::ui
