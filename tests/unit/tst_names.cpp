#include "core/domain/catalogue.h"
#include "core/domain/names.h"
#include "core/domain/serverprofile.h"
#include "core/domain/sqlstatements.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

class TestNames final : public QObject {
    Q_OBJECT
private slots:
    void acceptedSlugsAreExactlyThoseOfTheRule()
    {
        static const QRegularExpression rule(uR"(\A[a-z][a-z0-9-]{1,38}[a-z0-9]\z)"_s);
        const QString alphabet = u"abz09-_A .;'\"$\\/ñ\u202E\n"_s;
        QRandomGenerator random(7);
        for (int i = 0; i < 100'000; ++i) {
            QString candidate;
            const int length = random.bounded(0, 45);
            for (int c = 0; c < length; ++c)
                candidate += alphabet.at(i % 3 == 0 ? random.bounded(static_cast<int>(alphabet.size())) : random.bounded(6));
            const bool allowed = rule.match(candidate).hasMatch() && !candidate.contains("--"_L1);
            QCOMPARE(names::checkedSlug(candidate).has_value(), allowed);
        }
    }

    void derivedNamesFollowTheirRules()
    {
        const Product inventario = catalogue::products(u"example.com"_s).front();
        QCOMPARE(*names::databaseName(inventario, u"la-tienda"_s), u"inventario_la_tienda"_s);
        QCOMPARE(*names::schemaName(u"la-tienda"_s, true), u"tenant_la_tienda_qa"_s);
        QCOMPARE(names::containerName(inventario, u"la-tienda"_s), u"inventario-la-tienda"_s);
        QCOMPARE(*names::primaryHost(inventario, u"La-Tienda"_s), u"la-tienda.inventario.example.com"_s);
        QCOMPARE(names::tenantId(u"acme"_s), u"acme_001"_s);
    }

    void namesOver63BytesAreRefusedBeforeAnySql()
    {
        QVERIFY(sql::quoteIdentifier(QString(63, u'a')));
        QCOMPARE(sql::quoteIdentifier(QString(64, u'a')).error().code, ErrorCode::NameTooLong);
        QCOMPARE(sql::quoteIdentifier(QString(32, u'ñ')).error().code, ErrorCode::NameTooLong);
        QVERIFY(!sql::dropDatabase(QString(63, u'a') + u"ZZZ"_s));
        QVERIFY(!sql::quoteIdentifier(QString()));
        QVERIFY(!sql::quoteIdentifier(u"a"_s + QChar(0) + u"b"_s));
    }

    void hostileNamesStayInsideTheirQuotes()
    {
        QCOMPARE(*sql::quoteIdentifier(u"a\"; DROP DATABASE x; --"_s), u"\"a\"\"; DROP DATABASE x; --\""_s);
        QCOMPARE(sql::quoteLiteral(u"it's"_s), u"'it''s'"_s);
        QCOMPARE(sql::quoteLiteral(u"a\\'b"_s), u" E'a\\\\''b'"_s);
    }

    void hostNamesAreChecked_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << u"acme.inventario.test"_s << true;
        QTest::newRow("upper case") << u"ACME.Test"_s << true;
        QTest::newRow("one label") << u"localhost"_s << false;
        QTest::newRow("wildcard") << u"*.inventario.test"_s << false;
        QTest::newRow("list") << u"a.test,b.test"_s << false;
        QTest::newRow("regex") << u"~^.*$"_s << false;
        QTest::newRow("line feed") << u"a.test\n"_s << false;
        QTest::newRow("inner hyphen") << u"a-b.test"_s << true;
        QTest::newRow("leading hyphen") << u"-a.test"_s << false;
        QTest::newRow("long label") << QString(64, u'a') + u".test"_s << false;
        QTest::newRow("accents") << u"ñandú.test"_s << false;
    }

    void hostNamesAreChecked()
    {
        QFETCH(QString, host);
        QFETCH(bool, valid);
        QCOMPARE(names::checkedHostName(host).has_value(), valid);
    }

    void sshTargetsThatCouldBeOptionsOrShellSyntaxAreRefused_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::newRow("option") << u"-oProxyCommand=touch x"_s << u"ops"_s;
        QTest::newRow("option user") << u"host"_s << u"-l"_s;
        QTest::newRow("backtick") << u"`id`"_s << u"ops"_s;
        QTest::newRow("dollar") << u"$(id)"_s << u"ops"_s;
        QTest::newRow("blank") << u"a b"_s << u"ops"_s;
        QTest::newRow("quote") << u"host"_s << u"o'ps"_s;
        QTest::newRow("line feed") << u"host\n"_s << u"ops"_s;
        QTest::newRow("empty") << QString() << u"ops"_s;
    }

    void sshTargetsThatCouldBeOptionsOrShellSyntaxAreRefused()
    {
        QFETCH(QString, host);
        QFETCH(QString, user);
        QVERIFY(!checkSshTarget({.host = host, .user = user}));
    }

    void everyTextOfAProfileIsChecked()
    {
        const ServerProfile good{.name = u"vps"_s, .ssh = {.host = u"host"_s}, .postgres = {.address = u"postgres"_s}};
        QVERIFY(checkServerProfile(good));
        for (const QString &text :
             {u"$(id)"_s, u"`id`\n"_s, u"a\x1b[2J"_s, u"||id"_s, u"-x"_s, QString(600, u'x'), QString(70, u'é')}) {
            QList<ServerProfile> bad(6, good);
            bad[0].name = text;
            bad[1].ssh.host = text;
            bad[2].proxyNetwork = text;
            bad[3].proxyAddress = text;
            bad[4].dockerSocket = text;
            bad[5].postgres.address = text;
            for (const ServerProfile &profile : bad)
                QVERIFY2(!checkServerProfile(profile), qPrintable(text));
        }
        ServerProfile unusual = good;
        for (const QString &mode : {u"host"_s, u"none"_s, u"container:postgres"_s, QString()}) {
            unusual.proxyNetwork = mode;
            QVERIFY(!checkServerProfile(unusual));
        }
        unusual = good;
        unusual.postgres.role = u"Opérateur \"1\""_s;
        QVERIFY(checkServerProfile(unusual));
        for (const QString &text : {QString(), u"a\nb"_s, QString(64, u'a'), QString(32, u'é'), u"a\x1b"_s}) {
            unusual.postgres.role = text;
            QVERIFY(!checkServerProfile(unusual));
            unusual = good;
            unusual.postgres.registryDatabase = text;
            QVERIFY(!checkServerProfile(unusual));
        }
    }

    void acceptedHostNamesAreExactlyThoseOfTheRule()
    {
        static const QRegularExpression label(uR"(\A[a-z0-9]([a-z0-9-]*[a-z0-9])?\z)"_s);
        const QString alphabet = u"ab0.-_*~^$ ,;:/\\'\"@ñ\u202E\n\t"_s;
        QRandomGenerator random(11);
        for (int i = 0; i < 100'000; ++i) {
            QString candidate;
            const int length = random.bounded(0, i % 100 == 0 ? 300 : 30);
            for (int c = 0; c < length; ++c)
                candidate += alphabet.at(i % 3 == 0 ? random.bounded(static_cast<int>(alphabet.size())) : random.bounded(5));
            const QStringList labels = candidate.split(u'.');
            bool allowed = labels.size() >= 2 && candidate.size() <= 253;
            for (const QString &each : labels)
                allowed = allowed && each.size() <= 63 && label.match(each).hasMatch();
            QVERIFY2(names::checkedHostName(candidate).has_value() == allowed, qPrintable(candidate));
        }
    }

    void namesBesideTheLiveOneFit()
    {
        const OperationId operation(u"0b54c0de-1234-4000-8000-000000000001"_s);
        QCOMPARE(names::freshSchemaName(u"tenant_acme"_s, operation), u"tenant_acme__new_0b54c0de"_s);
        QCOMPARE(names::keptDatabaseName(u"tenant_acme"_s, operation), u"tenant_acme__old_0b54c0de"_s);
        QVERIFY(names::isKeptDatabaseName(u"tenant_acme__old_0b54c0de"_s, u"tenant_acme"_s));
        QVERIFY(!names::isKeptDatabaseName(u"tenant_acme__new_0b54c0de"_s, u"tenant_acme"_s));
        QCOMPARE(names::undoneDatabaseName(u"tenant_acme__old_0b54c0de"_s), u"tenant_acme__undone_0b54c0de"_s);
        QVERIFY(names::isKeptDatabaseName(u"tenant_acme__undone_0b54c0de"_s, u"tenant_acme"_s));
        const QString longest(63, u'a');
        const QString undone = names::undoneDatabaseName(names::keptDatabaseName(longest, operation));
        QCOMPARE(undone.size(), 63);
        QVERIFY(names::isKeptDatabaseName(undone, longest));
        QCOMPARE(names::freshSchemaName(longest, operation).size(), 63);
        QVERIFY(names::freshSchemaName(longest, operation) != names::keptDatabaseName(longest, operation));
    }

    void tablesBesideTheLiveOnesAreInASchemaThatNoTenantCanHave()
    {
        const OperationId operation(u"0b54c0de-1234-4000-8000-000000000001"_s);
        QCOMPARE(names::sideSchemaName({}, operation), u"restored_0b54c0de"_s);
        QCOMPARE(names::sideSchemaName(u"tenant_acme"_s, operation), u"tenant_acme__tables_0b54c0de"_s);
        QVERIFY(names::isSideSchemaName(u"tenant_acme__tables_0b54c0de"_s, u"tenant_acme"_s));
        QVERIFY(!names::isSideSchemaName(u"tenant_acme__tables_0b54c0de"_s, u"tenant_acme_qa"_s));
        QVERIFY(!names::isSideSchemaName(u"tenant_acme_qa__tables_0b54c0de"_s, u"tenant_acme"_s));
        QVERIFY(!names::isKeptDatabaseName(u"tenant_acme__tables_0b54c0de"_s, u"tenant_acme"_s));
        QVERIFY(names::isSideSchemaName(u"restored_0b54c0de"_s, {}));
        QVERIFY(!names::isSideSchemaName(u"restored_0b54c0de_"_s, {}));
        QVERIFY(!names::checkedSlug(u"acme--tables-0b54c0de"_s));
        QCOMPARE(names::sideSchemaName(QString(63, u'a'), operation).size(), 63);
    }

    void reservedWordsAreNoSlugs()
    {
        for (const QString &word :
             {u"www"_s, u"api"_s, u"stage"_s, u"shared"_s, u"postgres"_s, u"template0"_s, u"public"_s, u"select"_s})
            QCOMPARE(names::checkedSlug(word).error().code, ErrorCode::InvalidSlug);
        QVERIFY(names::checkedSlug(u"www-shop"_s));
    }

    void postgresTargetsRoundTrip()
    {
        for (const QString &text : {u"container:postgres:5432"_s, u"host:10.0.0.5:5433"_s, u"socket:/run/postgresql/.s.PGSQL.5432"_s})
            QCOMPARE(postgresTargetText(*parsePostgresTarget(text)), text);
        for (const QString &text :
             {u"container:"_s, u"host:a b"_s, u"socket:relative"_s, u"tcp://x"_s, u"host:x:99999"_s, u"container:-x"_s})
            QVERIFY2(!parsePostgresTarget(text), qPrintable(text));
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
