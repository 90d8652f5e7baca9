#include "core/domain/operatorcommands.h"
#include "core/support/posixquote.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

ServerProfile profileOf(PostgresTarget postgres)
{
    ServerProfile profile;
    profile.name = u"prod"_s;
    profile.ssh = {.host = u"vps1.example.com"_s, .port = 2222, .user = u"ana"_s, .identityFile = {}};
    profile.postgres = std::move(postgres);
    return profile;
}

Workspace acme()
{
    Workspace workspace;
    workspace.slug = u"acme"_s;
    workspace.databaseName = u"inventario_acme"_s;
    workspace.roleName = u"inventario_acme"_s;
    workspace.containerName = u"inventario-shared"_s;
    return workspace;
}

/// What a real shell makes of the command: its arguments, one a line.
QStringList readBack(const QString &command)
{
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"for word in "_s + command + u"; do printf '%s\\n' \"$word\"; done"_s});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {u"the shell failed: "_s + QString::fromUtf8(shell.readAllStandardError())};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
    words.removeLast();
    return words;
}

} // namespace

/// Commands for the operator's own terminal: what a shell gets is exactly what was meant, whatever the names are.
class TestOperatorCommands final : public QObject {
    Q_OBJECT

private slots:
    void aShellReadsEveryWordBack_data();
    void aShellReadsEveryWordBack();
    void aCommandInACommandIsReadBackTwice();
    void wordsThatATerminalWouldObeyAreRefused_data();
    void wordsThatATerminalWouldObeyAreRefused();
    void psqlGoesIntoTheContainerOfPostgres();
    void psqlGoesToAHostOrASocket();
    void aDatabaseNameIsNeverAConnectionString();
    void theShellOfTheProductIsUsed();
    void namesThatAreNotContainersAreRefused();
    void noSecretIsInThem();
};

void TestOperatorCommands::aShellReadsEveryWordBack_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"plain", "",      "two words", "it's", "'",   "''",    "$(reboot)", "`reboot`", "a;b",     "a&&b",
                             "a|b",   ">file", "*",         "?",    "[a]", "{a,b}", "~",         "~root",    "#",       "!",
                             "\\",    "\\'",   "\"",        "-rf",  "--",  "=ls",   "a=b",       "$HOME",    "\xC3\xB1"})
        QTest::newRow(word) << QString::fromUtf8(word);
}

void TestOperatorCommands::aShellReadsEveryWordBack()
{
    QFETCH(QString, word);
    const auto quoted = posixQuoted(word);
    QVERIFY(quoted);
    QCOMPARE(readBack(*quoted), QStringList{word});
    QCOMPARE(readBack(*posixCommand({u"before"_s, word, u"after"_s})), (QStringList{u"before"_s, word, u"after"_s}));
}

void TestOperatorCommands::aCommandInACommandIsReadBackTwice()
{
    const QStringList inner{u"psql"_s, u"it's $HOME"_s, u"`a` \"b\""_s};
    const QStringList outer = readBack(*posixCommand({u"ssh"_s, *posixCommand(inner)}));
    QCOMPARE(outer.size(), 2);
    QCOMPARE(readBack(outer.at(1)), inner);
}

void TestOperatorCommands::wordsThatATerminalWouldObeyAreRefused_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("line feed") << u"a\nreboot"_s;
    QTest::newRow("carriage return") << u"a\rreboot"_s;
    QTest::newRow("tab") << u"a\tb"_s;
    QTest::newRow("end of a bracketed paste") << u"a\u001b[201~reboot"_s;
    QTest::newRow("c1 control") << u"a\u009b2J"_s;
    QTest::newRow("override") << u"a\u202Eb"_s;
    QTest::newRow("nul") << QString(QChar(0));
}

void TestOperatorCommands::wordsThatATerminalWouldObeyAreRefused()
{
    QFETCH(QString, word);
    QVERIFY(!posixQuoted(word));
    const auto command = posixCommand({u"psql"_s, word});
    QVERIFY(!command);
    QCOMPARE(command.error().code, ErrorCode::InvalidInput);
}

void TestOperatorCommands::psqlGoesIntoTheContainerOfPostgres()
{
    ServerProfile profile = profileOf({.kind = PostgresTargetKind::Container, .address = u"postgres"_s});
    QCOMPARE(
        *operatorcommands::psql(profile, acme()),
        u"ssh -t -p 2222 ana@vps1.example.com 'docker exec -it postgres psql --username=inventario_acme --dbname=inventario_acme'"_s);
    profile.dockerSocket = u"/run/user/1000/docker.sock"_s;
    profile.ssh = {.host = u"prod"_s, .port = 0, .user = {}, .identityFile = u"/home/ana/my key"_s};
    QCOMPARE(*operatorcommands::psql(profile, acme()),
             u"ssh -t -i '/home/ana/my key' prod 'docker -H unix:///run/user/1000/docker.sock exec -it postgres psql"
             " --username=inventario_acme --dbname=inventario_acme'"_s);
    Workspace unfinished = acme();
    unfinished.databaseName.clear();
    QCOMPARE(operatorcommands::psql(profile, unfinished).error().code, ErrorCode::NotFound);
}

void TestOperatorCommands::psqlGoesToAHostOrASocket()
{
    const auto host =
        operatorcommands::psql(profileOf({.kind = PostgresTargetKind::HostPort, .address = u"127.0.0.1"_s, .port = 5433}), acme());
    QVERIFY(host->endsWith(u"'psql --host=127.0.0.1 --port=5433 --username=inventario_acme --dbname=inventario_acme'"_s));
    const auto socket =
        operatorcommands::psql(profileOf({.kind = PostgresTargetKind::Socket, .address = u"/run/postgresql/.s.PGSQL.5433"_s}), acme());
    QVERIFY(socket->endsWith(u"'psql --host=/run/postgresql --port=5433 --username=inventario_acme --dbname=inventario_acme'"_s));
}

void TestOperatorCommands::aDatabaseNameIsNeverAConnectionString()
{
    Workspace workspace = acme();
    workspace.databaseName = u"x host=evil.example 'q' \\"_s;
    workspace.roleName = u"it's; $(reboot)"_s;
    const auto command = operatorcommands::psql(profileOf({.kind = PostgresTargetKind::HostPort, .address = u"db"_s}), workspace);
    QVERIFY(command);
    const QStringList outer = readBack(*command);
    QCOMPARE(readBack(outer.constLast()), (QStringList{u"psql"_s, u"--host=db"_s, u"--port=5432"_s, u"--username=it's; $(reboot)"_s,
                                                       u"--dbname=dbname='x host=evil.example \\'q\\' \\\\'"_s}));
}

void TestOperatorCommands::theShellOfTheProductIsUsed()
{
    const ServerProfile profile = profileOf({});
    const Product product{.shellCommand = {u"python"_s, u"manage.py"_s, u"shell"_s}};
    QCOMPARE(*operatorcommands::containerShell(profile, acme(), &product),
             u"ssh -t -p 2222 ana@vps1.example.com 'docker exec -it inventario-shared python manage.py shell'"_s);
    QVERIFY(operatorcommands::containerShell(profile, acme(), nullptr)->endsWith(u"inventario-shared sh'"_s));
    // Where the product's shell is a command of the program that migrates, it is told which tenant of the shared container is meant.
    Product django = product;
    django.migrateCommand = {u"python"_s, u"manage.py"_s, u"migrate"_s};
    QVERIFY(operatorcommands::containerShell(profile, acme(), &django)
                ->endsWith(u"manage.py shell --database inventario_acme --role inventario_acme'"_s));
    QCOMPARE(*operatorcommands::shellOnServer(profile, u"web-1"_s, {u"sh"_s, u"-c"_s, u"echo $HOME"_s}, false),
             u"docker exec -i web-1 sh -c 'echo $HOME'"_s);
    QVERIFY(!operatorcommands::shellOnServer(profile, u"--privileged"_s, {u"sh"_s}, true));
}

void TestOperatorCommands::namesThatAreNotContainersAreRefused()
{
    for (const QString &name : {u"--privileged"_s, u"a b"_s, u"$(reboot)"_s, u"a\n"_s}) {
        Workspace workspace = acme();
        workspace.containerName = name;
        const auto command = operatorcommands::containerShell(profileOf({}), workspace, nullptr);
        QVERIFY2(!command, qPrintable(name));
        QCOMPARE(command.error().code, ErrorCode::InvalidInput);
    }
    ServerProfile profile = profileOf({});
    profile.ssh.host = u"-oProxyCommand=reboot"_s;
    QVERIFY(!operatorcommands::containerShell(profile, acme(), nullptr));
}

void TestOperatorCommands::noSecretIsInThem()
{
    ServerProfile profile = profileOf({.kind = PostgresTargetKind::HostPort, .address = u"db"_s});
    profile.postgres.passwordFile = u"/home/ana/CANARY"_s;
    QVERIFY(!operatorcommands::psql(profile, acme())->contains("CANARY"_L1));
    QVERIFY(!operatorcommands::containerShell(profile, acme(), nullptr)->contains("CANARY"_L1));
}

QTEST_APPLESS_MAIN(TestOperatorCommands)
#include "tst_operatorcommands.moc"
