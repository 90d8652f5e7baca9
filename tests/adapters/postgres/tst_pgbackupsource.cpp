#include "core/adapters/postgres/pgbackupsource.h"

#include "contract/docker/contractchecks.h"
#include "contract/registry/postgresfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

/// What is held while pg_dump works, on the real PostgreSQL: a copy is of one schema, or it is none.
class PgBackupSourceTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<PostgresFixture>();
        for (const QString &statement : {u"CREATE SCHEMA tenant_a"_s, u"CREATE TABLE tenant_a.t AS SELECT 1 AS i"_s,
                                         u"CREATE SCHEMA tenant_a__new"_s, u"CREATE TABLE tenant_a__new.t (i int)"_s})
            m_fixture->asSuperuser(statement);
    }
    void cleanup() { m_fixture.reset(); }

    void aSchemaThatStaysIsReleased()
    {
        const auto held = hold(BackupScope::Schema);
        QVERIFY(held);
        auto contents = held->contents({});
        VERIFY_OK(contents);
        VERIFY_OK(held->release(*contents));
    }
    void aSchemaThatWasSwappedMeanwhileIsNoCopy()
    {
        const auto held = hold(BackupScope::Schema);
        QVERIFY(held);
        auto contents = held->contents({});
        VERIFY_OK(contents);
        swap();
        const auto released = held->release(*contents);
        QVERIFY(!released);
        QCOMPARE(released.error().code, ErrorCode::BackupDamaged);
        QVERIFY2(released.error().detail.contains(u"tenant_a"_s), qPrintable(released.error().detail));
    }
    void ofAWholeDatabaseSchemasMayMove()
    {
        const auto held = hold(BackupScope::Database);
        QVERIFY(held);
        auto contents = held->contents({});
        VERIFY_OK(contents);
        swap();
        VERIFY_OK(held->release(*contents));
    }

private:
    void swap()
    {
        m_fixture->asSuperuser(u"ALTER SCHEMA tenant_a RENAME TO tenant_a__old"_s);
        m_fixture->asSuperuser(u"ALTER SCHEMA tenant_a__new RENAME TO tenant_a"_s);
    }
    std::unique_ptr<HeldSnapshot> hold(BackupScope scope)
    {
        const QString database = m_fixture->registryDatabase();
        const PostgresAccess access = m_fixture->superuserAccess(database);
        BackupSubject subject;
        subject.scope = scope;
        subject.database = database;
        subject.schema = scope == BackupScope::Schema ? u"tenant_a"_s : QString();
        subject.role = access.role;
        auto held = PgBackupSource(access, {}).hold(subject);
        return held ? std::move(*held) : nullptr;
    }

    std::unique_ptr<PostgresFixture> m_fixture;
};

} // namespace tmtest

QTEST_GUILESS_MAIN(tmtest::PgBackupSourceTest)
#include "tst_pgbackupsource.moc"
