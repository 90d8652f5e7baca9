#include "app/adaptergraph.h"
#include "app/console/consolesettings.h"
#include "app/hardening.h"
#include "core/support/logging.h"
#include "ui/apptheme.h"
#include "ui/mainwindow.h"
#include "ui/pagelist.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

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

} // namespace

int main(int argc, char *argv[])
{
    tmc::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"tenant-master-console"_s);
    QApplication::setApplicationVersion(QStringLiteral(TM_VERSION));
    const Options options = parseOptions(application);

    const tmc::Result<tmc::LocalPaths> paths = tmc::LocalPaths::fromEnvironment();
    if (!paths) {
        std::fputs((tmc::ui::errorText(paths.error()).happened + u'\n').toUtf8().constData(), stderr);
        return 1;
    }
    tmc::logToDirectory(paths->logs());
    tmc::AdapterGraph graph(*paths, tmc::currentOperator());
    tmc::ConsoleSettings settings(*paths);
    if (!options.server.isEmpty())
        settings.setLastServer(options.server);

    tmc::ui::Translator translator;
    translator.use(options.language.isEmpty() ? settings.language() : options.language);
    tmc::ui::Theme::apply(application, tmc::ui::themeKindOf(settings.theme()));

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
        .factory = graph,
        .clock = graph.clock(),
        .settings = settings,
        .makeConnection = [&graph] { return std::make_unique<tmc::ServerConnection>(graph.serverLink(), graph); },
        .applyLanguage = [&translator](const QString &language) { translator.use(language); },
        .makeServices = makeServices,
    };
    tmc::ui::MainWindow window(context, tmc::ui::createWorkspaceWizard(), tmc::ui::pageList());
    window.show();
    window.start();
    return QApplication::exec();
}
