#pragma once

#include "tests/ui/support/uifixture.h"
#include "unit/smallworld.h"

#include <QSemaphore>
#include <QString>

#include <atomic>

namespace tmtest {

/// The console of UiFixture over a SmallWorld, so that operations started from widgets really run. Make one for each test function.
class OperationsWorld final {
public:
    OperationsWorld();
    ~OperationsWorld();
    OperationsWorld(const OperationsWorld &) = delete;
    OperationsWorld &operator=(const OperationsWorld &) = delete;

    SmallWorld small; ///< outlives the console
    UiFixture ui;

    /// Connects to "tienda-prod" and waits for the first snapshot.
    bool connect();
    /// The next Docker call of that name waits, in the operation's thread, until release().
    void holdBefore(const QString &dockerCall);
    [[nodiscard]] bool isHeld() const { return m_held; }
    void release();
    /// The product's migrations end with this code from now on.
    void setMigrationExitCode(int code) { m_migrationExitCode = code; }
    /// From now on the journal of a single operation cannot be read, as if the connection had just gone.
    void setJournalReadable(bool readable) { m_journalReadable = readable; }
    /// An operation "Create the workspace beta" of another console that died after `lastStep`. The id of it.
    tmc::OperationId leaveBehind(const QString &lastStep = QStringLiteral("database"));

private:
    QString m_holdCall;
    std::mutex m_mutex;
    std::atomic_bool m_held = false;
    std::atomic_bool m_journalReadable = true;
    std::atomic_int m_migrationExitCode = 0;
    QSemaphore m_gate;
};

} // namespace tmtest
