#pragma once

#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/workspacedetailpage.h"
#include "ui/pages/workspacespage.h"

#include <QTableView>

#include <memory>

namespace tmtest {

/// The page of workspaces over a server with three of them, and what can be seen of the one that is open.
class WorkspaceDetailFixture {
protected:
    enum Tab { Overview, Containers, Routes, Users, History };

    static inline const QDateTime past = utcTime(QDate(2026, 2, 1), QTime(12, 0));
    static inline const tmc::OperationId operationId{QStringLiteral("11111111-1111-4111-8111-111111111111")};
    static tmc::WorkspaceRecord sampleRecord(const tmc::Workspace &workspace);

    /// A new page over a new server that is not connected yet.
    bool makePage();
    /// Connects, opens the first workspace and waits for its users.
    bool openFirst();
    void change(const std::function<void(ServerAnswers &)> &edit) { m_fixture->server.change(edit); }
    void show(Tab tab) const;

    QTableView *table() const { return part<QTableView>(*m_page, "workspaceTable"); }
    tmc::ui::WorkspaceDetailPage *detail() const { return m_page->findChild<tmc::ui::WorkspaceDetailPage *>(); }
    tmc::ui::DataSection *section(Tab tab) const;
    QString note(Tab tab) const;
    /// Of what is shown instead of contents; empty while there are contents.
    QString emptyTitle(Tab tab) const;
    /// Goes to the part and tells every text that it shows.
    QStringList textsOf(Tab tab) const;
    /// The cells of each row, with " | " between them.
    QStringList rowsOf(const char *tableName) const;

    tmc::RegistryFacts m_registry;
    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<tmc::ui::WorkspacesPage> m_page;
};

} // namespace tmtest
