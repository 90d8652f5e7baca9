#include "core/adapters/ssh/opensshlink.h"

#include "linkrecorder.h"
#include "privatesshd.h"
#include "processes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

/// How a link ends: by its owner, by the server, by the death of its owner; and what happens to those who wait for it.
class TestOpenSshLinkEnd : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void aLinkThatTheServerEndsIsLostOnce();
    void afterALossForwardingFailsAndOpeningWorks();
    void aLossFailsThePostgresRequestsThatWait();
    void closingIsOrderlyAndLeavesNothing();
    void closingASshThatDoesNotListenKillsIt();
    void closingWhileOpeningAnswersCancelled();
    void closingAndOpeningAtOnceGivesANewLink();
    void openingTwiceLeavesTheFirstAlone();
    void forwardingWithoutALinkFails();
    void destructionKillsSshAtOnceAndCallsNobody();
    void destructionWhileOpeningCallsNobody();
    void everyCallbackMayDestroyTheLink();
    void noCallbackComesFromWithinACall();
    void killingTheOwnerLeavesNoSshBehind();
    void leftoversOfAKilledOwnerAreSweptByTheNextLink();
    void aServerThatFallsSilentIsNoticed();

private:
    OpenSshLink &link() { return *m_link; }
    QList<qint64> sshProcesses(qint64 owner = ::getpid()) const;
    bool noSshIsLeft() const
    {
        return QTest::qWaitFor([this] { return sshProcesses().isEmpty(); }, 20'000);
    }
    QString startHolder(QProcess &holder) const;

    PrivateSshd m_sshd;
    QTemporaryDir m_runtime;
    LinkRecorder m_recorder;
    std::unique_ptr<OpenSshLink> m_link;
};

void TestOpenSshLinkEnd::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
    QVERIFY(m_sshd.start());
    m_sshd.trustHostKey();
}

void TestOpenSshLinkEnd::init()
{
    m_link = std::make_unique<OpenSshLink>(SshSettings{.configDirectory = m_sshd.configDirectory()});
    m_recorder = {};
}

QList<qint64> TestOpenSshLinkEnd::sshProcesses(qint64 owner) const
{
    QList<qint64> found;
    for (const qint64 child : childrenOf(owner)) {
        if (QFileInfo(u"/proc/%1/exe"_s.arg(child)).symLinkTarget().endsWith(u"/ssh"_s))
            found << child;
    }
    return found;
}

QString TestOpenSshLinkEnd::startHolder(QProcess &holder) const
{
    const ServerProfile profile = m_sshd.profile();
    holder.start(QStringLiteral(TM_LINKHOLDER),
                 {m_sshd.configDirectory(), profile.ssh.host, QString::number(profile.ssh.port), profile.ssh.user,
                  profile.ssh.identityFile, profile.dockerSocket, profile.proxyAddress});
    if (!QTest::qWaitFor([&holder] { return holder.canReadLine(); }, 30'000))
        return {};
    return QString::fromLocal8Bit(holder.readLine()).trimmed();
}

void TestOpenSshLinkEnd::aLinkThatTheServerEndsIsLostOnce()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const QString directory = QFileInfo(m_recorder.endpoints().dockerSocket).path();
    for (const qint64 process : m_sshd.connectionProcesses())
        ::kill(static_cast<pid_t>(process), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(m_recorder.losses.size(), std::size_t(1), 20'000);
    QCOMPARE(m_recorder.losses.front().code, ErrorCode::SshConnectionLost);
    QCOMPARE(m_recorder.losses.front().args, QStringList{u"127.0.0.1"_s});
    QVERIFY(noSshIsLeft());
    QTRY_VERIFY(!QFile::exists(directory));
    QCOMPARE(m_recorder.losses.size(), std::size_t(1));
}

void TestOpenSshLinkEnd::afterALossForwardingFailsAndOpeningWorks()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    for (const qint64 process : m_sshd.connectionProcesses())
        ::kill(static_cast<pid_t>(process), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(m_recorder.losses.size(), std::size_t(1), 20'000);
    const auto refused = m_recorder.forwardPostgres(link(), m_sshd.tcpTarget());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SshConnectionLost);
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    QCOMPARE(askSocket(m_recorder.endpoints().dockerSocket), QByteArray("hello"));
}

void TestOpenSshLinkEnd::aLossFailsThePostgresRequestsThatWait()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    std::vector<Result<LinkEndpoints>> answers;
    for (int i = 0; i < 3; ++i)
        link().forwardPostgres(m_sshd.tcpTarget(), [&answers](const Result<LinkEndpoints> &answer) { answers.push_back(answer); });
    const QList<qint64> processes = sshProcesses();
    for (const qint64 process : processes)
        ::kill(static_cast<pid_t>(process), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), std::size_t(3), 20'000);
    for (const auto &answer : answers)
        QVERIFY(!answer);
    QCOMPARE(answers.back().error().code, ErrorCode::SshConnectionLost);
    QTRY_COMPARE(m_recorder.losses.size(), std::size_t(1));
}

void TestOpenSshLinkEnd::closingIsOrderlyAndLeavesNothing()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const QString directory = QFileInfo(m_recorder.endpoints().dockerSocket).path();
    link().close();
    QVERIFY(noSshIsLeft());
    QTRY_VERIFY(!QFile::exists(directory));
    QTRY_VERIFY_WITH_TIMEOUT(m_sshd.connectionProcesses().isEmpty(), 20'000); // nor on the server
    QVERIFY(m_recorder.losses.empty());
    link().close(); // closing what is closed is fine
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
}

void TestOpenSshLinkEnd::closingASshThatDoesNotListenKillsIt()
{
    m_link = std::make_unique<OpenSshLink>(
        SshSettings{.configDirectory = m_sshd.configDirectory(), .timeouts = {.closeGrace = std::chrono::milliseconds(100)}});
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const QList<qint64> processes = sshProcesses();
    QCOMPARE(processes.size(), 1);
    ::kill(static_cast<pid_t>(processes.first()), SIGSTOP);
    link().close();
    QVERIFY(noSshIsLeft());
}

void TestOpenSshLinkEnd::closingWhileOpeningAnswersCancelled()
{
    m_recorder.open(link(), m_sshd.profile());
    link().close();
    QVERIFY(m_recorder.waitForAnswer());
    QCOMPARE(m_recorder.error().code, ErrorCode::Cancelled);
    QVERIFY(noSshIsLeft());
    QCOMPARE(m_recorder.answers.size(), std::size_t(1));
}

void TestOpenSshLinkEnd::closingAndOpeningAtOnceGivesANewLink()
{
    m_recorder.open(link(), m_sshd.profile());
    link().close();
    LinkRecorder second;
    QVERIFY(second.openAndWait(link(), m_sshd.profile()));
    QCOMPARE(m_recorder.error().code, ErrorCode::Cancelled);
    QTRY_COMPARE(sshProcesses().size(), 1);
    QCOMPARE(askSocket(second.endpoints().dockerSocket), QByteArray("hello"));
    QVERIFY(second.losses.empty() && m_recorder.losses.empty());
    m_link.reset(); // before `second` goes
}

void TestOpenSshLinkEnd::openingTwiceLeavesTheFirstAlone()
{
    m_recorder.open(link(), m_sshd.profile());
    std::vector<Result<LinkEndpoints>> answers;
    link().open(m_sshd.profile(), nullptr, [&answers](const Result<LinkEndpoints> &answer) { answers.push_back(answer); });
    QVERIFY(m_recorder.waitForAnswer());
    QVERIFY(m_recorder.answers.front());
    QCOMPARE(answers.size(), std::size_t(1));
    QCOMPARE(answers.front().error().code, ErrorCode::AlreadyExists);
    QCOMPARE(askSocket(m_recorder.endpoints().dockerSocket), QByteArray("hello"));
}

void TestOpenSshLinkEnd::forwardingWithoutALinkFails()
{
    QCOMPARE(m_recorder.forwardPostgres(link(), m_sshd.tcpTarget()).error().code, ErrorCode::SshConnectionLost);
}

void TestOpenSshLinkEnd::destructionKillsSshAtOnceAndCallsNobody()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const QString directory = QFileInfo(m_recorder.endpoints().dockerSocket).path();
    const std::size_t reports = m_recorder.reports.size();
    bool answered = false;
    link().forwardPostgres(m_sshd.tcpTarget(), [&answered](const Result<LinkEndpoints> &) { answered = true; });
    QElapsedTimer timer;
    timer.start();
    m_link.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!QFile::exists(directory));
    QVERIFY(noSshIsLeft());
    QVERIFY(!answered && m_recorder.losses.empty());
    QCOMPARE(m_recorder.reports.size(), reports);
}

void TestOpenSshLinkEnd::destructionWhileOpeningCallsNobody()
{
    m_recorder.open(link(), m_sshd.profile());
    QTRY_VERIFY(!m_recorder.reports.empty());
    const std::size_t reports = m_recorder.reports.size();
    m_link.reset();
    QVERIFY(noSshIsLeft());
    QCOMPARE(m_recorder.reports.size(), reports);
    QVERIFY(m_recorder.answers.empty());
}

void TestOpenSshLinkEnd::everyCallbackMayDestroyTheLink()
{
    m_link->open(
        m_sshd.profile(), [this](const StageReport &) { m_link.reset(); },
        [](const Result<LinkEndpoints> &) { QFAIL("called too late"); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_link, 20'000);
    init();
    m_link->open(m_sshd.profile(), nullptr, [this](const Result<LinkEndpoints> &) { m_link.reset(); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_link, 20'000);
    init();
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    link().forwardPostgres(m_sshd.tcpTarget(), [this](const Result<LinkEndpoints> &) { m_link.reset(); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_link, 20'000);
    init();
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    link().setLostHandler([this](const Error &) { m_link.reset(); });
    for (const qint64 process : sshProcesses())
        ::kill(static_cast<pid_t>(process), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(!m_link, 20'000);
    QVERIFY(noSshIsLeft());
}

void TestOpenSshLinkEnd::noCallbackComesFromWithinACall()
{
    m_recorder.open(link(), ServerProfile{});
    m_recorder.open(link(), m_sshd.profile());
    bool answered = false;
    link().forwardPostgres(u"nonsense"_s, [&answered](const Result<LinkEndpoints> &) { answered = true; });
    link().close();
    QVERIFY(m_recorder.answers.empty() && m_recorder.reports.empty() && !answered);
    QTRY_COMPARE(m_recorder.answers.size(), std::size_t(2));
    QTRY_VERIFY(answered);
}

void TestOpenSshLinkEnd::killingTheOwnerLeavesNoSshBehind()
{
    QProcess holder;
    QVERIFY(QFile::exists(startHolder(holder)));
    const QList<qint64> processes = sshProcesses(holder.processId());
    QCOMPARE(processes.size(), 1);
    holder.kill(); // SIGKILL: it cannot tidy up
    QTRY_VERIFY_WITH_TIMEOUT(holder.state() == QProcess::NotRunning && !isRunning(processes.first()), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_sshd.connectionProcesses().isEmpty(), 20'000);
}

void TestOpenSshLinkEnd::leftoversOfAKilledOwnerAreSweptByTheNextLink()
{
    QProcess holder;
    const QString socket = startHolder(holder);
    QVERIFY(QFile::exists(socket));
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    QVERIFY(QFile::exists(socket)); // in use: not swept
    link().close();
    const QList<qint64> processes = sshProcesses(holder.processId());
    holder.kill();
    QTRY_VERIFY_WITH_TIMEOUT(holder.state() == QProcess::NotRunning && !isRunning(processes.value(0)), 10'000);
    QVERIFY(QFile::exists(socket));
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    QVERIFY(!QFile::exists(QFileInfo(socket).path()));
}

void TestOpenSshLinkEnd::aServerThatFallsSilentIsNoticed()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    QElapsedTimer timer;
    timer.start();
    const QList<qint64> processes = m_sshd.connectionProcesses();
    for (const qint64 process : processes)
        ::kill(static_cast<pid_t>(process), SIGSTOP);
    const bool noticed = QTest::qWaitFor([this] { return !m_recorder.losses.empty(); }, 40'000);
    for (const qint64 process : processes)
        ::kill(static_cast<pid_t>(process), SIGKILL);
    QVERIFY(noticed);
    qInfo("a silent server was noticed after %lld ms", timer.elapsed());
    QCOMPARE(m_recorder.losses.front().code, ErrorCode::SshConnectionLost);
    QVERIFY2(m_recorder.losses.front().detail.contains(u"not responding"_s), qPrintable(m_recorder.losses.front().detail));
}

QTEST_GUILESS_MAIN(TestOpenSshLinkEnd)
#include "tst_opensshlinkend.moc"
