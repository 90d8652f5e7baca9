// Saves pictures of the workspaces page in all its states: both sizes, themes and languages. workspace_screenshots [DIRECTORY], else
// $TM_SCREENSHOT_DIR.
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/pages/workspacespage.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

namespace {

void save(QWidget &widget, const QDir &directory, const QString &name)
{
    QTest::qWait(30);
    if (!widget.grab().save(directory.filePath(name + u".png"_s)))
        qFatal("cannot save a picture");
}

void fill(tmtest::UiFixture &fixture)
{
    const RegistryFacts registry = tmtest::sampleRegistry(40);
    const Workspace &first = registry.workspaces.front();
    const QDateTime past = fixture.clock.now().addDays(-20);
    const OperationRecord operation{.id = OperationId(u"11111111-1111-4111-8111-111111111111"_s),
                                    .target = first.id.value(),
                                    .targetName = first.slug,
                                    .state = OperationState::Done,
                                    .createdBy = u"eva@laptop"_s,
                                    .createdAt = past,
                                    .finishedAt = past.addSecs(9)};
    const WorkspaceRecord record{.members = {{u"ana@espiga.example"_s, u"Ana Pérez"_s, u"owner"_s, true, past},
                                             {u"luis@espiga.example"_s, {}, u"viewer"_s, false, past}},
                                 .planChanges = {{u"free"_s, u"starter"_s, u"shared"_s, u"shared"_s, {}, u"eva"_s, past.addDays(2)}},
                                 .operations = {operation},
                                 .activity = {{.sequence = 7,
                                               .at = past.addSecs(9),
                                               .who = u"eva"_s,
                                               .origin = u"laptop"_s,
                                               .action = u"workspace.created"_s,
                                               .subject = first.slug,
                                               .operation = operation.id}}};
    fixture.server.change([&](tmtest::ServerAnswers &answers) {
        answers.registry = registry;
        answers.cluster = tmtest::sampleCluster(registry);
        answers.docker = tmtest::sampleDocker(registry);
        for (ContainerFacts &container : answers.docker->containers)
            if (container.name == first.containerName) {
                container.virtualHosts = {u"*."_s + first.primaryHost().section(u'.', 1)};
                container.addresses = {{u"nginx-proxy"_s, u"172.18.0.7"_s}};
                container.hostPorts = {8100};
                container.createdAt = past;
            }
        answers.workspaceRecord = record;
    });
}

void takePictures(const QDir &directory, const QSize &size, const QString &look)
{
    tmtest::UiFixture fixture;
    fill(fixture);
    WorkspacesPage page(fixture.context);
    page.resize(size);
    page.show();
    page.activate({});
    if (!QTest::qWaitForWindowExposed(&page) || !fixture.connectServer())
        qFatal("the scene does not come about");
    auto *table = part<QTableView>(page, "workspaceTable");
    table->setCurrentIndex(table->model()->index(1, 0));
    save(page, directory, u"list-"_s + look);
    part<QAction>(page, "quickView")->trigger();
    save(page, directory, u"quick-"_s + look);
    QTest::keyClick(table, Qt::Key_Escape);
    table->selectAll();
    save(page, directory, u"selected-"_s + look);
    part<QAction>(page, "chooseColumns")->trigger();
    auto *dialog = part<ColumnsDialog>(page, "columnsDialog");
    save(*dialog, directory, u"columns-"_s + look);
    delete dialog;
    page.activate(fixture.snapshots.current()->registry.value->workspaces.front().id.value());
    auto *users = part<QTableView>(page, "detailUsers");
    if (!QTest::qWaitFor([users] { return users->model()->rowCount() > 0; }))
        qFatal("the users do not come");
    auto *tabs = part<QTabBar>(page, "detailTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        save(page, directory, u"detail%1-"_s.arg(tab) + look);
    }
    fixture.server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1.example.com"_s, u"22"_s}});
    fixture.server.dropLinks({.code = ErrorCode::SshConnectionLost, .args = {u"vps1.example.com"_s}});
    save(page, directory, u"detail-lost-"_s + look);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir directory(argc > 1 ? QString::fromLocal8Bit(argv[1]) : qEnvironmentVariable("TM_SCREENSHOT_DIR", TM_SCREENSHOTS));
    if (!directory.mkpath(u"."_s))
        return 1;
    Translator translator;
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
            translator.use(language);
            Theme::apply(app, theme);
            const QString look = language + (theme == ThemeKind::Light ? u"-light"_s : u"-dark"_s);
            takePictures(directory, {1072, 740}, look + u"-wide"_s);
            takePictures(directory, {576, 640}, look + u"-narrow"_s);
        }
    return 0;
}
