#pragma once

#include "tests/ui/support/uiprobe.h"
#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"
#include "ui/wizards/restorewizard.h"

#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

namespace tmtest {

/// A console over a world in memory with one proven copy of "acme", and the wizard that restores it. The copy has the tables of a real archive, of whose
/// columns a rule means public.t.b. Make one for each test function.
class RestoreDriver final {
public:
    enum Page { Destination, Identity, Plan, Masks, Tables, Review, Progress, End };

    RestoreDriver();

    /// Connects, and opens the wizard on its first page.
    bool open(const std::function<void(FakeBackups::World &)> &edit = {});
    tmc::ui::RestoreWizard &wizard() { return *m_wizard; }
    void closeWizard() { m_wizard.reset(); }

    [[nodiscard]] int page() const;
    [[nodiscard]] QPushButton *button(const QString &name) const { return named<QPushButton>(*m_wizard, name); }
    [[nodiscard]] QTableWidget *table() const { return named<QTableWidget>(*m_wizard, QStringLiteral("masksTable")); }
    [[nodiscard]] QTableView *tables() const { return named<QTableView>(*m_wizard, QStringLiteral("tablesTable")); }
    /// The names of the tables that are offered, with a mark before those that are chosen.
    [[nodiscard]] QStringList offeredTables() const;
    [[nodiscard]] QString shown() const { return visibleTexts(*m_wizard).join(u'\n'); }
    [[nodiscard]] QString focus() const;
    /// The names in the list of steps.
    [[nodiscard]] QStringList steps() const;
    const tmc::Workspace &acme() const { return world.small.world->state.registry.workspaces.front(); }

    void choose(const QString &destination);
    void next() { button(QStringLiteral("wizardNext"))->click(); }
    void press(int key);
    /// Tab until a widget of that name has the focus.
    bool tabTo(const QString &name);
    /// As far as the columns of a copy for tests.
    bool goToMasks();
    /// As far as the tables that come beside the present ones.
    bool goToTables();
    /// Waits until it may be run, and clicks it.
    bool run();
    /// The same, where the short name must be typed. False when nobody asks for it.
    bool typeNameAndRun(const QString &slug);
    bool waitForEnd();

    OperationsWorld world;

private:
    std::unique_ptr<tmc::ui::RestoreWizard> m_wizard;
};

} // namespace tmtest
