#include "core/domain/schemarestore.h"
#include "core/domain/sqlstatements.h"
#include "contract/docker/contractchecks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// The statements that bring a restored schema to its place, with the names that an attacker would choose.
class TestSchemaStatements final : public QObject {
    Q_OBJECT

private slots:
    void namesAreQuotedWhateverTheyAre()
    {
        const auto prepared = sql::prepareSchema(place, u"op-1"_s, u"tmc\"r"_s);
        VERIFY_OK(prepared);
        QVERIFY(prepared->contains(u"CREATE SCHEMA \"a\"\"; DROP TABLE x; --\" AUTHORIZATION \"Acme's\""_s));
        QVERIFY(prepared->contains(u"GRANT CONNECT ON DATABASE \"port=1 host=x\" TO \"tmc\"\"r\""_s));
        const auto adopted = sql::adoptSchema(place, u"tmc\"r"_s);
        VERIFY_OK(adopted);
        QCOMPARE(adopted->first(), u"REASSIGN OWNED BY \"tmc\"\"r\" TO \"Acme's\""_s);
        const auto discarded = sql::discardSchema(place, {});
        VERIFY_OK(discarded);
        QCOMPARE(*discarded, QStringList{u"DROP SCHEMA IF EXISTS \"a\"\"; DROP TABLE x; --\" CASCADE"_s});
        const auto renamed = sql::renameSchema(u"a.b"_s, u"Acme*"_s);
        VERIFY_OK(renamed);
        QCOMPARE(*renamed, QStringList{u"ALTER SCHEMA \"a.b\" RENAME TO \"Acme*\""_s});
        QVERIFY(sql::endSessionsHere(u"Acme's"_s).contains(u"usename = 'Acme''s'"_s));
        QCOMPARE(sql::analyzeTable(u"\"a.b\".\"t\""_s), u"ANALYZE \"a.b\".\"t\""_s);
    }

    void whatNoNameIsIsRefused()
    {
        const QString none(u'\0');
        VERIFY_ERROR(sql::renameSchema({}, u"b"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(sql::renameSchema(u"a"_s, none), ErrorCode::InvalidInput);
        VERIFY_ERROR(sql::prepareSchema({u"d"_s, u"s"_s, {}}, u"op"_s, u"r"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(sql::adoptSchema({{}, u"s"_s, u"r"_s}, u"f"_s), ErrorCode::InvalidInput);
        VERIFY_ERROR(sql::discardSchema({}, {}), ErrorCode::InvalidInput);
    }

    void aSwapGivesRightsAndCommentBackAndEndsSessionsTwice()
    {
        const auto swapped = sql::swapSchemas({.live = {u"d"_s, u"tenant_acme"_s, u"acme"_s}, .fresh = u"f"_s, .kept = u"k"_s},
                                              {{.grantee = {}, .privilege = u"USAGE"_s, .isGrantable = false},
                                               {.grantee = u"rep\"ort"_s, .privilege = u"CREATE"_s, .isGrantable = true}},
                                              u"Acme's own"_s, u"op-1"_s);
        VERIFY_OK(swapped);
        const QString ending = sql::endSessionsHere(u"acme"_s);
        QCOMPARE(*swapped,
                 (QStringList{u"GRANT USAGE ON SCHEMA \"f\" TO PUBLIC"_s,
                              u"GRANT CREATE ON SCHEMA \"f\" TO \"rep\"\"ort\" WITH GRANT OPTION"_s, ending,
                              u"ALTER SCHEMA \"tenant_acme\" RENAME TO \"k\""_s, u"ALTER SCHEMA \"f\" RENAME TO \"tenant_acme\""_s,
                              u"COMMENT ON SCHEMA \"tenant_acme\" IS 'Acme''s own'"_s,
                              u"COMMENT ON SCHEMA \"k\" IS '%1'"_s.arg(sql::schemaMark(u"op-1"_s)),
                              u"SELECT pg_catalog.pg_stat_clear_snapshot()"_s, ending}));
    }

    void aPrivilegeThatSchemasDoNotHaveIsRefused()
    {
        VERIFY_ERROR(sql::swapSchemas({.live = {u"d"_s, u"s"_s, u"r"_s}, .fresh = u"f"_s, .kept = u"k"_s},
                                      {{.grantee = u"x"_s, .privilege = u"ALL; DROP ROLE y; --"_s, .isGrantable = false}}, {},
                                      u"op"_s),
                     ErrorCode::InvalidInput);
    }

private:
    const SchemaPlace place{u"port=1 host=x"_s, u"a\"; DROP TABLE x; --"_s, u"Acme's"_s};
};

QTEST_APPLESS_MAIN(TestSchemaStatements)
#include "tst_schemastatements.moc"
