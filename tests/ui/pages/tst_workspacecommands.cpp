#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/actions/workspacecommands.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/models/savedfilters.h"
#include "ui/models/workspacetablemodel.h"
#include "ui/pages/savedfiltermenu.h"
#include "ui/pages/workspacespage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// What can be done with workspaces in the table: select, copy, export, arrange columns, keep filters.
class TestWorkspaceCommands final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void theSelectionIsCountedAndInverted();
    void theSelectionSurvivesARefresh();
    void commandsFollowTheSelection();
    void slugsHostsAndDatabasesAreCopied();
    void thePsqlCommandIsCopied();
    void theDockerCommandIsCopied();
    void aNameForNoTerminalIsRefused();
    void theOpenWorkspaceIsCopied();
    void selectedRowsAreCopiedAsATable();
    void whatIsShownIsExported();
    void theSelectedAreExported();
    void everyCommandIsInTheMenus();
    void columnsAreChosenInADialog();
    void standardColumnsComeBack();
    void aFilterIsSavedAndChosenAgain();
    void aFilterIsRenamedAndDeleted();
    void theEnvironmentFilters();

private:
    QTableView *table() const { return part<QTableView>(*m_page, "workspaceTable"); }
    QAction *action(const char *name) const { return part<QAction>(*m_page, name); }
    void trigger(const char *name) const { action(name)->trigger(); }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void selectRows(const QList<int> &rows) const;
    QByteArray exported(const char *command);
    void makePage();
    void answerName(const QString &name);
    QAction *savedFilter(const QString &name) const;
    QAction *inSubmenu(const char *menu, const QString &name) const;

    RegistryFacts m_registry;
    QTemporaryDir m_directory;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<WorkspacesPage> m_page;
};

void TestWorkspaceCommands::init()
{
    m_page.reset();
    QGuiApplication::clipboard()->clear();
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_registry = tmtest::sampleRegistry(12);
    makePage();
    QVERIFY(m_fixture->connectServer());
}

void TestWorkspaceCommands::makePage()
{
    m_page = std::make_unique<WorkspacesPage>(m_fixture->context);
    m_page->resize(1060, 700);
    m_page->show();
    m_page->activate({});
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestWorkspaceCommands::selectRows(const QList<int> &rows) const
{
    table()->clearSelection();
    for (const int row : rows)
        table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

QByteArray TestWorkspaceCommands::exported(const char *command)
{
    trigger(command);
    auto *dialog = m_page->findChild<QFileDialog *>();
    if (!dialog)
        return "no dialog";
    const QString path = m_directory.filePath(QString::fromLatin1(command) + u".csv"_s);
    emit dialog->fileSelected(path);
    delete dialog;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

void TestWorkspaceCommands::theSelectionIsCountedAndInverted()
{
    auto *bar = part<QWidget>(*m_page, "selectionBar");
    QVERIFY(!bar->isVisible());
    selectRows({0, 2, 3});
    QVERIFY(bar->isVisible());
    QCOMPARE(part<QLabel>(*m_page, "selectionCount")->text(), u"3 selected"_s);
    trigger("invertSelection");
    QCOMPARE(part<QLabel>(*m_page, "selectionCount")->text(), u"9 selected"_s);
    QVERIFY(!table()->selectionModel()->isRowSelected(2, {}));
    table()->setFocus();
    QTest::keySequence(table(), QKeySequence::SelectAll);
    QCOMPARE(part<QLabel>(*m_page, "selectionCount")->text(), u"12 selected"_s);
    trigger("selectNone");
    QVERIFY(!bar->isVisible());
}

void TestWorkspaceCommands::theSelectionSurvivesARefresh()
{
    selectRows({1, 4});
    const QString first = cell(1, 0);
    m_registry.workspaces.erase(m_registry.workspaces.begin() + 8);
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) { answers.registry = m_registry; });
    QVERIFY(m_fixture->refresh());
    const QModelIndexList rows = table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), qsizetype(2));
    QCOMPARE(rows.constFirst().data().toString(), first);
}

void TestWorkspaceCommands::commandsFollowTheSelection()
{
    table()->clearSelection();
    QVERIFY(!action("copySlug")->isEnabled());
    QVERIFY(!action("exportSelected")->isEnabled());
    QVERIFY(action("exportShown")->isEnabled());
    selectRows({0});
    QVERIFY(action("copySlug")->isEnabled());
    part<SearchField>(*m_page, "workspaceSearch")->setText(u"nothing like this"_s);
    QTRY_VERIFY(!action("exportShown")->isEnabled());
    QVERIFY(!action("copySlug")->isEnabled());
}

void TestWorkspaceCommands::slugsHostsAndDatabasesAreCopied()
{
    selectRows({3, 1});
    trigger("copySlug");
    QCOMPARE(clipboard(), cell(1, WorkspaceTableModel::Slug) + u'\n' + cell(3, WorkspaceTableModel::Slug));
    selectRows({2});
    trigger("copyHost");
    QCOMPARE(clipboard(), cell(2, WorkspaceTableModel::Host));
    trigger("copyDatabase");
    QCOMPARE(clipboard(), cell(2, WorkspaceTableModel::Database));
}

void TestWorkspaceCommands::thePsqlCommandIsCopied()
{
    selectRows({2});
    trigger("copyPsql");
    const QString database = cell(2, WorkspaceTableModel::Database);
    QCOMPARE(clipboard(),
             u"ssh -t -p 22 operator@vps1.example.com 'docker exec -it postgres psql --username=%1 --dbname=%1'"_s.arg(database));
    QVERIFY(!clipboard().contains(u"s3cret"_s));
    selectRows({0, 1});
    trigger("copyPsql");
    QCOMPARE(clipboard().count(u'\n'), 1);
}

void TestWorkspaceCommands::theDockerCommandIsCopied()
{
    selectRows({2});
    trigger("copyDocker");
    QVERIFY2(clipboard().startsWith(u"ssh -t -p 22 operator@vps1.example.com 'docker exec -it "_s), qPrintable(clipboard()));
}

void TestWorkspaceCommands::aNameForNoTerminalIsRefused()
{
    m_registry.workspaces[0].databaseName = u"x\nreboot"_s;
    m_registry.workspaces[0].businessName = u"AAA"_s;
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) { answers.registry = m_registry; });
    QVERIFY(m_fixture->refresh());
    QGuiApplication::clipboard()->setText(u"before"_s);
    selectRows({0});
    trigger("copyPsql");
    QCOMPARE(clipboard(), u"before"_s);
    QVERIFY(part<QWidget>(*m_page, "workspacesNotice")->isVisible());
}

void TestWorkspaceCommands::theOpenWorkspaceIsCopied()
{
    m_page->activate(m_registry.workspaces[5].id.value());
    QVERIFY(!action("selectAll")->isEnabled());
    trigger("copySlug");
    QCOMPARE(clipboard(), m_registry.workspaces[5].slug);
    QVERIFY(part<QPushButton>(*m_page, "detailMenu")->menu()->actions().contains(action("copyPsql")));
}

void TestWorkspaceCommands::selectedRowsAreCopiedAsATable()
{
    selectRows({0, 1});
    trigger("copyRows");
    const QStringList lines = clipboard().split(u'\n');
    QCOMPARE(lines.size(), qsizetype(3));
    QCOMPARE(lines.at(0).section(u'\t', 0, 1), u"Business name\tProduct"_s);
    QCOMPARE(lines.at(1).section(u'\t', 0, 1), cell(0, 0) + u'\t' + cell(0, WorkspaceTableModel::Product));
}

void TestWorkspaceCommands::whatIsShownIsExported()
{
    part<QComboBox>(*m_page, "productFilter")->setCurrentIndex(1);
    table()->setColumnHidden(WorkspaceTableModel::Plan, true);
    const int shown = table()->model()->rowCount();
    QVERIFY(shown > 0 && shown < 12);
    const QByteArray file = exported("exportShown");
    QVERIFY2(file.startsWith("\xEF\xBB\xBF"
                             "Business name,Product,State,Host name,Size\r\n"),
             file.constData());
    QCOMPARE(file.count("\r\n"), shown + 1);
    QVERIFY(file.contains(cell(0, 0).toUtf8()));
}

void TestWorkspaceCommands::theSelectedAreExported()
{
    selectRows({1, 2, 5});
    QCOMPARE(exported("exportSelected").count("\r\n"), 4);
}

void TestWorkspaceCommands::everyCommandIsInTheMenus()
{
    QStringList names;
    for (const QAction *entry : m_page->pageActions())
        if (!entry->isSeparator()) {
            QVERIFY2(!entry->text().isEmpty(), qPrintable(entry->objectName()));
            QVERIFY(table()->actions().contains(entry)); // the table's context menu
            names.append(entry->objectName());
        }
    QCOMPARE(names.size(), qsizetype(18));
    QCOMPARE(table()->contextMenuPolicy(), Qt::ActionsContextMenu);
}

void TestWorkspaceCommands::columnsAreChosenInADialog()
{
    trigger("chooseColumns");
    auto *dialog = part<ColumnsDialog>(*m_page, "columnsDialog");
    auto *list = part<QListWidget>(*dialog, "columnsList");
    QCOMPARE(list->count(), table()->model()->columnCount());
    QVERIFY(!(list->item(0)->flags() & Qt::ItemIsUserCheckable)); // a table without any column could not be mended
    const auto itemOf = [list](int column) {
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->data(Qt::UserRole).toInt() == column)
                return list->item(row);
        return static_cast<QListWidgetItem *>(nullptr);
    };
    itemOf(WorkspaceTableModel::Database)->setCheckState(Qt::Checked);
    itemOf(WorkspaceTableModel::Plan)->setCheckState(Qt::Unchecked);
    list->setCurrentItem(itemOf(WorkspaceTableModel::Slug));
    QTest::mouseClick(part<QPushButton>(*dialog, "columnDown"), Qt::LeftButton);
    QTest::mouseClick(part<QPushButton>(*dialog, "columnsApply"), Qt::LeftButton);
    const auto check = [this] {
        const QHeaderView *header = table()->horizontalHeader();
        return !table()->isColumnHidden(WorkspaceTableModel::Database) && table()->isColumnHidden(WorkspaceTableModel::Plan)
               && header->visualIndex(WorkspaceTableModel::Slug) == 2 && header->visualIndex(WorkspaceTableModel::Product) == 1;
    };
    QVERIFY(check());
    makePage();
    QVERIFY(check());
}

void TestWorkspaceCommands::standardColumnsComeBack()
{
    table()->setColumnHidden(WorkspaceTableModel::Plan, true);
    table()->horizontalHeader()->moveSection(3, 0);
    trigger("chooseColumns");
    QTest::mouseClick(part<QPushButton>(*m_page, "columnsStandard"), Qt::LeftButton);
    QVERIFY(!table()->isColumnHidden(WorkspaceTableModel::Plan));
    QCOMPARE(table()->horizontalHeader()->visualIndex(WorkspaceTableModel::BusinessName), 0);
    QVERIFY(table()->isColumnHidden(WorkspaceTableModel::Database));
}

void TestWorkspaceCommands::answerName(const QString &name)
{
    auto *dialog = m_page->findChild<QInputDialog *>(u"filterNameDialog"_s);
    QVERIFY(dialog);
    dialog->setTextValue(name);
    dialog->accept();
    delete dialog;
}

QAction *TestWorkspaceCommands::savedFilter(const QString &name) const
{
    auto *menu = part<QMenu>(*m_page, "savedFilterMenu");
    emit menu->aboutToShow();
    for (QAction *entry : menu->actions())
        if (entry->isCheckable() && entry->text() == name)
            return entry;
    return nullptr;
}

QAction *TestWorkspaceCommands::inSubmenu(const char *menu, const QString &name) const
{
    emit part<QMenu>(*m_page, "savedFilterMenu")->aboutToShow();
    for (QAction *entry : part<QMenu>(*m_page, menu)->actions())
        if (entry->text().startsWith(name))
            return entry;
    return nullptr;
}

void TestWorkspaceCommands::aFilterIsSavedAndChosenAgain()
{
    emit part<QMenu>(*m_page, "savedFilterMenu")->aboutToShow();
    QVERIFY(!action("saveFilter")->isEnabled()); // nothing is filtered yet
    part<QComboBox>(*m_page, "productFilter")->setCurrentIndex(2);
    part<QComboBox>(*m_page, "stateFilter")->setCurrentIndex(3);
    auto *search = part<SearchField>(*m_page, "workspaceSearch");
    search->setText(u"a"_s);
    QTRY_VERIFY(table()->model()->rowCount() < 12);
    QTRY_COMPARE(m_page->findChild<SavedFilterMenu *>()->objectName(), u"savedFilters"_s);
    QTest::keyClick(search, Qt::Key_Return); // without the search field's own pause: its words are part of the filter
    const int shown = table()->model()->rowCount();
    emit part<QMenu>(*m_page, "savedFilterMenu")->aboutToShow();
    trigger("saveFilter");
    answerName(u"My & filter"_s);
    makePage();
    QVERIFY(m_fixture->refresh());
    QCOMPARE(table()->model()->rowCount(), 12);
    QVERIFY(savedFilter(u"My && filter"_s));
    savedFilter(u"My && filter"_s)->trigger();
    QCOMPARE(table()->model()->rowCount(), shown);
    QCOMPARE(part<SearchField>(*m_page, "workspaceSearch")->text(), u"a"_s);
    QCOMPARE(part<QComboBox>(*m_page, "productFilter")->currentIndex(), 2);
    QVERIFY(savedFilter(u"My && filter"_s)->isChecked());
}

void TestWorkspaceCommands::aFilterIsRenamedAndDeleted()
{
    SavedFilters(m_fixture->settings).save(u"old"_s, {.search = u"a"_s});
    inSubmenu("renameFilter", u"old"_s)->trigger();
    answerName(u"new"_s);
    QVERIFY(!savedFilter(u"old"_s));
    QVERIFY(savedFilter(u"new"_s));
    inSubmenu("deleteFilter", u"new"_s)->trigger();
    auto *box = part<QDialog>(*m_page, "deleteFilterBox");
    for (auto *button : box->findChildren<QPushButton *>())
        if (button->text().contains(u"Delete"_s))
            button->click();
    QVERIFY(!savedFilter(u"new"_s));
}

void TestWorkspaceCommands::theEnvironmentFilters()
{
    m_registry.workspaces[4].environment = Environment::Qa;
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) { answers.registry = m_registry; });
    QVERIFY(m_fixture->refresh());
    part<QComboBox>(*m_page, "environmentFilter")->setCurrentIndex(2);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, WorkspaceTableModel::Slug), m_registry.workspaces[4].slug);
}

QTEST_MAIN(TestWorkspaceCommands)
#include "tst_workspacecommands.moc"
