#pragma once

#include "core/services/queryservice.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/models/databasetablemodel.h"
#include "ui/models/slowstatementmodel.h"
#include "ui/pages/databasespage.h"

#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <atomic>
#include <memory>

namespace tmtest {

/// Remembers what was to be cancelled.
struct Acts {
    std::atomic<qint64> cancelled = 0;
    std::optional<tmc::Error> refusal;
};

class NotedActions final : public tmc::AuditedActions {
public:
    explicit NotedActions(Acts &acts) : m_acts(acts) {}
    tmc::Result<void> noteReveal(const QString &, const QString &) override { return {}; }
    tmc::Result<void> noteShell(const QString &) override { return {}; }
    tmc::Result<void> cancelQuery(qint64 pid) override
    {
        if (m_acts.refusal)
            return tmc::fail(*m_acts.refusal);
        m_acts.cancelled = pid;
        return {};
    }

private:
    Acts &m_acts;
};

/// The page of the databases over a fake server with fourteen of them and two running queries.
class DatabasesWorld {
protected:
    void makeServer()
    {
        using namespace Qt::StringLiterals;
        m_acts.cancelled = 0;
        m_acts.refusal.reset();
        m_fixture = std::make_unique<tmtest::UiFixture>();
        m_fixture->factory.makeAuditedActions = [this] { return std::make_unique<NotedActions>(m_acts); };
        m_registry = *m_fixture->server.answers().registry;
        m_fixture->server.change([](tmtest::ServerAnswers &answers) {
            answers.cluster->databases.push_back({.name = u"tenant_master"_s, .owner = u"tm_owner"_s, .size = {12'000'000}});
            answers.cluster->databases.push_back({.name = u"leftover"_s, .owner = u"somebody"_s, .size = {8'000'000}});
        });
        m_fixture->server.load->queries = {.role = u"tm_operator"_s,
                                           .seesAll = true,
                                           .queries = {{.pid = 4711,
                                                        .database = workspace(0).databaseName,
                                                        .role = workspace(0).roleName,
                                                        .state = u"active"_s,
                                                        .seconds = 95,
                                                        .statement = u"ALTER ROLE x PASSWORD 'hunter2'; SELECT pg_sleep(1)"_s},
                                                       {.pid = 4712,
                                                        .database = workspace(1).databaseName,
                                                        .role = workspace(1).roleName,
                                                        .state = u"idle in transaction"_s,
                                                        .seconds = 3,
                                                        .transactionSeconds = 4,
                                                        .statement = u"UPDATE orders SET paid = true"_s}}};
    }
    void close()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void open(QSize size = QSize(1500, 900))
    {
        QVERIFY(m_fixture->connectServer());
        m_page = std::make_unique<tmc::ui::DatabasesPage>(m_fixture->context);
        m_page->resize(size);
        m_page->show();
        m_page->activate({});
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0 && service().queries(), 20'000);
    }
    void showQueries()
    {
        part<QTabBar>(*m_page, "databasesTabs")->setCurrentIndex(tmc::ui::DatabasesPage::Queries);
        QTRY_COMPARE(queries()->model()->rowCount(), 2);
    }
    void showStatements() { part<QTabBar>(*m_page, "databasesTabs")->setCurrentIndex(tmc::ui::DatabasesPage::Statements); }
    QTableView *statements() const { return part<QTableView>(*m_page, "slowStatementsTable"); }
    tmc::QueryService &service() const { return *m_page->findChild<tmc::QueryService *>(); }
    QTableView *table() const { return part<QTableView>(*m_page, "databasesTable"); }
    QTableView *queries() const { return part<QTableView>(*m_page, "queriesTable"); }
    static QString cell(const QTableView *table, int row, int column) { return table->model()->index(row, column).data().toString(); }
    int rowOf(const QString &name) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (cell(table(), row, tmc::ui::DatabaseTableModel::Name) == name)
                return row;
        return -1;
    }
    QString words() const { return tmtest::visibleTexts(*m_page).join(u'\n'); }
    const tmc::Workspace &workspace(std::size_t number) const { return m_registry.workspaces.at(number); }

    tmc::RegistryFacts m_registry;
    Acts m_acts;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<tmc::ui::DatabasesPage> m_page;
};

} // namespace tmtest
