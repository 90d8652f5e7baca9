#include "core/adapters/postgres/pgerror.h"

#include <QTest>

#include <pqxx/except>

using namespace Qt::StringLiterals;
using tmc::Effect;
using tmc::ErrorCode;
using tmc::IfLost;

class PgErrorTest final : public QObject {
    Q_OBJECT
private slots:
    void sqlStatesBecomeCodes_data();
    void sqlStatesBecomeCodes();
    void refusedConnectionsBecomeCodes_data();
    void refusedConnectionsBecomeCodes();
    void aCommitInDoubtHasAnUnknownEffect();
    void aLostConnectionHasTheEffectThatItsStatementCanHaveHad();
    void anOpenConnectionKeepsTheSqlState();
    void aRefusedPermissionIsRecognisedWithoutItsCode();
    void constraintsAreRecognisedInTheFirstLineOnly();
    void secretsInTheServersWordsAreMasked();
};

void PgErrorTest::sqlStatesBecomeCodes_data()
{
    QTest::addColumn<QString>("sqlState");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("retryable");
    QTest::newRow("fence") << u"TM001"_s << int(ErrorCode::OperationFenced) << false;
    QTest::newRow("append-only") << u"TM002"_s << int(ErrorCode::PermissionDenied) << false;
    QTest::newRow("unique") << u"23505"_s << int(ErrorCode::AlreadyExists) << false;
    QTest::newRow("database exists") << u"42P04"_s << int(ErrorCode::NameTaken) << false;
    QTest::newRow("role exists") << u"42710"_s << int(ErrorCode::NameTaken) << false;
    QTest::newRow("permission") << u"42501"_s << int(ErrorCode::PermissionDenied) << false;
    QTest::newRow("lock timeout") << u"55P03"_s << int(ErrorCode::TimedOut) << true;
    QTest::newRow("statement timeout") << u"57014"_s << int(ErrorCode::TimedOut) << true;
    QTest::newRow("read-only") << u"25006"_s << int(ErrorCode::PostgresReadOnly) << false;
    QTest::newRow("no schema") << u"3F000"_s << int(ErrorCode::RegistryMissing) << false;
    QTest::newRow("no table") << u"42P01"_s << int(ErrorCode::RegistryMissing) << false;
    QTest::newRow("ended by an administrator") << u"57P01"_s << int(ErrorCode::PostgresConnectionLost) << true;
    QTest::newRow("connection exception") << u"08006"_s << int(ErrorCode::PostgresConnectionLost) << true;
    QTest::newRow("disk full") << u"53100"_s << int(ErrorCode::NoSpace) << true;
    QTest::newRow("syntax") << u"42601"_s << int(ErrorCode::PostgresRejected) << false;
    QTest::newRow("not a number") << u"22P02"_s << int(ErrorCode::InvalidInput) << false;
}

void PgErrorTest::sqlStatesBecomeCodes()
{
    QFETCH(QString, sqlState);
    const tmc::Error error = tmc::sqlError(sqlState, u"ERROR:  words \"name\"\n"_s);
    QTEST(int(error.code), "code");
    QTEST(error.retryable, "retryable");
    QCOMPARE(error.sqlState, sqlState);
    QCOMPARE(error.source, tmc::ErrorSource::Postgres);
    QCOMPARE(error.effect, Effect::None);
    QCOMPARE(error.detail, u"ERROR:  words \"name\""_s);
}

void PgErrorTest::refusedConnectionsBecomeCodes_data()
{
    QTest::addColumn<QString>("sqlState");
    QTest::addColumn<int>("code");
    QTest::newRow("password") << u"28P01"_s << int(ErrorCode::PostgresAuthenticationFailed);
    QTest::newRow("pg_hba") << u"28000"_s << int(ErrorCode::PostgresAuthenticationFailed);
    QTest::newRow("no database") << u"3D000"_s << int(ErrorCode::RegistryMissing);
    QTest::newRow("no CONNECT") << u"42501"_s << int(ErrorCode::PermissionDenied);
    QTest::newRow("starting up") << u"57P03"_s << int(ErrorCode::PostgresUnreachable);
    QTest::newRow("no server") << QString() << int(ErrorCode::PostgresUnreachable);
    QTest::newRow("too many connections") << u"53300"_s << int(ErrorCode::PostgresRejected);
}

void PgErrorTest::refusedConnectionsBecomeCodes()
{
    QFETCH(QString, sqlState);
    QTEST(int(tmc::connectError(sqlState, u"words"_s, u"role"_s, u"database"_s, u"/socket"_s).code), "code");
}

void PgErrorTest::aCommitInDoubtHasAnUnknownEffect()
{
    const auto error =
        tmc::runGuarded([] { throw pqxx::in_doubt_error("gone while committing"); }, [] { return false; }, IfLost::NothingHappened);
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::PostgresConnectionLost);
    QCOMPARE(error->effect, Effect::Unknown);
}

void PgErrorTest::aLostConnectionHasTheEffectThatItsStatementCanHaveHad()
{
    const auto lost = [](IfLost ifLost) {
        return tmc::runGuarded([] { throw pqxx::broken_connection("gone"); }, [] { return false; }, ifLost);
    };
    QCOMPARE(lost(IfLost::NothingHappened)->effect, Effect::None);
    QCOMPARE(lost(IfLost::Unknown)->effect, Effect::Unknown);
    const auto ended =
        tmc::runGuarded([] { throw pqxx::sql_error("ended", "SELECT", "57P01"); }, [] { return true; }, IfLost::Unknown);
    QCOMPARE(ended->code, ErrorCode::PostgresConnectionLost);
    QCOMPARE(ended->effect, Effect::Unknown);
}

void PgErrorTest::anOpenConnectionKeepsTheSqlState()
{
    const auto result =
        tmc::guarded([]() -> int { throw pqxx::sql_error("full", "INSERT", "53100"); }, [] { return true; }, IfLost::Unknown);
    QVERIFY(!result);
    QCOMPARE(result.error().sqlState, u"53100"_s);
    QCOMPARE(result.error().effect, Effect::None);
    QCOMPARE(*tmc::guarded([] { return 7; }, [] { return true; }, IfLost::Unknown), 7);
}

void PgErrorTest::aRefusedPermissionIsRecognisedWithoutItsCode()
{
    const auto error = tmc::runGuarded([] { throw pqxx::insufficient_privilege("no"); }, [] { return true; }, IfLost::Unknown);
    QCOMPARE(error->code, ErrorCode::PermissionDenied);
    QCOMPARE(error->sqlState, u"42501"_s);
}

void PgErrorTest::constraintsAreRecognisedInTheFirstLineOnly()
{
    const tmc::Error slug = tmc::sqlError(
        u"23505"_s, u"ERROR:  doppelter Schlüsselwert verletzt Unique-Constraint »x« \"workspaces_slug_taken\"\nDETAIL: ..."_s);
    QVERIFY(tmc::violates(slug, u"workspaces_slug_taken"_s));
    const tmc::Error hostile = tmc::sqlError(u"23505"_s, u"ERROR:  duplicate \"other\"\nDETAIL:  Key=(\"workspaces_slug_taken\")"_s);
    QVERIFY(!tmc::violates(hostile, u"workspaces_slug_taken"_s));
}

void PgErrorTest::secretsInTheServersWordsAreMasked()
{
    const tmc::Error error = tmc::sqlError(u"42601"_s, u"ERROR: near 'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy'"_s);
    QVERIFY(!error.detail.contains(u"c3RvcmVk"_s));
}

QTEST_APPLESS_MAIN(PgErrorTest)
#include "tst_pgerror.moc"
