#include "app/cli/clitext.h"
#include "app/cli/command.h"
#include "app/cli/faultinjection.h"
#include "app/cli/parse.h"
#include "app/hardening.h"
#include "app/version/buildversion.h"
#include "core/support/logging.h"
#include "ui/presentation/translator.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    tmc::hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tenant-master"_s);
    QCoreApplication::setApplicationVersion(tmc::buildVersion());

    const QStringList typed = QCoreApplication::arguments().mid(1);
    tmc::ui::Translator translator;
    translator.use(tmc::cli::languageOf(typed));

    const tmc::Result<tmc::LocalPaths> paths = tmc::LocalPaths::fromEnvironment();
    if (!paths)
        return static_cast<int>(tmc::cli::Output(false, {}).failure(paths.error()));
    tmc::logToDirectory(paths->logs());
    tmc::AdapterGraph graph(*paths, tmc::currentOperator(), tmc::cli::leaseTimes());

    const tmc::cli::Parsed parsed = tmc::cli::parse(typed);
    if (!parsed.message.isEmpty()) {
        const QByteArray text = (parsed.message + u'\n').toUtf8();
        std::fputs(text.constData(), parsed.exitCode == tmc::cli::ExitCode::Done ? stdout : stderr);
    }
    if (!parsed.verb)
        return static_cast<int>(parsed.exitCode);

    tmc::cli::Command command{parsed.invocation, graph,
                              tmc::cli::Output(parsed.invocation.has(u"json"_s), parsed.invocation.value(u"server"_s))};
    QTimer::singleShot(0, &application, [&] {
        parsed.verb->run(command, [](tmc::cli::ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    });
    return QCoreApplication::exec();
}
