// Exec against a scripted engine: what a dying or lying engine must not be taken for.
#include "adapters/docker/scriptedserver.h"
#include "core/adapters/docker/httpdockerengine.h"

#include <QTest>
#include <QtEndian>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace std::chrono_literals;

namespace tmtest {
namespace {

/// JSON text with apostrophes for its quotation marks.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray execId(64, 'e');

QByteArray frame(char stream, const QByteArray &payload)
{
    QByteArray header(8, '\0');
    header[0] = stream;
    qToBigEndian<quint32>(static_cast<quint32>(payload.size()), header.data() + 4);
    return header + payload;
}

/// How the engine behaves in one test.
struct Behaviour {
    QByteArray startHead = "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n";
    std::function<void(ScriptedPeer &)> stream = [](ScriptedPeer &peer) { peer.readToEnd(); };
    std::function<QByteArray(int poll)> state = [](int) { return httpReply(200, json("{'Running':false,'ExitCode':0}")); };
    std::function<QByteArray()> creation = [] { return httpReply(201, json("{'Id':'") + execId + json("'}")); };
};

class ExecEngine final {
public:
    explicit ExecEngine(Behaviour behaviour)
        : m_behaviour(std::move(behaviour)),
          m_server([this](ScriptedPeer &peer, int) { serve(peer); }),
          engine(m_server.path())
    {
    }

private:
    void serve(ScriptedPeer &peer)
    {
        for (QByteArray request = peer.readRequest(); !request.isEmpty(); request = peer.readRequest()) {
            if (request.contains(" /_ping "))
                peer.write(httpReply(200, "OK", "Api-Version: 1.41\r\n"));
            else if (request.contains(" /version "))
                peer.write(httpReply(200, json("{'ApiVersion':'1.41'}")));
            else if (request.contains("/start ")) {
                peer.write(m_behaviour.startHead);
                if (m_behaviour.startHead.contains(" 101 ") || m_behaviour.startHead.contains(" 200 "))
                    m_behaviour.stream(peer);
                return;
            } else if (request.contains("/exec/")) {
                const QByteArray reply = m_behaviour.state(m_polls++);
                if (reply.isEmpty())
                    return;
                peer.write(reply);
            } else {
                peer.write(m_behaviour.creation());
            }
        }
    }

    Behaviour m_behaviour;
    std::atomic<int> m_polls = 0;
    ScriptedServer m_server;

public:
    HttpDockerEngine engine;
};

ExecRequest request(const QByteArray &input = {})
{
    return {.container = u"tenant"_s, .argv = {u"cat"_s}, .input = input, .timeout = 30s};
}

} // namespace

class DockerExecStreamTest final : public QObject {
    Q_OBJECT

private slots:
    void outputsAreSeparatedAndTheExitCodeIsReadBack_data();
    void outputsAreSeparatedAndTheExitCodeIsReadBack();
    void largeInputAndOutputDoNotWaitForEachOther();
    void exitCodeIsWaitedForWhileTheCommandStillRuns();
    void missingExitCodeIsAFailureOfUnknownEffect_data();
    void missingExitCodeIsAFailureOfUnknownEffect();
    void streamCutInsideAFrameIsAFailureOfUnknownEffect();
    void unreadInputWithoutAnErrorCodeIsAFailure();
    void unreadInputWithAnErrorCodeIsTheCommandsOwnFailure();
    void refusedStartIsARefusal();
    void refusedCreationHasNoEffect();
    void lostCreationHasNoEffect();
    void deadlineEndsASilentCommand();
};

void DockerExecStreamTest::outputsAreSeparatedAndTheExitCodeIsReadBack_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addRow("upgraded") << Behaviour().startHead;
    QTest::addRow("plain 200") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n");
}

void DockerExecStreamTest::outputsAreSeparatedAndTheExitCodeIsReadBack()
{
    QFETCH(QByteArray, head);
    // The first frame travels together with the header.
    Behaviour behaviour{.startHead = head + frame(1, "a"), .stream = [](ScriptedPeer &peer) {
                            const QByteArray input = peer.readToEnd();
                            peer.write(frame(2, "err") + frame(1, input));
                        }};
    behaviour.state = [](int) { return httpReply(200, json("{'Running':false,'ExitCode':42}")); };
    ExecEngine scripted(std::move(behaviour));
    const Result<ExecOutcome> outcome = scripted.engine.exec(request("input"), {});
    QVERIFY2(outcome.has_value(), qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->exitCode, 42);
    QCOMPARE(outcome->standardOutput, "ainput"_ba);
    QCOMPARE(outcome->standardError, "err"_ba);
}

void DockerExecStreamTest::largeInputAndOutputDoNotWaitForEachOther()
{
    // Echoes each piece before it reads the next: a client that writes everything first would wait for ever.
    ExecEngine scripted({.stream = [](ScriptedPeer &peer) {
        for (QByteArray piece = peer.readSome(); !piece.isEmpty(); piece = peer.readSome())
            peer.write(frame(1, piece));
    }});
    const QByteArray input = QByteArray("0123456789").repeated(1'000'000);
    ExecRequest large = request(input);
    large.outputLimit = 2 * input.size();
    const Result<ExecOutcome> outcome = scripted.engine.exec(large, {});
    QVERIFY2(outcome.has_value(), qPrintable(outcome ? QString() : outcome.error().detail));
    QVERIFY(outcome->standardOutput == input);
}

void DockerExecStreamTest::exitCodeIsWaitedForWhileTheCommandStillRuns()
{
    ExecEngine scripted({.state = [](int poll) {
        return httpReply(200, poll < 3 ? json("{'Running':true,'ExitCode':null}") : json("{'Running':false,'ExitCode':5}"));
    }});
    const Result<ExecOutcome> outcome = scripted.engine.exec(request(), {});
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->exitCode, 5);
}

void DockerExecStreamTest::missingExitCodeIsAFailureOfUnknownEffect_data()
{
    QTest::addColumn<QByteArray>("state"); // empty = the connection closes
    QTest::addRow("forgotten") << httpReply(404, json("{'message':'No such exec instance'}"));
    QTest::addRow("null") << httpReply(200, json("{'Running':false,'ExitCode':null}"));
    QTest::addRow("no field") << httpReply(200, "{}");
    QTest::addRow("not json") << httpReply(200, "<html>");
    QTest::addRow("engine gone") << QByteArray();
    QTest::addRow("engine failing") << httpReply(500, "{}");
}

void DockerExecStreamTest::missingExitCodeIsAFailureOfUnknownEffect()
{
    QFETCH(QByteArray, state);
    ExecEngine scripted({.state = [state](int) { return state; }});
    const Result<ExecOutcome> outcome = scripted.engine.exec(request(), {});
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().effect, Effect::Unknown);
}

void DockerExecStreamTest::streamCutInsideAFrameIsAFailureOfUnknownEffect()
{
    for (const qsizetype length : {1, 7, 8, 9, 12}) {
        ExecEngine scripted({.stream = [length](ScriptedPeer &peer) {
            peer.readToEnd();
            peer.write(frame(1, "hello").first(length));
        }});
        const Result<ExecOutcome> outcome = scripted.engine.exec(request(), {});
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, ErrorCode::DockerProtocol);
        QCOMPARE(outcome.error().effect, Effect::Unknown);
    }
}

void DockerExecStreamTest::unreadInputWithoutAnErrorCodeIsAFailure()
{
    ExecEngine scripted({.stream = [](ScriptedPeer &peer) { peer.readSome(); }});
    const Result<ExecOutcome> outcome = scripted.engine.exec(request(QByteArray(20'000'000, 'x')), {});
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().effect, Effect::Unknown);
}

void DockerExecStreamTest::unreadInputWithAnErrorCodeIsTheCommandsOwnFailure()
{
    ExecEngine scripted({.stream =
                             [](ScriptedPeer &peer) {
                                 peer.readSome();
                                 peer.write(frame(2, "refused"));
                             },
                         .state = [](int) { return httpReply(200, json("{'Running':false,'ExitCode':3}")); }});
    const Result<ExecOutcome> outcome = scripted.engine.exec(request(QByteArray(20'000'000, 'x')), {});
    QVERIFY2(outcome.has_value(), qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->exitCode, 3);
}

void DockerExecStreamTest::refusedStartIsARefusal()
{
    ExecEngine scripted({.startHead = httpReply(409, json("{'message':'Container tenant is paused'}"))});
    const Result<ExecOutcome> outcome = scripted.engine.exec(request(), {});
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, ErrorCode::DockerRejected);
    QCOMPARE(outcome.error().effect, Effect::None);
}

void DockerExecStreamTest::refusedCreationHasNoEffect()
{
    ExecEngine scripted({.creation = [] { return httpReply(404, json("{'message':'No such container: tenant'}")); }});
    const Result<ExecOutcome> outcome = scripted.engine.exec(request(), {});
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, ErrorCode::ContainerNotFound);
    QCOMPARE(outcome.error().effect, Effect::None);
}

void DockerExecStreamTest::lostCreationHasNoEffect()
{
    ExecEngine scripted({.creation = [] { return "HTTP/1.1 200"_ba; }});
    ExecRequest impatient = request();
    impatient.timeout = 1s;
    const Result<ExecOutcome> outcome = scripted.engine.exec(impatient, {});
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().effect, Effect::None);
}

void DockerExecStreamTest::deadlineEndsASilentCommand()
{
    // Holds the stream open after the input has ended; the client's close ends it.
    ExecEngine scripted({.stream = [](ScriptedPeer &peer) {
        peer.readToEnd();
        while (peer.write(frame(1, {})))
            std::this_thread::sleep_for(20ms);
    }});
    ExecRequest impatient = request();
    impatient.timeout = 1s;
    const Result<ExecOutcome> outcome = scripted.engine.exec(impatient, {});
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, ErrorCode::TimedOut);
    QCOMPARE(outcome.error().effect, Effect::Unknown);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::DockerExecStreamTest)

#include "tst_dockerexecstream.moc"
