#include "tests/ui/pages/workspacedetailfixture.h"

#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

namespace tmtest {

WorkspaceRecord WorkspaceDetailFixture::sampleRecord(const Workspace &workspace)
{
    OperationRecord operation{.id = operationId,
                              .target = workspace.id.value(),
                              .targetName = workspace.slug,
                              .state = OperationState::Done,
                              .createdBy = u"eva@laptop"_s,
                              .createdAt = past,
                              .finishedAt = past.addSecs(9)};
    return {.members = {{u"ana@example.com"_s, u"Ana Pérez"_s, u"owner"_s, true, past},
                        {u"luis@example.com"_s, {}, u"viewer"_s, false, past}},
            .planChanges = {{u"free"_s, u"starter"_s, u"shared"_s, u"shared"_s, {}, u"eva"_s, past.addDays(2)}},
            .operations = {operation},
            .activity = {{.sequence = 7,
                          .at = past.addDays(1),
                          .who = u"eva"_s,
                          .origin = u"laptop"_s,
                          .action = u"workspace.opened"_s,
                          .subject = workspace.slug}}};
}

bool WorkspaceDetailFixture::makePage()
{
    m_page.reset();
    m_fixture = std::make_unique<UiFixture>();
    m_registry = sampleRegistry(3);
    m_registry.workspaces[0].businessName = u"AAA first"_s;
    change([this](ServerAnswers &answers) {
        answers.registry = m_registry;
        answers.cluster = sampleCluster(m_registry);
        answers.docker = sampleDocker(m_registry);
        answers.workspaceRecord = sampleRecord(m_registry.workspaces[0]);
    });
    m_page = std::make_unique<WorkspacesPage>(m_fixture->context);
    m_page->resize(1060, 700);
    m_page->show();
    m_page->activate({});
    m_page->activateWindow();
    return QTest::qWaitForWindowExposed(m_page.get());
}

bool WorkspaceDetailFixture::openFirst()
{
    if (!m_fixture->connectServer())
        return false;
    m_page->activate(m_registry.workspaces[0].id.value());
    return QTest::qWaitFor([this] { return detail()->isVisible() && rowsOf("detailUsers").size() == 2; });
}

void WorkspaceDetailFixture::show(Tab tab) const
{
    part<QTabBar>(*m_page, "detailTabs")->setCurrentIndex(tab);
}

DataSection *WorkspaceDetailFixture::section(Tab tab) const
{
    return qobject_cast<DataSection *>(part<QStackedWidget>(*m_page, "detailStack")->widget(tab));
}

QString WorkspaceDetailFixture::note(Tab tab) const
{
    return part<QLabel>(*section(tab), "sectionNote")->text();
}

QString WorkspaceDetailFixture::emptyTitle(Tab tab) const
{
    const auto *empty = section(tab)->findChildren<EmptyState *>(Qt::FindChildrenRecursively).constLast();
    return empty->isVisible() ? part<QLabel>(*empty, "emptyTitle")->text() : QString();
}

QStringList WorkspaceDetailFixture::textsOf(Tab tab) const
{
    show(tab);
    return visibleTexts(*section(tab));
}

QStringList WorkspaceDetailFixture::rowsOf(const char *tableName) const
{
    const auto *model = part<QTableView>(*m_page, tableName)->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(row, column).data().toString());
        rows.append(cells.join(u" | "_s));
    }
    return rows;
}

} // namespace tmtest
