#include "app/cli/terminalscreen.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace tmc::cli {
namespace {

constexpr int slice = 50; ///< milliseconds between looks at the stop token
constexpr auto alternatePage = "\x1b[?1049h\x1b[?25l";
constexpr auto formerPage = "\x1b[?25h\x1b[?1049l";
constexpr auto home = "\x1b[H";
constexpr auto restOfLine = "\x1b[K\r\n";
constexpr auto restOfPage = "\x1b[J";

termios before{};

void write(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

winsize size()
{
    winsize found{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &found) != 0 || found.ws_row == 0 || found.ws_col == 0)
        return {.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
    return found;
}

} // namespace

bool TerminalScreen::isAvailable()
{
    const QByteArray kind = qgetenv("TERM");
    return ::isatty(STDIN_FILENO) && ::isatty(STDOUT_FILENO) && !kind.isEmpty() && kind != "dumb";
}

TerminalScreen::TerminalScreen()
{
    ::tcgetattr(STDIN_FILENO, &before);
    termios raw = before;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO); // Ctrl+C stays a signal
    raw.c_cc[VMIN] = 0;
    raw.c_cc[VTIME] = 0;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw);
    write(alternatePage);
}

TerminalScreen::~TerminalScreen()
{
    write(formerPage);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
}

void TerminalScreen::draw(const QStringList &lines)
{
    const winsize window = size();
    const auto shown = std::min(lines.size(), static_cast<qsizetype>(window.ws_row) - 1);
    QByteArray page = home;
    for (qsizetype i = 0; i < shown; ++i)
        page += lines[i].left(window.ws_col).toUtf8() + restOfLine;
    write(page + restOfPage);
}

char TerminalScreen::waitForKey(std::chrono::milliseconds time, const std::stop_token &stop)
{
    const auto deadline = std::chrono::steady_clock::now() + time;
    while (!stop.stop_requested()) {
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        if (::poll(&input, 1, slice) > 0) {
            char key = 0;
            return ::read(STDIN_FILENO, &key, 1) == 1 ? key : 'q';
        }
        if (std::chrono::steady_clock::now() >= deadline)
            break;
    }
    return 0;
}

} // namespace tmc::cli
