#pragma once

#include "ui/pages/page.h"

#include <QDialog>
#include <QList>

#include <functional>

namespace tmc::ui {

/// One page of the sidebar: how it is found, drawn and made.
struct PageEntry {
    QString id;                     ///< the page's id()
    QString icon;                   ///< resources/icons/<icon>.svg
    std::function<QString()> title; ///< the page's title(), in the language of the moment; known before the page is made
    std::function<Page *(UiContext &, QWidget *)> make;
};

/// Makes the wizard for a new workspace; `go` takes the operator elsewhere when it has ended. The caller opens it.
using WizardMaker = std::function<QDialog *(UiContext &, QWidget *parent, std::function<void(const NavigationTarget &)> go)>;

/// All pages in the order of the sidebar. The one place that knows them all.
QList<PageEntry> pageList();

/// The program's own wizard.
WizardMaker createWorkspaceWizard();

} // namespace tmc::ui
