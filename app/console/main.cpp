#include "app/adaptergraph.h"
#include "app/console/consolesettings.h"
#include "app/hardening.h"
#include "app/version/buildversion.h"
#include "core/services/pathwatch.h"
#include "core/support/logging.h"
#include "ui/actions/keymap.h"
#include "ui/apptheme.h"
#include "ui/mainwindow.h"
#include "ui/pagelist.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/translator.h"
#include "ui/serverset.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"
#include "ui/traystate.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSystemTrayIcon>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Options {
    QString server;
    QString language;
};

Options parseOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"server"_s, QCoreApplication::translate("main", "Open the console on this server."), u"name"_s},
        {u"lang"_s, QCoreApplication::translate("main", "Language of the texts: es or en."), u"language"_s},
    });
    parser.process(application);
    return {parser.value(u"server"_s), parser.value(u"lang"_s)};
}

/// Tells why nothing can be shown.
int refuse(const tmc::Error &error)
{
    std::fputs((tmc::ui::errorText(error).happened + u'\n').toUtf8().constData(), stderr);
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    tmc::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"tenant-master-console"_s);
    QApplication::setApplicationVersion(tmc::buildVersion());
    const Options options = parseOptions(application);

    const tmc::Result<tmc::LocalPaths> paths = tmc::LocalPaths::fromEnvironment();
    if (!paths)
        return refuse(paths.error());
    tmc::logToDirectory(paths->logs());
    tmc::AdapterGraph graph(*paths, tmc::currentOperator());
    tmc::ConsoleSettings settings(*paths);

    tmc::ui::KeyMap keys(settings);
    tmc::ui::Translator translator;
    translator.use(options.language.isEmpty() ? settings.language() : options.language);
    tmc::ui::DesktopAppearance appearance; // looks at the desktop's palette before the theme replaces it
    tmc::ui::Theme::apply(application, tmc::ui::themeKindOf(settings.theme(), appearance.isDark()));

    const std::unique_ptr<tmc::HostKeys> hostKeys = graph.hostKeys();
    const auto makeServices = [&graph] {
        return std::make_unique<tmc::ServerServices>(graph.serverLink(), graph, graph.cache(), graph.identity(), graph.clock());
    };
    const std::unique_ptr<tmc::ServerServices> noServer = makeServices();
    tmc::ui::UiContext context{
        .profiles = graph.profiles(),
        .hostKeys = *hostKeys,
        .secrets = graph.secrets(),
        .connection = noServer->connection,
        .snapshots = noServer->snapshots,
        .operations = noServer->operations,
        .backups = noServer->backups,
        .sampling = noServer->sampling,
        .attention = noServer->attention,
        .factory = graph,
        .clock = graph.clock(),
        .settings = settings,
        .keys = keys,
        .activityCache = graph.activityCache(),
        .appearance = appearance,
        .makeConnection = [&graph] { return std::make_unique<tmc::ServerConnection>(graph.serverLink(), graph); },
        .applyLanguage = [&translator](const QString &language) { translator.use(language); },
        .makeServices = makeServices,
        .places = {{tmc::ui::FilePlaceKind::Configuration, paths->config()},
                   {tmc::ui::FilePlaceKind::Journals, paths->data()},
                   {tmc::ui::FilePlaceKind::Cache, paths->cache()},
                   {tmc::ui::FilePlaceKind::Logs, paths->logs()}},
    };
    tmc::ui::MainWindow window(context, tmc::ui::createWorkspaceWizard(), tmc::ui::pageList());
    const tmc::SystemUptimeClock uptime;
    const tmc::PathWatch path(uptime);
    QObject::connect(&path, &tmc::PathWatch::changed, &window.servers(), &tmc::ui::ServerSet::mistrustPaths);
    const tmc::ui::TrayState tray(context, window.servers(), window, QSystemTrayIcon::isSystemTrayAvailable());
    window.show();
    window.start(options.server);
    return QApplication::exec();
}
