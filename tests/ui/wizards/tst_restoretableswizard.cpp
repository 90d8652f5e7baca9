#include "tests/ui/wizards/restoredriver.h"

#include "core/domain/names.h"
#include "core/domain/sampleserver.h"
#include "core/engine/restorechoice.h"
#include "core/planner/restoretables.h"
#include "fakes/archiveoftables.h"
#include "tests/ui/shell/sampleconsole.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::FakeBackups;
using tmtest::named;
using tmtest::RestoreDriver;
using tmtest::textOf;

namespace {

const QStringList allTables{u"public.empty"_s, u"public.t"_s, u"public.\"Ünï q\""_s};

} // namespace

/// Some tables of a copy come beside the present ones: those that were chosen, and nothing else.
class TestRestoreTablesWizard final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init()
    {
        m_translator.use(u"en"_s);
        m_driver = std::make_unique<RestoreDriver>();
    }
    void cleanup() { m_driver.reset(); }

    void theKeyboardAloneBringsATableBesideThePresentOnes();
    void onlyWhatIsChosenIsPlanned();
    void withoutATableThereIsNoNext();
    void theSearchFiltersAndKeepsWhatIsChosen();
    void aSearchThatFindsNothingSaysSo();
    void rowsAreThoseThatTheCopyCounted();
    void twoTablesOfOneNameHaveNoRoomTogether();
    void aCopyThatCannotBeReadSaysWhyAndIsReadAgain();
    void readingCanBeStoppedAndEndsWithTheWizard();
    void aCopyWithoutTablesSaysSo();
    void aWorkspaceThatIsGoneHasNoPlaceForThem();
    void tenThousandTablesKeepTheWindowAnswering();
    void theSampleHasTablesToChooseFrom();
    void theLanguageCanBeSwitchedWhereTablesAreChosen();
    void everythingIsNamedAndFits_data();
    void everythingIsNamedAndFits();

private:
    /// Opens the wizard with the tables of this copy.
    bool openTables(const std::function<void(FakeBackups::World &)> &edit = {})
    {
        return m_driver->open(edit) && m_driver->goToTables()
               && QTest::qWaitFor([this] { return m_driver->tables()->model()->rowCount() > 0; });
    }
    void search(const QString &text)
    {
        auto *field = named<SearchField>(m_driver->wizard(), u"tablesSearch"_s);
        field->setFocus();
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// Chooses one that is shown, or no longer does.
    void toggle(const QString &table)
    {
        const QAbstractItemModel *model = m_driver->tables()->model();
        const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, table, 1, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        m_driver->tables()->setCurrentIndex(found.front());
        QTest::keyClick(m_driver->tables(), Qt::Key_Space);
    }
    bool offersNext() const { return m_driver->button(u"wizardNext"_s)->isEnabled(); }
    QString summary() const { return textOf(m_driver->wizard(), u"tablesSummary"_s); }
    /// Of the one operation that was run.
    RestoreTablesRequest journalled() const
    {
        const auto &operations = m_driver->world.small.world->state.operations;
        const Result<Runbook> runbook = runbookFromJson(operations.empty() ? QJsonObject() : operations.begin()->second.runbook);
        return runbook ? restoreTablesRequestFromJson(runbook->request) : RestoreTablesRequest();
    }

    Translator m_translator;
    std::unique_ptr<RestoreDriver> m_driver;
};

void TestRestoreTablesWizard::theKeyboardAloneBringsATableBesideThePresentOnes()
{
    const auto databases = m_driver->world.small.world->state.cluster.databases;
    QVERIFY(m_driver->open());
    for (int times = 0; times < 3; ++times)
        m_driver->press(Qt::Key_Down);
    QCOMPARE(m_driver->focus(), u"restoreTables"_s);
    QCOMPARE(m_driver->steps(), (QStringList{u"Destination"_s, u"Tables"_s, u"Review"_s, u"Run"_s, u"Result"_s}));
    QCOMPARE(m_driver->wizard().windowTitle(), u"Tables from a copy of acme"_s);
    m_driver->press(Qt::Key_Return);
    QCOMPARE(m_driver->page(), RestoreDriver::Tables);
    QTRY_COMPARE(m_driver->focus(), u"tablesTable"_s);
    QCOMPARE(m_driver->offeredTables(), allTables);
    m_driver->press(Qt::Key_Down);
    m_driver->press(Qt::Key_Space);
    QCOMPARE(m_driver->offeredTables(), (QStringList{u"public.empty"_s, u"✓ public.t"_s, u"public.\"Ünï q\""_s}));
    m_driver->press(Qt::Key_Return);
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
    QVERIFY2(m_driver->shown().contains(u"This will put 1 table of acme, as of"_s), qPrintable(m_driver->shown()));
    QTRY_VERIFY(m_driver->button(u"wizardRun"_s)->isEnabled());
    QVERIFY(m_driver->tabTo(u"wizardRun"_s));
    m_driver->press(Qt::Key_Space); // nothing that is there changes, so that no name is typed
    QVERIFY(m_driver->waitForEnd());
    const QString schema = names::sideSchemaName({}, journalled().source.operation);
    QVERIFY2(m_driver->shown().contains(u"The tables are in the schema %1 of the database inventario_acme"_s.arg(schema)),
             qPrintable(m_driver->shown()));
    QVERIFY(m_driver->world.small.world->state.schemas.contains({u"inventario_acme"_s, schema}));
    QVERIFY(m_driver->world.small.world->state.cluster.databases == databases);
}

void TestRestoreTablesWizard::onlyWhatIsChosenIsPlanned()
{
    QVERIFY(openTables());
    m_driver->button(u"tablesAll"_s)->click();
    toggle(u"public.empty"_s);
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
    QVERIFY2(m_driver->shown().contains(u"This will put 2 tables of acme"_s), qPrintable(m_driver->shown()));
    QVERIFY(!m_driver->shown().contains(u"empty"_s));
    QVERIFY(m_driver->run());
    QVERIFY(m_driver->waitForEnd());
    std::vector<TableName> tables = journalled().tables;
    std::ranges::sort(tables, {}, &TableName::name);
    QCOMPARE(tables, (std::vector<TableName>{{u"public"_s, u"t"_s}, {u"public"_s, u"Ünï q"_s}}));
    QCOMPARE(journalled().source.copy.backup, BackupId(u"the-copy"_s));
}

void TestRestoreTablesWizard::withoutATableThereIsNoNext()
{
    QVERIFY(openTables());
    QVERIFY(!offersNext());
    QCOMPARE(summary(), u"No table is chosen yet. Choose at least one to go on."_s);
    m_driver->press(Qt::Key_Return);
    QCOMPARE(m_driver->page(), RestoreDriver::Tables);
    toggle(u"public.t"_s);
    QVERIFY(offersNext());
    toggle(u"public.t"_s);
    QVERIFY(!offersNext());
    m_driver->button(u"tablesAll"_s)->click();
    QVERIFY(offersNext());
    m_driver->button(u"tablesNone"_s)->click();
    QVERIFY(!offersNext());
    QVERIFY(!m_driver->button(u"tablesNone"_s)->isEnabled());
    // Where something else is asked first, Next is there again.
    m_driver->button(u"wizardBack"_s)->click();
    QVERIFY(offersNext());
}

void TestRestoreTablesWizard::theSearchFiltersAndKeepsWhatIsChosen()
{
    QVERIFY(openTables());
    toggle(u"public.t"_s);
    search(u"uni"_s); // whatever the accents
    QCOMPARE(m_driver->page(), RestoreDriver::Tables);
    QCOMPARE(m_driver->focus(), u"tablesTable"_s);
    QCOMPARE(m_driver->offeredTables(), QStringList{u"public.\"Ünï q\""_s});
    QCOMPARE(summary(), u"1 table of 3 chosen. 1 chosen one does not fit the search."_s);
    m_driver->button(u"tablesAll"_s)->click();
    QCOMPARE(summary(), u"2 tables of 3 chosen. 1 chosen one does not fit the search."_s);
    search({});
    QCOMPARE(m_driver->offeredTables(), (QStringList{u"public.empty"_s, u"✓ public.t"_s, u"✓ public.\"Ünï q\""_s}));
    QCOMPARE(summary(), u"2 tables of 3 chosen."_s);
}

void TestRestoreTablesWizard::aSearchThatFindsNothingSaysSo()
{
    QVERIFY(openTables());
    toggle(u"public.t"_s);
    search(u"nowhere"_s);
    QVERIFY2(m_driver->shown().contains(u"No table fits the search"_s), qPrintable(m_driver->shown()));
    QVERIFY(!m_driver->tables()->isVisible());
    QVERIFY(!m_driver->button(u"tablesAll"_s)->isEnabled());
    QVERIFY(offersNext());
    auto *empty = named<QWidget>(m_driver->wizard(), u"tablesEmpty"_s);
    empty->findChild<QPushButton *>()->click();
    QCOMPARE(m_driver->offeredTables().size(), 3);
    QCOMPARE(m_driver->focus(), u"tablesSearch"_s);
}

void TestRestoreTablesWizard::rowsAreThoseThatTheCopyCounted()
{
    QVERIFY(openTables([](FakeBackups::World &world) {
        world.copies.front().manifest.contents.tables = {{u"public.\"Ünï q\""_s, 1234, {}},
                                                         {u"public.empty"_s, 0, {}},
                                                         {u"public.t"_s, std::nullopt, {}},
                                                         {u"public.view"_s, 5, {}}};
    }));
    QStringList rows;
    for (int row = 0; row < m_driver->tables()->model()->rowCount(); ++row)
        rows.append(m_driver->tables()->model()->index(row, 1).data().toString());
    QCOMPARE(rows, (QStringList{u"0"_s, u"not counted"_s, u"1,234"_s}));
    // What the manifest lists is not always a table of the archive.
    QCOMPARE(m_driver->offeredTables(), allTables);
}

void TestRestoreTablesWizard::twoTablesOfOneNameHaveNoRoomTogether()
{
    QVERIFY(openTables([](FakeBackups::World &world) {
        world.archive = tmtest::archiveOf({{u"public"_s, u"notes"_s}, {u"sales"_s, u"notes"_s}});
    }));
    m_driver->button(u"tablesAll"_s)->click();
    QVERIFY(!offersNext());
    QVERIFY2(m_driver->shown().contains(u"\"public\".\"notes\" and \"sales\".\"notes\" have the same name"_s),
             qPrintable(m_driver->shown()));
    toggle(u"sales.notes"_s);
    QVERIFY(offersNext());
    QVERIFY(!named<QLabel>(m_driver->wizard(), u"tablesProblem"_s)->isVisible());
}

void TestRestoreTablesWizard::aCopyThatCannotBeReadSaysWhyAndIsReadAgain()
{
    QVERIFY(
        m_driver->open([](FakeBackups::World &world) { world.readError = Error{.code = ErrorCode::BackupKeyMissing, .args = {}}; }));
    QVERIFY(m_driver->goToTables());
    QTRY_VERIFY(named<QWidget>(m_driver->wizard(), u"tablesError"_s)->isVisible());
    QVERIFY2(m_driver->shown().contains(u"key"_s), qPrintable(m_driver->shown()));
    QVERIFY(!offersNext());
    QCOMPARE(m_driver->focus(), u"tablesAgain"_s);
    m_driver->world.ui.server.backups.change([](FakeBackups::World &world) { world.readError.reset(); });
    m_driver->press(Qt::Key_Return);
    QTRY_COMPARE(m_driver->offeredTables(), allTables);
    QVERIFY(!named<QWidget>(m_driver->wizard(), u"tablesError"_s)->isVisible());
    QVERIFY(!m_driver->button(u"tablesAgain"_s)->isVisible());
}

void TestRestoreTablesWizard::readingCanBeStoppedAndEndsWithTheWizard()
{
    QVERIFY(m_driver->open());
    m_driver->world.ui.server.backups.hold();
    QVERIFY(m_driver->goToTables());
    QCOMPARE(m_driver->focus(), u"tablesCancel"_s);
    QVERIFY(!offersNext());
    m_driver->button(u"tablesCancel"_s)->click();
    QTRY_VERIFY2(m_driver->shown().contains(u"The reading was stopped"_s), qPrintable(m_driver->shown()));
    QCOMPARE(m_driver->focus(), u"tablesAgain"_s);
    m_driver->button(u"tablesAgain"_s)->click();
    QTRY_COMPARE(m_driver->world.ui.server.backups.waiting(), 1);
    m_driver->closeWizard();
    QTRY_COMPARE(m_driver->world.ui.server.backups.waiting(), 0);
}

void TestRestoreTablesWizard::aCopyWithoutTablesSaysSo()
{
    QVERIFY(m_driver->open([](FakeBackups::World &world) { world.archive = tmtest::archiveOf({}); }));
    QVERIFY(m_driver->goToTables());
    QTRY_VERIFY2(m_driver->shown().contains(u"This copy has no tables"_s), qPrintable(m_driver->shown()));
    QVERIFY(!offersNext());
    QVERIFY(!named<QWidget>(m_driver->wizard(), u"tablesSearch"_s)->isVisible());
}

void TestRestoreTablesWizard::aWorkspaceThatIsGoneHasNoPlaceForThem()
{
    QVERIFY(m_driver->open());
    m_driver->choose(u"restoreTables"_s);
    m_driver->world.small.world->state.registry.workspaces.clear();
    QVERIFY(m_driver->world.ui.refresh());
    QVERIFY(!named<QRadioButton>(m_driver->wizard(), u"restoreTables"_s)->isEnabled());
    QVERIFY(named<QRadioButton>(m_driver->wizard(), u"restoreAsNew"_s)->isChecked());
    QCOMPARE(textOf(m_driver->wizard(), u"restoreTablesMeaning"_s), u"The server does not have this workspace any more."_s);
}

void TestRestoreTablesWizard::tenThousandTablesKeepTheWindowAnswering()
{
    std::vector<TableName> many;
    for (int number = 0; number < 10'000; ++number)
        many.push_back({u"public"_s, u"table_%1"_s.arg(number)});
    QVERIFY(openTables([&many](FakeBackups::World &world) { world.archive = tmtest::archiveOf(many); }));
    QCOMPARE(m_driver->tables()->model()->rowCount(), 10'000);
    QElapsedTimer clock;
    const auto tookLessThan = [&clock](qint64 milliseconds, const char *what) {
        QCoreApplication::processEvents();
        const qint64 took = clock.restart();
        qInfo("%s: %lld ms", what, took);
        return took < milliseconds;
    };
    // Some ms each; the limits leave room for a slow machine, but none for what grows with the square of the tables.
    clock.start();
    m_driver->button(u"tablesAll"_s)->click();
    QVERIFY(tookLessThan(1500, "all are chosen"));
    toggle(u"public.table_5000"_s);
    QVERIFY(tookLessThan(1500, "one is chosen no longer"));
    search(u"table_123"_s);
    QVERIFY(tookLessThan(1500, "a search"));
    search({});
    QVERIFY(tookLessThan(1500, "no search any more"));
    QCOMPARE(summary(), u"9999 tables of 10,000 chosen."_s);
    m_driver->next();
    QVERIFY(tookLessThan(5000, "the preview of all"));
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
}

void TestRestoreTablesWizard::theSampleHasTablesToChooseFrom()
{
    QTemporaryDir home;
    tmtest::SampleConsole console(*LocalPaths::below(home.path()));
    UiContext &context = console.context;
    context.connection.open(sampleServerProfile(), {});
    QTRY_VERIFY(context.snapshots.current()->registry.value);
    const std::unique_ptr<BackupStore> copies = console.graph.backupStore(sampleServerName, {}, {});
    const std::vector<StoredBackup> all = *copies->list();
    const auto good = std::ranges::find(all, BackupState::Proven, &StoredBackup::state);
    QVERIFY(good != all.end());
    const auto request = chooseRestore(*copies, good->id.value(), {}, context.connection.profile());
    QVERIFY(request);
    RestoreWizard wizard(context, *request, nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.open();
    named<QRadioButton>(wizard, u"restoreTables"_s)->click();
    named<QPushButton>(wizard, u"wizardNext"_s)->click();
    auto *tables = named<QTableView>(wizard, u"tablesTable"_s);
    QTRY_COMPARE(tables->model()->rowCount(), 4);
    QCOMPARE(tables->model()->index(0, 0).data().toString(), u"public.customers"_s);
    QVERIFY(tables->model()->index(0, 1).data().toString() != u"not counted"_s);
    QTest::keyClick(tables, Qt::Key_Space);
    named<QPushButton>(wizard, u"wizardNext"_s)->click();
    const QString shown = tmtest::visibleTexts(wizard).join(u'\n');
    QVERIFY2(shown.contains(u"beside the present ones"_s) && shown.contains(u"\"public\".\"customers\""_s), qPrintable(shown));
}

void TestRestoreTablesWizard::theLanguageCanBeSwitchedWhereTablesAreChosen()
{
    QVERIFY(openTables());
    toggle(u"public.t"_s);
    m_translator.use(u"es"_s);
    QTRY_VERIFY2(m_driver->shown().contains(u"¿Qué tablas?"_s), qPrintable(m_driver->shown()));
    QCOMPARE(m_driver->tables()->model()->headerData(0, Qt::Horizontal).toString(), u"Tabla"_s);
    QCOMPARE(m_driver->offeredTables(), (QStringList{u"public.empty"_s, u"✓ public.t"_s, u"public.\"Ünï q\""_s}));
}

void TestRestoreTablesWizard::everythingIsNamedAndFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const int width : {640, 1280})
            QTest::addRow("%s %d", qPrintable(language), width) << language << width;
}

void TestRestoreTablesWizard::everythingIsNamedAndFits()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    m_translator.use(language);
    std::vector<TableName> tables{{u"public"_s, tmtest::hostileText()}};
    for (const QString &name : {u"customers"_s, u"documents"_s, u"invoices"_s, u"invoice_lines"_s, u"payments"_s, u"products"_s,
                                u"settings"_s, u"stock_movements"_s, u"users"_s})
        tables.push_back({u"public"_s, name});
    QVERIFY(m_driver->open([&tables](FakeBackups::World &world) {
        world.archive = tmtest::archiveOf(tables);
        world.copies.front().manifest.contents.tables.push_back({u"public.customers"_s, 12'345, {}});
    }));
    m_driver->wizard().resize(width, 800);
    m_driver->choose(u"restoreTables"_s);
    using Driver = RestoreDriver;
    for (const Driver::Page expected : {Driver::Destination, Driver::Tables, Driver::Review, Driver::End}) {
        if (expected == Driver::Tables) {
            QTRY_COMPARE(m_driver->tables()->model()->rowCount(), 10);
            toggle(u"public.customers"_s);
            toggle(u"public.invoices"_s);
        }
        if (expected == Driver::End)
            QVERIFY(m_driver->run() && m_driver->waitForEnd());
        QCOMPARE(m_driver->page(), expected);
        QTest::qWait(50);
        QCOMPARE(tmtest::silentWidgets(m_driver->wizard()), QStringList());
        QTRY_COMPARE(tmtest::clippedTexts(m_driver->wizard()), QStringList());
        QVERIFY(!tmtest::interpretsMarkup(m_driver->wizard()));
        const QString directory = qEnvironmentVariable("TM_SCREENSHOTS"); // for people
        if (!directory.isEmpty())
            m_driver->wizard().grab().save(u"%1/restoretables-%2-%3-%4.png"_s.arg(directory, language).arg(width).arg(expected));
        if (expected < Driver::Review)
            m_driver->next();
    }
}

QTEST_MAIN(TestRestoreTablesWizard)
#include "tst_restoretableswizard.moc"
