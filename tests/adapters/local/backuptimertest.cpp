// The policy of backups, the units of its timer, and programs that are run for it.
#include "core/adapters/local/ageexport.h"
#include "core/adapters/local/backuppolicyfile.h"
#include "core/adapters/local/childprocess.h"
#include "core/adapters/local/usertimer.h"
#include "tests/adapters/local/temporaryhome.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

using namespace Qt::StringLiterals;
using namespace tmc;

class BackupTimerTest final : public QObject {
    Q_OBJECT
private slots:
    void thePolicyIsKeptAndABrokenOneIsNotGuessed();
    void wordsOfACommandLineArriveAsTheyAre_data();
    void wordsOfACommandLineArriveAsTheyAre();
    void whatCannotBeWrittenDownIsRefused();
    void unitsAreInstalledReadBackAndRemoved();
    void aProgramGetsItsInputAndItsEndIsKnown();
    void aProgramThatEndsEarlyIsToldInItsOwnWords();
    void aProgramThatIsNotThereIsNamed();
    void onlyPublicKeysAreRecipients();
};

void BackupTimerTest::thePolicyIsKeptAndABrokenOneIsNotGuessed()
{
    const tmtest::TemporaryHome home;
    BackupPolicyFile file(home.paths());
    QCOMPARE(file.read().value(), BackupPolicy());
    BackupPolicy policy{.folder = u"/mnt/ñ"_s, .everyHours = 12, .workspaceHours = {{u"w1"_s, 0}}};
    policy.retention.daily = 30;
    QVERIFY(file.write(policy));
    QCOMPARE(BackupPolicyFile(home.paths()).read().value(), policy);
    policy.everyHours = -5;
    QCOMPARE(file.write(policy).error().code, ErrorCode::InvalidInput);
    QCOMPARE(file.read().value().everyHours, 12);
    for (const QByteArray &broken : {"{"_ba, "{\"everyHours\":-1}"_ba, "{\"retention\":{\"last\":-1}}"_ba}) {
        QFile raw(home.paths().config() + u"/backup-policy.json"_s);
        QVERIFY(raw.open(QIODevice::WriteOnly | QIODevice::Truncate) && raw.write(broken) == broken.size());
        raw.close();
        QCOMPARE(file.read().error().code, ErrorCode::ConfigurationInvalid);
    }
}

void BackupTimerTest::wordsOfACommandLineArriveAsTheyAre_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"run"_s << u"\"run\""_s;
    QTest::newRow("empty") << QString() << u"\"\""_s;
    QTest::newRow("spaces and semicolon") << u"a ; b"_s << u"\"a ; b\""_s;
    QTest::newRow("specifier") << u"%h"_s << u"\"%%h\""_s;
    QTest::newRow("variable") << u"$HOME ${HOME}"_s << u"\"$$HOME $${HOME}\""_s;
    QTest::newRow("quotes") << u"it's \"so\""_s << u"\"it's \\\"so\\\"\""_s;
    QTest::newRow("backslash") << u"a\\nb"_s << u"\"a\\\\nb\""_s;
}

void BackupTimerTest::wordsOfACommandLineArriveAsTheyAre()
{
    QFETCH(QString, word);
    QTEST(timerunits::quotedWord(word).value(), "quoted");
}

void BackupTimerTest::whatCannotBeWrittenDownIsRefused()
{
    const timerunits::Job good{.server = u"vps-1"_s, .argv = {u"/usr/bin/tenant-master"_s, u"backup"_s}, .environment = {}};
    QVERIFY(timerunits::serviceText(good));
    QVERIFY(timerunits::serviceText(good)->contains("\nExecStart=\"/usr/bin/tenant-master\" \"backup\"\n"));
    for (const QString &word : {u"a\nExecStartPre=/bin/false"_s, u"a\tb"_s, u"a\u0007"_s, u"a\u0085b"_s}) {
        timerunits::Job bad = good;
        bad.argv.append(word);
        QCOMPARE(timerunits::serviceText(bad).error().code, ErrorCode::InvalidInput);
        bad = good;
        bad.environment.insert(u"TENANT_MASTER_HOME"_s, word);
        QCOMPARE(timerunits::serviceText(bad).error().code, ErrorCode::InvalidInput);
    }
    for (const QString &name : {u"../x"_s, u"a b"_s, QString(), u"a\n"_s}) {
        timerunits::Job bad = good;
        bad.server = name;
        QVERIFY(!timerunits::serviceText(bad));
        QVERIFY(!timerunits::timerText(bad));
    }
    timerunits::Job relative = good;
    relative.argv.first() = u"tenant-master"_s;
    QVERIFY(!timerunits::serviceText(relative));
}

void BackupTimerTest::unitsAreInstalledReadBackAndRemoved()
{
    const QTemporaryDir home;
    const QString directory = home.path() + u"/systemd/user"_s;
    const timerunits::Job job{.server = u"vps"_s, .argv = {u"/usr/bin/true"_s}, .environment = {{u"A"_s, u"100% $b"_s}}};
    UserTimer timer(directory, u"vps"_s);
    QVERIFY(!timer.state().isInstalled);
    const auto installed = timer.install(job);
    QVERIFY(installed);
    QVERIFY(installed->isInstalled);
    QFile service(installed->service);
    QVERIFY(service.open(QIODevice::ReadOnly));
    QVERIFY(service.readAll().contains("Environment=\"A=100%% $b\"\n"));
    QVERIFY(timer.install(job)); // once more changes nothing
    UserTimer other(directory, u"other"_s);
    QVERIFY(other.install({.server = u"other"_s, .argv = job.argv, .environment = {}}));
    const auto removed = timer.remove();
    QVERIFY(removed);
    QVERIFY(!removed->isInstalled);
    QVERIFY(!QFileInfo::exists(installed->service));
    QVERIFY(other.state().isInstalled);
    QVERIFY(timer.remove());
}

void BackupTimerTest::aProgramGetsItsInputAndItsEndIsKnown()
{
    const QTemporaryDir home;
    const QByteArray name = QFile::encodeName(home.path() + u"/out"_s);
    QByteArray sent;
    for (int line = 0; line < 100'000; ++line)
        sent += "line " + QByteArray::number(line) + '\n';
    {
        const FileDescriptor output(::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
        auto cat = ChildProcess::start({u"cat"_s}, output.get());
        QVERIFY(cat);
        QVERIFY(cat->write(sent));
        QVERIFY(cat->finish());
    }
    QFile file(QFile::decodeName(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), sent);
    // A word is a word, whatever a shell would make of it.
    auto test = ChildProcess::start({u"test"_s, u"$(true); echo"_s, u"="_s, u"$(true); echo"_s});
    QVERIFY(test && test->finish());
}

void BackupTimerTest::aProgramThatEndsEarlyIsToldInItsOwnWords()
{
    auto ls = ChildProcess::start({u"ls"_s, u"--no-such-option"_s});
    QVERIFY(ls);
    const Result<void> ended = ls->finish();
    QCOMPARE(ended.error().code, ErrorCode::ExecFailed);
    QCOMPARE(ended.error().args, (QStringList{u"ls"_s, u"2"_s}));
    QVERIFY2(ended.error().detail.contains(u"no-such-option"_s), qPrintable(ended.error().detail));
    auto deaf = ChildProcess::start({u"true"_s});
    QVERIFY(deaf);
    Result<void> written;
    for (int piece = 0; piece < 1000 && written; ++piece)
        written = deaf->write(QByteArray(1 << 20, 'x'));
    QVERIFY2(!written, "writing to a program that does not read any more must end");
}

void BackupTimerTest::aProgramThatIsNotThereIsNamed()
{
    const auto missing = ChildProcess::start({u"no-such-program-of-ours"_s});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().args, (QStringList{u"program"_s, u"no-such-program-of-ours"_s}));
}

void BackupTimerTest::onlyPublicKeysAreRecipients()
{
    const QString age = u"age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"_s;
    QVERIFY(checkAgeRecipients({age}));
    QVERIFY(checkAgeRecipients({age, u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGq ana@laptop"_s}));
    for (const QString &wrong : {u"--output=/etc/passwd"_s, u"-R"_s, u"age1"_s, age + u'\n', age + u" -o x"_s, u"/home/ana/key.pub"_s,
                                 u"AGE-SECRET-KEY-1QQQ"_s, u"ssh-dss AAAA"_s})
        QVERIFY2(!checkAgeRecipients({wrong}), qPrintable(wrong));
    QVERIFY(!checkAgeRecipients({}));
}

QTEST_GUILESS_MAIN(BackupTimerTest)
#include "backuptimertest.moc"
