#include "core/planner/changeplan.h"
#include "core/planner/changeseries.h"
#include "core/planner/whatif.h"
#include "unit/smallworld.h"

#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tmc;

/// Several changes of plan planned together: each on what those before it leave, in agreement with what the what-if answers promise.
class TestChangeSeries final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_snapshot = tmtest::SmallWorld().snapshot();
        for (int i = 0; i < 5; ++i)
            addLikeTheFirst(u"tenant-%1"_s.arg(i));
    }

    void eachIsPlannedOnWhatThoseBeforeItLeave()
    {
        const std::vector<Result<Runbook>> runbooks = planSeries(requests(enterprise), m_snapshot);
        QCOMPARE(runbooks.size(), 5U);
        QStringList ports;
        for (const Result<Runbook> &runbook : runbooks) {
            QVERIFY(runbook && runbook->isRunnable());
            for (const Step &step : runbook->steps)
                if (const auto *create = std::get_if<action::CreateContainer>(&step.action))
                    ports.append(QString::number(create->spec.hostPort));
        }
        QCOMPARE(ports, (QStringList{u"8101"_s, u"8102"_s, u"8103"_s, u"8104"_s, u"8105"_s}));
    }

    void theFirstThatIsBlockedIsTheOneThatWhatIfNames_data()
    {
        QTest::addColumn<int>("memory");
        for (const int memory : {2'000, 5'000, 6'500, 9'000, 12'000, 40'000})
            QTest::addRow("%d MB", memory) << memory;
    }
    void theFirstThatIsBlockedIsTheOneThatWhatIfNames()
    {
        QFETCH(int, memory);
        m_snapshot.docker.value->memoryTotal = {memory};
        std::vector<WorkspaceName> names;
        for (const ChangePlanRequest &request : requests(enterprise))
            names.push_back({request.product, request.slug, request.environment});
        const ChangedRoom room = *roomForChange(m_snapshot, names, enterprise);
        std::size_t blocked = 0;
        const std::vector<Result<Runbook>> runbooks = planSeries(requests(enterprise), m_snapshot);
        while (blocked < runbooks.size() && runbooks[blocked] && runbooks[blocked]->isRunnable())
            ++blocked;
        QCOMPARE(blocked, room.firstMisfit.value_or(runbooks.size()));
        const Room more = *roomFor(m_snapshot, ProductKey(u"inventario"_s), enterprise, Environment::Production);
        for (const ResourceRoom &resource : more.resources)
            if (resource.capacity.resource == Resource::Memory)
                QCOMPARE(static_cast<qint64>(blocked), std::min<qint64>(*resource.more, 5));
    }

    void thePreviewShowsTheContainerAndTheServer()
    {
        const Runbook runbook = *makeChangePlanRunbook(requests(enterprise).front(), m_snapshot);
        QCOMPARE(runbook.readAt, oldestReadAt(m_snapshot));
        QStringList lines;
        for (const ResourceChange &change : runbook.resources)
            lines.append(u"%1 %2 %3 -> %4"_s.arg(resourceName(change.resource), change.container,
                                                 change.before ? QString::number(*change.before) : u"-"_s,
                                                 change.after ? QString::number(*change.after) : u"-"_s));
        QCOMPARE(lines.at(0), u"memory inventario-tenant-0 - -> 2048"_s);
        QCOMPARE(lines.at(1), u"cpu inventario-tenant-0 - -> 1000"_s);
        QVERIFY2(lines.contains(u"memory  0 -> 2048"_s), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"ports  0 -> 1"_s), qPrintable(lines.join(u'\n')));
    }

    void theSameQuestionGivesTheSameBytes()
    {
        const ChangePlanRequest request = requests(enterprise).front();
        const auto bytes = [&] { return QJsonDocument(runbookToJson(*makeChangePlanRunbook(request, m_snapshot))).toJson(); };
        QCOMPARE(bytes(), bytes());
        const Runbook runbook = *makeChangePlanRunbook(request, m_snapshot);
        QCOMPARE(*runbookFromJson(runbookToJson(runbook)), runbook);
    }

    void thereAndBackIsTheIdentityOnTheRegistryRow()
    {
        const Workspace before = m_snapshot.registry.value->workspaces.back();
        ChangePlanRequest there = requests(enterprise).back();
        const Runbook out = *makeChangePlanRunbook(there, m_snapshot);
        QVERIFY(out.isRunnable());
        const SystemSnapshot moved = snapshotAfter(m_snapshot, out);
        QCOMPARE(moved.registry.value->workspaces.back().hosting, Hosting::Dedicated);
        ChangePlanRequest back = there;
        back.operation = newOperation();
        back.plan = before.plan;
        const Runbook home = *makeChangePlanRunbook(back, moved);
        QVERIFY(home.isRunnable());
        Workspace after = snapshotAfter(moved, home).registry.value->workspaces.back();
        QVERIFY(after.retired);
        QCOMPARE(after.retired->container, u"inventario-tenant-4"_s);
        // What is kept for the way back, and who did it last, is all that differs.
        after.retired.reset();
        after.port.reset();
        after.redisIndex.reset();
        after.operation = before.operation;
        after.updatedAt = before.updatedAt;
        after.limits.requestsPerMinute = before.limits.requestsPerMinute;
        QCOMPARE(workspaceToJson(after), workspaceToJson(before));
    }

    void aRequestThatCannotBePlannedStopsNoOther()
    {
        std::vector<ChangePlanRequest> asked = requests(enterprise);
        asked[1].slug = u"nobody"_s;
        const std::vector<Result<Runbook>> runbooks = planSeries(asked, m_snapshot);
        QCOMPARE(runbooks[1].error().code, ErrorCode::WorkspaceUnknown);
        QVERIFY(runbooks[2] && runbooks[2]->isRunnable());
    }

private:
    static OperationId newOperation() { return OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)); }
    std::vector<ChangePlanRequest> requests(const PlanKey &plan) const
    {
        std::vector<ChangePlanRequest> made;
        for (int i = 0; i < 5; ++i)
            made.push_back(
                {.operation = newOperation(), .product = ProductKey(u"inventario"_s), .slug = u"tenant-%1"_s.arg(i), .plan = plan});
        return made;
    }
    void addLikeTheFirst(const QString &slug)
    {
        Workspace workspace = m_snapshot.registry.value->workspaces.front();
        workspace.id = WorkspaceId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        workspace.slug = slug;
        workspace.tenantId = slug + u"_001"_s;
        workspace.databaseName = u"inventario_"_s + QString(slug).replace(u'-', u'_');
        workspace.roleName = workspace.databaseName;
        workspace.hosts = {slug + u".inventario.test"_s};
        m_snapshot.cluster.value->databases.push_back({.name = workspace.databaseName, .owner = workspace.roleName});
        m_snapshot.cluster.value->roles.append(workspace.roleName);
        m_snapshot.registry.value->workspaces.push_back(workspace);
    }

    const PlanKey enterprise{u"enterprise"_s};
    SystemSnapshot m_snapshot;
};

QTEST_GUILESS_MAIN(TestChangeSeries)
#include "tst_changeseries.moc"
