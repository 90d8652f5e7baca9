#include "ui/pagelist.h"

#include "ui/pages/activitypage.h"
#include "ui/pages/backupspage.h"
#include "ui/pages/cataloguepage.h"
#include "ui/pages/containerspage.h"
#include "ui/pages/databasespage.h"
#include "ui/pages/diagnosticspage.h"
#include "ui/pages/logspage.h"
#include "ui/pages/operationspage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/preparepage.h"
#include "ui/pages/routespage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/workspacespage.h"
#include "ui/wizards/createworkspacewizard.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

template <typename T>
PageEntry entry(const QString &id, const QString &icon)
{
    return {.id = id, .icon = icon, .title = &T::pageTitle, .make = [](UiContext &context, QWidget *parent) {
                return new T(context, parent);
            }};
}

} // namespace

QList<PageEntry> pageList()
{
    return {
        entry<OverviewPage>(navigation::overview, u"overview"_s),
        entry<WorkspacesPage>(navigation::workspaces, u"workspaces"_s),
        entry<ContainersPage>(navigation::containers, u"containers"_s),
        entry<RoutesPage>(navigation::routes, u"routes"_s),
        entry<DatabasesPage>(navigation::databases, u"databases"_s),
        entry<LogsPage>(navigation::logs, u"logs"_s),
        entry<BackupsPage>(navigation::backups, u"backups"_s),
        entry<OperationsPage>(navigation::operations, u"operations"_s),
        entry<ActivityPage>(navigation::activity, u"activity"_s),
        entry<DiagnosticsPage>(navigation::diagnostics, u"diagnostics"_s),
        entry<CataloguePage>(navigation::catalogue, u"plans"_s),
        entry<PreparePage>(navigation::prepare, u"server"_s),
        entry<SettingsPage>(navigation::settings, u"settings"_s),
    };
}

WizardMaker createWorkspaceWizard()
{
    return [](UiContext &context, QWidget *parent, std::function<void(const NavigationTarget &)> go) {
        auto *wizard = new CreateWorkspaceWizard(context, parent);
        QObject::connect(wizard, &CreateWorkspaceWizard::requested, parent, std::move(go));
        return wizard;
    };
}

} // namespace tmc::ui
