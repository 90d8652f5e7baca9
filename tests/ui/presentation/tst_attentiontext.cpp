#include "tests/support/utctime.h"
#include "ui/presentation/attentiontext.h"
#include "ui/presentation/translator.h"

#include <QtTest>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = tmtest::utcTime(QDate(2026, 3, 2), QTime(10, 0));

Finding finding(int kind, const QString &name = u"erp-shared"_s)
{
    return {.kind = FindingKind(kind),
            .subject = name,
            .detail = u"exited"_s,
            .workspaces = {{.id = WorkspaceId(u"w-1"_s), .slug = u"acme"_s}},
            .used = 90,
            .limit = 100,
            .expected = now.addDays(3)};
}

} // namespace

/// What needs attention is told in sentences of the operator's language, with a next step.
class AttentionTextTest final : public QObject {
    Q_OBJECT
private slots:
    void init() { m_translator.use(u"en"_s); }
    void everyKindSaysWhatIsWrongAndWhatToDo();
    void concernedWorkspacesAreNamedUpToAFew();
    void theSummaryBeginsWithWhatIsNotKnown();
    void hostileNamesAreShownAndNeverOfferedAsCommands();
    void commandsNameTheServer();
    void versionsSayWhatTheyAreOf();
    void secretsAreListedByNameAndNotWithoutEnd();
    void aMigrationNamesItsWorkspaceWholly();

private:
    ui::Translator m_translator;
};

void AttentionTextTest::everyKindSaysWhatIsWrongAndWhatToDo()
{
    QSet<QString> texts;
    QStringList english;
    for (const QString &language : {u"en"_s, u"es"_s}) {
        m_translator.use(language);
        for (int kind = 0; kind <= int(lastFindingKind); ++kind) {
            const QString text = ui::findingText(finding(kind), now);
            const QString remedy = ui::findingRemedy(finding(kind), u"vps"_s);
            QVERIFY2(!text.isEmpty() && !text.contains(u"%1"_s) && !text.contains(u"%2"_s) && !text.contains(u"%n"_s),
                     qPrintable(text));
            QVERIFY2(!remedy.isEmpty() && remedy.endsWith(u'.'), qPrintable(remedy));
            QVERIFY2(!english.contains(text), qPrintable(text));
            if (language == "en"_L1)
                english.append(text);
            texts.insert(text);
        }
    }
    QCOMPARE(texts.size(), 2 * (int(lastFindingKind) + 1));
}

void AttentionTextTest::concernedWorkspacesAreNamedUpToAFew()
{
    Finding many = finding(int(FindingKind::ContainerUnhealthy));
    QCOMPARE(ui::findingAffected(many), u"Concerns 1 workspace: acme"_s);
    for (int i = 2; i <= 14; ++i)
        many.workspaces.push_back({.id = WorkspaceId(QString::number(i)), .slug = u"w%1"_s.arg(i)});
    QCOMPARE(ui::findingAffected(many), u"Concerns 14 workspaces: acme, w2, w3 and 11 more"_s);
    many.workspaces.clear();
    QVERIFY(ui::findingAffected(many).isEmpty());
}

void AttentionTextTest::theSummaryBeginsWithWhatIsNotKnown()
{
    QCOMPARE(ui::findingsSummary({}), u"nothing needs attention"_s);
    Finding critical = finding(int(FindingKind::NotConnected));
    critical.severity = FindingSeverity::Critical;
    QCOMPARE(ui::findingsSummary({critical, finding(int(FindingKind::DiskFull)), finding(int(FindingKind::RedisFull))}),
             u"not everything could be looked at, 1 critical, 2 warnings"_s);
}

void AttentionTextTest::hostileNamesAreShownAndNeverOfferedAsCommands()
{
    const QString hostile = u"evil\x1b[31m\u202e$(reboot)"_s;
    for (int kind = 0; kind <= int(lastFindingKind); ++kind) {
        Finding named = finding(kind, hostile);
        named.detail = hostile;
        named.workspaces = {{.id = WorkspaceId(u"w"_s), .slug = hostile}};
        for (const QString &text : {ui::findingText(named, now), ui::findingAffected(named), ui::findingCommand(named, u"vps"_s)})
            QVERIFY2(!text.contains(u'\x1b') && !text.contains(QChar(0x202e)), qPrintable(text));
    }
    QVERIFY(ui::findingCommand(finding(int(FindingKind::ContainerStopped), hostile), u"vps"_s).isEmpty());
    QCOMPARE(ui::findingCommand(finding(int(FindingKind::ContainerStopped), u"a; reboot"_s), u"vps"_s),
             u"tenant-master logs 'a; reboot' --tail 200 --server vps"_s);
}

void AttentionTextTest::commandsNameTheServer()
{
    QCOMPARE(ui::findingCommand(finding(int(FindingKind::BackupOverdue)), u"vps"_s), u"tenant-master backup run --due --server vps"_s);
    QCOMPARE(ui::findingCommand(finding(int(FindingKind::NotConnected)), u"vps"_s), u"tenant-master server test vps"_s);
    QCOMPARE(ui::findingCommand(finding(int(FindingKind::BackupKeysMissing)), u"vps"_s), u"tenant-master key create"_s);
    QVERIFY(ui::findingCommand(finding(int(FindingKind::DatabaseInvalid)), u"vps"_s).isEmpty());
}

void AttentionTextTest::versionsSayWhatTheyAreOf()
{
    Finding old{.kind = FindingKind::VersionUnpatched, .subject = serverPostgres, .detail = u"15.18"_s, .wanted = u"15.20"_s};
    QCOMPARE(ui::findingText(old, now), u"PostgreSQL 15.18 has known holes, repaired from 15.20 on."_s);
    QVERIFY(ui::findingRemedy(old, u"vps"_s).contains(u"distribution"_s));
    old.subject = u"redis:7.2.4"_s;
    QCOMPARE(ui::findingText(old, now), u"The image redis:7.2.4 has a version with known holes, repaired from 15.20 on."_s);
    QVERIFY(ui::findingCommand(old, u"vps"_s).isEmpty());
    Finding ended{.kind = FindingKind::VersionEnded, .subject = serverPostgres, .detail = u"13.21"_s};
    QCOMPARE(ui::findingText(ended, now), u"PostgreSQL 13.21 gets no repairs any more."_s);
    ended.expected = now;
    QVERIFY(ui::findingText(ended, now).startsWith(u"PostgreSQL 13.21 has had no repairs since "_s));
}

void AttentionTextTest::secretsAreListedByNameAndNotWithoutEnd()
{
    Finding secrets{
        .kind = FindingKind::EnvironmentSecrets, .detail = u"erp: SECRET_KEY\npostgres: POSTGRES_PASSWORD"_s, .used = 2, .limit = 9};
    QCOMPARE(ui::findingText(secrets, now),
             u"2 of 9 containers that were looked at are given secrets in their environment, erp for example."_s);
    QCOMPARE(ui::findingDetails(secrets), QStringList({u"erp: SECRET_KEY"_s, u"postgres: POSTGRES_PASSWORD"_s}));
    secrets.detail = u"evil\x1b[31m: A_KEY\n"_s.repeated(300);
    const QStringList many = ui::findingDetails(secrets);
    QCOMPARE(many.size(), ui::mostFindingDetails + 1);
    QCOMPARE(many.last(), u"260 more"_s);
    QVERIFY(!many.first().contains(u'\x1b'));
    QVERIFY(ui::findingDetails(finding(int(FindingKind::ContainerStopped))).isEmpty());
}

void AttentionTextTest::aMigrationNamesItsWorkspaceWholly()
{
    Finding behind = finding(int(FindingKind::TablesBehind));
    QCOMPARE(ui::findingCommand(behind, u"vps"_s), u"tenant-master logs erp-shared --tail 200 --server vps"_s); // the log named nobody
    QVERIFY(ui::findingText(behind, now).contains(u"erp-shared"_s));
    QVERIFY(ui::findingRemedy(behind, u"vps"_s).contains(u"whose request"_s));
    behind.subject = behind.workspaces[0].slug;
    QVERIFY(!ui::findingRemedy(behind, u"vps"_s).contains(u"whose request"_s));
    behind.workspaces[0].product = ProductKey(u"erp"_s);
    behind.workspaces[0].environment = Environment::Qa;
    QCOMPARE(ui::findingCommand(behind, u"vps"_s),
             u"tenant-master workspace migrate acme --product erp --environment qa --server vps"_s);
    behind.workspaces.push_back({.id = WorkspaceId(u"w-2"_s), .slug = u"bodega"_s});
    behind.subject = u"erp-shared"_s;
    QCOMPARE(ui::findingCommand(behind, u"vps"_s), u"tenant-master logs erp-shared --tail 200 --server vps"_s);
    QVERIFY(ui::findingText(behind, now).contains(u"erp-shared"_s));
}

QTEST_GUILESS_MAIN(AttentionTextTest)
#include "tst_attentiontext.moc"
