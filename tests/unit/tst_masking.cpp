// Which columns are masked, and the statements that do it.
#include "core/domain/archivecolumns.h"
#include "core/domain/masking.h"
#include "core/domain/masksql.h"
#include "core/domain/trialcommands.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QString clients = u"CREATE TABLE public.\"Clientes\" (\n"
                        "    id integer NOT NULL,\n"
                        "    \"E-Mail\" character varying(254) DEFAULT ''::character varying NOT NULL,\n"
                        "    \"na\"\"me\" text,\n"
                        "    telefono bigint,\n"
                        "    phone_verified boolean DEFAULT false NOT NULL,\n"
                        "    apellidos character varying(80) COLLATE pg_catalog.\"C\",\n"
                        "    nombre text GENERATED ALWAYS AS (upper(apellidos)) STORED,\n"
                        "    CONSTRAINT \"Clientes_check\" CHECK ((id > 0))\n"
                        ");\n"_s;
const QString clientsCopy =
    u"COPY public.\"Clientes\" (id, \"E-Mail\", \"na\"\"me\", telefono, phone_verified, apellidos) FROM stdin;\n"_s;

PgArchiveEntry entry(const QString &kind, const QString &name, const QString &statement)
{
    return {.id = 1, .kind = kind, .name = name, .schema = u"public"_s, .owner = u"o"_s, .hasData = false, .statement = statement};
}

std::vector<PgArchiveEntry> tableWith(const QString &name, const QString &column, const QString &type)
{
    return {entry(u"TABLE"_s, name, u"CREATE TABLE public.%1 (\n    %2 %3,\n    other text\n);\n"_s.arg(name, column, type)),
            entry(u"TABLE DATA"_s, name, u"COPY public.%1 (%2, other) FROM stdin;\n"_s.arg(name, column))};
}

QStringList chosen(const std::vector<PgArchiveEntry> &entries, const std::vector<MaskRule> &rules = defaultMaskRules())
{
    QStringList names;
    for (const ColumnMask &mask : chooseMasks(entries, rules).columns)
        names.append(mask.column + u' ' + maskKindName(mask.kind) + (mask.isNumber ? u" number"_s : QString()));
    return names;
}

} // namespace

class MaskingTest final : public QObject {
    Q_OBJECT
private slots:
    void columnsAreReadFromTheArchive();
    void realArchivesAreUnderstood();
    void columnsAreChosenByTheirNames_data();
    void columnsAreChosenByTheirNames();
    void theFirstRuleDecides();
    void whatCannotBeMaskedIsTold();
    void anInheritedColumnIsNotPassedOver();
    void rulesSurviveTheirFile();
    void aRuleThatIsNotUnderstoodIsRefused();
    void namesAreQuoted();
    void tablesAreMaskedOnce();
    void everyKindIsCounted();
    void masksAreSetInOneTransaction();
};

void MaskingTest::columnsAreReadFromTheArchive()
{
    const std::vector<ArchiveColumn> columns = columnsOfTable(clients);
    QCOMPARE(columns.size(), 7U);
    QCOMPARE(columns[1], (ArchiveColumn{u"E-Mail"_s, u"character varying(254)"_s}));
    QCOMPARE(columns[2], (ArchiveColumn{u"na\"me"_s, u"text"_s}));
    QCOMPARE(columns[4].type, u"boolean"_s);
    QCOMPARE(columns[5].type, u"character varying(80)"_s);
    QCOMPARE(copiedColumns(clientsCopy),
             (QStringList{u"id"_s, u"E-Mail"_s, u"na\"me"_s, u"telefono"_s, u"phone_verified"_s, u"apellidos"_s}));
    QVERIFY(copiedColumns(u"COPY public.t (a, b"_s).isEmpty());
    QVERIFY(copiedColumns(u"COPY public.t FROM stdin;"_s).isEmpty());
    QCOMPARE(chosen({entry(u"TABLE"_s, u"Clientes"_s, clients), entry(u"TABLE DATA"_s, u"Clientes"_s, clientsCopy)}),
             (QStringList{u"E-Mail email"_s, u"telefono phone number"_s, u"apellidos name"_s}));
}

void MaskingTest::realArchivesAreUnderstood()
{
    QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray archive = file.readAll();
    PgArchiveReader reader;
    for (const char byte : archive)
        QVERIFY(reader.feed(QByteArrayView(&byte, 1)));
    int tables = 0;
    for (const PgArchiveEntry &each : reader.entries()) {
        if (each.kind != "TABLE DATA"_L1)
            continue;
        const auto table = std::ranges::find_if(reader.entries(), [&each](const PgArchiveEntry &other) {
            return other.kind == "TABLE"_L1 && other.name == each.name && other.schema == each.schema;
        });
        QVERIFY(table != reader.entries().end());
        QStringList defined;
        for (const ArchiveColumn &column : columnsOfTable(table->statement))
            defined.append(column.name);
        QVERIFY(!defined.isEmpty());
        QCOMPARE(copiedColumns(each.statement), defined);
        ++tables;
    }
    QCOMPARE(tables, 3);
}

void MaskingTest::columnsAreChosenByTheirNames_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("mask");
    const auto row = [](const char *table, const char *column, const char *type, const char *mask) {
        QTest::addRow("%s.%s %s", table, column, type)
            << QString::fromUtf8(table) << QString::fromUtf8(column) << QString::fromUtf8(type) << QString::fromUtf8(mask);
    };
    row("orders", "Contact_Email", "text", "email");
    row("pedidos", "correo_electronico", "character varying(75)", "email");
    row("t", "email", "public.citext", "email");
    row("t", "telefono_movil", "character(12)", "phone");
    row("t", "teléfono", "text", "phone");
    row("t", "mobile", "integer", "phone");
    row("t", "nif", "character varying(9)", "tax-id");
    row("t", "company_tax_id", "numeric(11,0)", "tax-id");
    row("t", "last_name", "text", "name");
    row("clientes", "nombre", "text", "name");
    row("users", "name", "text", "name");
    row("products", "name", "text", "");
    row("t", "email_sent", "timestamp with time zone", "");
    row("t", "email_verified", "boolean", "");
    row("t", "email_id", "integer", "");
    row("t", "phone_kind", "smallint", "");
    row("django_migrations", "first_name", "text", "");
    row("t", "benefit", "text", "");
}

void MaskingTest::columnsAreChosenByTheirNames()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QString, type);
    QFETCH(QString, mask);
    const MaskChoice choice = chooseMasks(tableWith(table, column, type), defaultMaskRules());
    QVERIFY(choice.unmaskable.isEmpty());
    QCOMPARE(choice.columns.empty() ? QString() : maskKindName(choice.columns.front().kind), mask);
}

void MaskingTest::theFirstRuleDecides()
{
    const std::vector<MaskRule> rules{{u"email"_s, u"proveedores"_s, MaskKind::Keep}, {u"*mail"_s, u"*"_s, MaskKind::Email}};
    QVERIFY(chosen(tableWith(u"proveedores"_s, u"email"_s, u"text"_s), rules).isEmpty());
    QCOMPARE(chosen(tableWith(u"clientes"_s, u"email"_s, u"text"_s), rules), QStringList{u"email email"_s});
    QVERIFY(chosen(tableWith(u"clientes"_s, u"email2"_s, u"text"_s), rules).isEmpty());
    QVERIFY(chosen(tableWith(u"clientes"_s, u"email"_s, u"text"_s), {}).isEmpty());
}

void MaskingTest::whatCannotBeMaskedIsTold()
{
    for (const QString &type : {u"text[]"_s, u"jsonb"_s, u"public.address"_s}) {
        const MaskChoice choice = chooseMasks(tableWith(u"t"_s, u"emails"_s, type), defaultMaskRules());
        QVERIFY(choice.columns.empty());
        QCOMPARE(choice.unmaskable, QStringList{u"public.t.emails "_s + type});
    }
}

void MaskingTest::anInheritedColumnIsNotPassedOver()
{
    const MaskChoice choice =
        chooseMasks({entry(u"TABLE"_s, u"child"_s, u"CREATE TABLE public.child (\n    extra text\n)\nINHERITS (public.parent);\n"_s),
                     entry(u"TABLE DATA"_s, u"child"_s, u"COPY public.child (email, extra) FROM stdin;\n"_s)},
                    defaultMaskRules());
    QVERIFY(choice.columns.empty());
    QCOMPARE(choice.unmaskable, QStringList{u"public.child.email (inherited)"_s});
}

void MaskingTest::rulesSurviveTheirFile()
{
    const Result<std::vector<MaskRule>> read = maskRulesFromJson(maskRulesToJson(defaultMaskRules()));
    QVERIFY(read);
    QCOMPARE(*read, defaultMaskRules());
    const ColumnMask mask{u"s"_s, u"t"_s, u"c"_s, MaskKind::TaxId, true};
    QCOMPARE(columnMaskFromJson(columnMaskToJson(mask)), mask);
}

void MaskingTest::aRuleThatIsNotUnderstoodIsRefused()
{
    const auto refused = [](const QJsonObject &rule) {
        const auto rules = maskRulesFromJson({{u"rules"_s, QJsonArray{rule}}});
        return !rules && rules.error().code == ErrorCode::InvalidInput;
    };
    QVERIFY(refused({{u"column"_s, u"*email*"_s}, {u"mask"_s, u"e-mail"_s}}));
    QVERIFY(refused({{u"mask"_s, u"email"_s}}));
    QVERIFY(!refused({{u"column"_s, u"*email*"_s}, {u"mask"_s, u"email"_s}}));
    QVERIFY(!maskRulesFromJson({}));
}

void MaskingTest::namesAreQuoted()
{
    const std::vector<ColumnMask> hostile{{u"pu\"blic"_s, u"t'; DROP TABLE x; --$tm$"_s, u"e\"mail %2"_s, MaskKind::Phone}};
    const Result<QStringList> statements = sql::maskColumns(hostile);
    QVERIFY(statements);
    const QString update = statements->at(3);
    QVERIFY(update.startsWith(uR"(UPDATE ONLY "pu""blic"."t'; DROP TABLE x; --$tm$" AS tm_row SET "e""mail %2" = )"_s));
    QVERIFY(update.contains(uR"('"pu""blic"."t''; DROP TABLE x; --$tm$"'::pg_catalog.regclass)"_s));
    QVERIFY(update.contains(uR"(a.attname = 'e"mail %2')"_s));
    for (const QString &statement : *statements)
        QVERIFY2(!statement.startsWith("DO "_L1) || !statement.contains("DROP"_L1), qPrintable(statement));
    QVERIFY(!sql::maskColumns({{u"public"_s, u"t"_s, u"c"_s, MaskKind::Keep}})); // it would count as masked
    QVERIFY(!sql::maskColumns({{u"public"_s, QString(64, u'x'), u"c"_s, MaskKind::Email}}));
    QVERIFY(!sql::countUnmasked({{u"public"_s, u"t"_s, QString(), MaskKind::Email}}));
}

void MaskingTest::tablesAreMaskedOnce()
{
    const std::vector<ColumnMask> columns{{u"public"_s, u"a"_s, u"email"_s, MaskKind::Email},
                                          {u"public"_s, u"b"_s, u"phone"_s, MaskKind::Phone},
                                          {u"public"_s, u"a"_s, u"name"_s, MaskKind::Name}};
    const Result<QStringList> statements = sql::maskColumns(columns);
    QCOMPARE(statements->size(), 11);
    QVERIFY(statements->at(0).contains(u"set_config('tenantmaster.mask'"_s) && statements->at(0).endsWith(u", true)"_s));
    QVERIFY(statements->at(3).contains(uR"("email" = )"_s) && statements->at(3).contains(uR"("name" = )"_s));
    QVERIFY(!statements->at(3).contains(u"dense_rank"_s));
    QVERIFY(statements->at(8).contains(u"dense_rank"_s));
    // What triggers would write down of the former rows is not written.
    QVERIFY(statements->at(2).contains(u"DISABLE TRIGGER"_s) && statements->at(5).contains(u"tenantmaster.triggers"_s));
    const QStringList forgets = sql::forgetFormerRows(columns).value();
    QCOMPARE(forgets.first(2), (QStringList{uR"(VACUUM (FULL) "public"."a")"_s, uR"(VACUUM (FULL) "public"."b")"_s}));
    QVERIFY(forgets.at(2).contains(u"REFRESH MATERIALIZED VIEW"_s));
    QCOMPARE(forgets.last(), u"ANALYZE"_s);
}

void MaskingTest::everyKindIsCounted()
{
    using enum MaskKind;
    for (const MaskKind kind : {Email, Phone, TaxId, Name}) {
        const QString count = sql::countUnmasked({{u"public"_s, u"a"_s, u"c"_s, kind}}).value();
        QVERIFY2(count.contains(u"!~ '^"_s), qPrintable(count));
    }
    QCOMPARE(sql::countUnmasked({}).value(), u"SELECT 0"_s);
}

void MaskingTest::masksAreSetInOneTransaction()
{
    const trialcommands::RestorePlace place{u"c"_s, u"tmc_1"_s, u"tmc_r"_s, u"tenant"_s, u"postgres"_s, 5432, true};
    using enum trialcommands::Grouping;
    const QStringList one = trialcommands::maskAsOwner(place, {u"A"_s, u"B"_s}, OneTransaction, std::chrono::seconds(5)).value();
    QVERIFY(one.contains(u"--single-transaction"_s));
    QCOMPARE(one.sliced(one.size() - 3), (QStringList{uR"(--command=SET ROLE "tenant")"_s, u"--command=A"_s, u"--command=B"_s}));
    QVERIFY(!trialcommands::maskAsOwner(place, {u"A"_s}, EachByItself, std::chrono::seconds(5))->contains(u"--single-transaction"_s));
    QVERIFY(trialcommands::restoreInto(place, std::chrono::seconds(5)).contains(u"--no-privileges"_s));
}

QTEST_APPLESS_MAIN(MaskingTest)
#include "tst_masking.moc"
