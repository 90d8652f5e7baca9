#include "ui/shellwindow.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc::ui::shellwindow {
namespace {

struct Terminal {
    QLatin1StringView program;
    QLatin1StringView commandFollows;
};

constexpr std::array terminals = {
    Terminal{"x-terminal-emulator"_L1, "-e"_L1}, Terminal{"gnome-terminal"_L1, "--"_L1}, Terminal{"konsole"_L1, "-e"_L1},
    Terminal{"xfce4-terminal"_L1, "-x"_L1},      Terminal{"kitty"_L1, "--"_L1},          Terminal{"xterm"_L1, "-e"_L1},
};

/// How that program is told a command; most take -e.
QString optionOf(const QString &program)
{
    for (const Terminal &each : terminals)
        if (QFileInfo(program).fileName() == each.program)
            return each.commandFollows;
    return u"-e"_s;
}

} // namespace

std::optional<QStringList> terminalPrefix()
{
    const QString wanted = QStandardPaths::findExecutable(qEnvironmentVariable("TERMINAL"));
    if (!wanted.isEmpty())
        return QStringList{wanted, optionOf(wanted)};
    for (const Terminal &each : terminals)
        if (const QString found = QStandardPaths::findExecutable(each.program); !found.isEmpty())
            return QStringList{found, each.commandFollows};
    return std::nullopt;
}

QStringList shellCommand(const QString &server, const QString &container)
{
    const QString beside = QCoreApplication::applicationDirPath() + u"/tenant-master"_s;
    const QString program = QFileInfo(beside).isExecutable() ? beside : u"tenant-master"_s;
    return {program, u"container"_s, u"shell"_s, container, u"--server"_s, server};
}

bool open(const QStringList &command)
{
    const std::optional<QStringList> prefix = terminalPrefix();
    return prefix && QProcess::startDetached(prefix->constFirst(), prefix->mid(1) + command);
}

} // namespace tmc::ui::shellwindow
