#pragma once

#include "ui/uicontext.h"
#include "core/services/workerthreads.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace tmc::ui {

class FourPartErrorView;
class StageList;

/// Tries to connect to a server with a connection of its own and shows every stage as it happens, with the four parts of the error
/// where it fails. Asks about an unknown host key, refuses a changed one. Changes nothing on the server.
class ConnectionTestView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionTestView)

public:
    explicit ConnectionTestView(UiContext &context, QWidget *parent = nullptr);
    ~ConnectionTestView() override;

    /// Ends a test that is running. Without `typed` the secret store is asked for the password.
    void start(const ServerProfile &profile, const std::optional<Secret> &typed);
    /// Ends a test that is running and forgets what was shown.
    void clear();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    /// `usable`: Docker and PostgreSQL answered, whether or not the registry is there.
    void finished(bool usable);
    /// The operator wants to make the server ready for the console.
    void prepareRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void run(const Secret &password);
    void showStage(const StageReport &report);
    void follow(ConnectionState state);
    void finish(const std::optional<Error> &error);
    void handleHostKey(const Error &error);
    void showStages();
    void retranslateUi();

    UiContext &m_context;
    ServerProfile m_profile;
    std::optional<Secret> m_typed;
    std::unique_ptr<ServerConnection> m_connection;
    std::vector<StageReport> m_reports; ///< one for each stage
    std::optional<Error> m_error;
    std::optional<Error> m_registryError;
    bool m_running = false;
    bool m_usable = false;
    int m_generation = 0;
    StageList *m_stages;
    QLabel *m_verdict;
    FourPartErrorView *m_failure;
    QPushButton *m_prepare;
    WorkerThreads m_pool{1};
};

} // namespace tmc::ui
