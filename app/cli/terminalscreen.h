#pragma once

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace tmc::cli {

/// The terminal as a screen that is drawn again and again: without line editing and echo, on its alternate page, so that what was there
/// before comes back. Puts everything back when it is destroyed. One at a time; thread: one at a time.
class TerminalScreen final {
public:
    /// Both standard input and standard output are a terminal that can do this.
    static bool isAvailable();

    TerminalScreen();
    ~TerminalScreen();
    TerminalScreen(const TerminalScreen &) = delete;
    TerminalScreen &operator=(const TerminalScreen &) = delete;

    /// As much of the lines as fits; a line that is too wide is cut. Lines have to be neutralised.
    void draw(const QStringList &lines);

    /// The next key, or 0 when none came in time, the wait was stopped, or the terminal has gone ('q').
    char waitForKey(std::chrono::milliseconds time, const std::stop_token &stop);
};

} // namespace tmc::cli
