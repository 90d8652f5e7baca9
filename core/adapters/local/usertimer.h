#pragma once

#include "core/domain/timerunits.h"

namespace tmc {

/// The units of one server in the directory of systemd's user instance. Blocks; any one thread.
class UserTimer final {
public:
    struct State {
        QString service;          ///< path
        QString timer;            ///< path
        bool isInstalled = false; ///< both files are there, and the timer is wanted at login
        bool isActive = false;    ///< systemd says that it waits for the next hour
        QString why;              ///< what systemctl said when it could not be asked, in its own words
    };

    /// `directory`: as a rule ~/.config/systemd/user.
    UserTimer(QString directory, QString server);
    /// Where systemd looks for units of this user.
    static QString standardDirectory();

    /// Writes both files, makes the timer wanted by timers.target as "systemctl enable" does, reads all back, then asks systemd to take them
    /// over. That may be impossible without a session; State says what became of it. Fails with LocalFile, InvalidInput.
    Result<State> install(const timerunits::Job &job);
    /// Stops the timer and removes the files. Fine when there are none.
    Result<State> remove();
    State state() const;

private:
    QString wantedPath() const;

    QString m_directory;
    QString m_server;
};

} // namespace tmc
