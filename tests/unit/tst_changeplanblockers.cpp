#include "unit/planchangeworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// A plan change that cannot work says so while it is planned, before anything is touched.
class TestChangePlanBlockers final : public QObject {
    Q_OBJECT
private slots:
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
};

void TestChangePlanBlockers::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *missing, ErrorCode code) {
        QTest::newRow(missing) << QString::fromLatin1(missing) << errorCodeName(code);
    };
    row("own: shared container", ErrorCode::SharedContainerMissing);
    row("own: database", ErrorCode::NotFound);
    row("own: role", ErrorCode::NotFound);
    row("own: image", ErrorCode::DockerImageMissing);
    row("own: host", ErrorCode::HostTaken);
    row("own: name", ErrorCode::NameTaken);
    row("kept: labels", ErrorCode::RetiredContainerDiffers);
    row("kept: running", ErrorCode::RetiredContainerDiffers);
    row("kept: image", ErrorCode::RetiredContainerDiffers);
    row("kept: hosts", ErrorCode::RetiredContainerDiffers);
    row("shared: shared container", ErrorCode::SharedContainerMissing);
    row("shared: own container", ErrorCode::ContainerNotFound);
    row("shared: database", ErrorCode::NotFound);
    row("shared: role", ErrorCode::NotFound);
}

void TestChangePlanBlockers::whatIsMissingIsNamed()
{
    QFETCH(QString, missing);
    QFETCH(QString, code);
    tmtest::PlanChangeWorld small;
    const QString where = missing.section(u": "_s, 0, 0);
    const QString what = missing.section(u": "_s, 1);
    const QString slug = where == "own"_L1 ? u"acme"_s : u"big"_s;
    const QString container = u"inventario-"_s + slug;
    if (where == "kept"_L1)
        QVERIFY(small.change(slug, u"business"_s));
    tmc::ClusterFacts &cluster = small.world->state.cluster;
    if (what == "shared container"_L1)
        small.docker.loseContainer(u"inventario-shared"_s);
    else if (what == "own container"_L1)
        small.docker.loseContainer(container);
    else if (what == "database"_L1)
        std::erase_if(cluster.databases, [&](const DatabaseFacts &each) { return each.name == u"inventario_"_s + slug; });
    else if (what == "role"_L1)
        cluster.roles.removeAll(u"inventario_"_s + slug);
    else if (what == "image"_L1 && where == "own"_L1) {
        ContainerFacts shared = *small.docker.container(u"inventario-shared"_s);
        small.docker.loseContainer(shared.name);
        shared.image = u"inventario:none"_s; // the new container runs what the shared one does
        small.docker.addContainer(shared);
    } else if (what == "host"_L1)
        small.docker.addContainer({.name = u"squatter"_s, .state = u"running"_s, .virtualHosts = {u"acme.inventario.test"_s}});
    else if (what == "name"_L1)
        small.docker.addContainer({.name = container, .state = u"created"_s});
    if (where == "kept"_L1) {
        ContainerFacts kept = *small.docker.container(container);
        small.docker.loseContainer(container);
        if (what == "labels"_L1)
            kept.labels.clear();
        else if (what == "running"_L1)
            kept.state = u"running"_s;
        else if (what == "image"_L1)
            kept.image = u"inventario:0.9"_s;
        else if (what == "hosts"_L1)
            kept.virtualHosts = {u"another.inventario.test"_s};
        small.docker.addContainer(kept);
    }
    const QStringList before = what == "shared container"_L1 ? QStringList() : small.everything();
    const Runbook runbook = small.changePlan(slug, where == "shared"_L1 ? u"business"_s : u"enterprise"_s);
    QVERIFY(!runbook.isRunnable());
    QStringList codes;
    for (const Error &blocker : runbook.blockers)
        codes.append(errorCodeName(blocker.code));
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    QVERIFY(small.run(runbook).kind != OutcomeKind::Done);
    if (!before.isEmpty())
        QCOMPARE(small.everything(), before);
}

QTEST_APPLESS_MAIN(TestChangePlanBlockers)
#include "tst_changeplanblockers.moc"
