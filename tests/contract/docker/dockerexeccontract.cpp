// The part of the suite that is about exec.
#include "contract/docker/contractchecks.h"
#include "contract/docker/dockerenginecontract.h"

#include <QElapsedTimer>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

void DockerEngineContract::exitCodesAreReadBack_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {0, 1, 127})
        QTest::addRow("%d", code) << code;
}

void DockerEngineContract::exitCodesAreReadBack()
{
    QFETCH(int, code);
    const ContainerId id = running(u"exit"_s);
    const Result<ExecOutcome> outcome = m_engine->exec(command(id, {u"sh"_s, u"-c"_s, u"exit %1"_s.arg(code)}), {});
    VERIFY_OK(outcome);
    QCOMPARE(outcome->exitCode, code);
}

void DockerEngineContract::largeOutputArrivesWhole()
{
    constexpr qsizetype size = 5 * 1024 * 1024;
    const ContainerId id = running(u"large"_s);
    ExecRequest request = command(id, {u"head"_s, u"-c"_s, QString::number(size), u"/dev/zero"_s});
    request.outputLimit = 2 * size;
    const Result<ExecOutcome> outcome = m_engine->exec(request, {});
    VERIFY_OK(outcome);
    QCOMPARE(outcome->exitCode, 0);
    QVERIFY(outcome->standardOutput == QByteArray(size, '\0'));
    QCOMPARE(outcome->standardError, QByteArray());
}

void DockerEngineContract::outputBeyondTheLimitIsDropped()
{
    const ContainerId id = running(u"limited"_s);
    ExecRequest request = command(id, {u"head"_s, u"-c"_s, u"1000000"_s, u"/dev/zero"_s});
    request.outputLimit = 1000;
    const Result<ExecOutcome> outcome = m_engine->exec(request, {});
    VERIFY_OK(outcome);
    QCOMPARE(outcome->exitCode, 0);
    QCOMPARE(outcome->standardOutput.size(), 1000);
}

void DockerEngineContract::inputIsEchoed_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("short") << QByteArray("one line\n");
    // More than every buffer between here and the command: writing all before reading would never end.
    QByteArray large;
    for (int i = 0; i < 400'000; ++i)
        large += QByteArray::number(i) + '\n';
    QTest::addRow("2.6 MB") << large;
    QTest::addRow("binary") << QByteArray("\x00\x01\xff\r\n\x1a", 6);
}

void DockerEngineContract::inputIsEchoed()
{
    QFETCH(QByteArray, input);
    const ContainerId id = running(u"echo"_s);
    ExecRequest request = command(id, {u"cat"_s}, input);
    request.outputLimit = input.size() + 1;
    const Result<ExecOutcome> outcome = m_engine->exec(request, {});
    VERIFY_OK(outcome);
    QCOMPARE(outcome->exitCode, 0);
    QVERIFY(outcome->standardOutput == input);
}

void DockerEngineContract::shellTextInArgumentsStaysText()
{
    const QString payload = u"$(touch /tmp/x); `id` && rm -rf / | \"'\\"_s;
    const ContainerId id = running(u"inert"_s);
    const Result<ExecOutcome> outcome = m_engine->exec(command(id, {u"echo"_s, payload}), {});
    VERIFY_OK(outcome);
    QCOMPARE(QString::fromUtf8(outcome->standardOutput), QString(payload + u'\n'));
    VERIFY_ERROR(m_engine->getArchive(id.value(), u"/tmp/x"_s, {}), ErrorCode::NotFound);
}

void DockerEngineContract::execInAMissingContainerIsRefused()
{
    const Result<ExecOutcome> outcome = m_engine->exec(command(ContainerId(m_prefix + u"-nobody"_s), {u"true"_s}), {});
    VERIFY_ERROR(outcome, ErrorCode::ContainerNotFound);
    QCOMPARE(outcome.error().effect, Effect::None);
}

void DockerEngineContract::execInAStoppedContainerIsRefused()
{
    const ContainerId id = created(spec(u"stopped"_s));
    const Result<ExecOutcome> outcome = m_engine->exec(command(id, {u"true"_s}), {});
    VERIFY_ERROR(outcome, ErrorCode::DockerRejected);
    QCOMPARE(outcome.error().effect, Effect::None);
}

void DockerEngineContract::aRegisteredCommandRunsOnceAndIsRemembered()
{
    const ContainerId id = running(u"once"_s);
    const Result<QString> number = m_engine->prepareExec(command(id, {u"echo"_s, u"once"_s}), {}, {});
    VERIFY_OK(number);
    QCOMPARE(m_engine->execStanding(*number, {}).value().stage, ExecStage::Waiting);
    QByteArray said;
    const ExecOutput listen = [&said](QByteArrayView bytes) { said.append(bytes); };
    const Result<int> exitCode = m_engine->runPrepared(*number, std::chrono::seconds(30), listen, {});
    VERIFY_OK(exitCode);
    QCOMPARE(*exitCode, 0);
    QCOMPARE(said, "once\n"_ba);
    const Result<ExecStanding> standing = m_engine->execStanding(*number, {});
    VERIFY_OK(standing);
    QCOMPARE(standing->stage, ExecStage::Ended);
    QCOMPARE(standing->exitCode, 0);
    // Engines refuse with a status or in the stream; what counts is that nothing runs.
    said.clear();
    const Result<int> again = m_engine->runPrepared(*number, std::chrono::seconds(30), listen, {});
    QVERIFY(!again || *again == 0);
    QVERIFY2(!said.contains("once\n"), said.constData());
}

void DockerEngineContract::aRegisteredCommandGetsItsSecret()
{
    const ContainerId id = running(u"secretly"_s);
    const QByteArray awkward = "q\"\\ \tñ€ {{secret-key}}";
    QByteArray source = awkward;
    const Result<QString> number =
        m_engine->prepareExec(command(id, {u"sh"_s, u"-c"_s, u"echo \"$TM_TEST\""_s}), {u"TM_TEST"_s, Secret::fromBytes(source)}, {});
    VERIFY_OK(number);
    QByteArray said;
    const Result<int> exitCode =
        m_engine->runPrepared(*number, std::chrono::seconds(30), [&said](QByteArrayView bytes) { said.append(bytes); }, {});
    VERIFY_OK(exitCode);
    QCOMPARE(said, QByteArray(awkward + '\n'));
}

void DockerEngineContract::anUnknownCommandIsForgotten()
{
    const Result<ExecStanding> standing = m_engine->execStanding(QString(64, u'a'), {});
    VERIFY_OK(standing);
    QCOMPARE(standing->stage, ExecStage::Forgotten);
    VERIFY_ERROR(m_engine->execStanding(u"../containers/json"_s, {}), ErrorCode::InvalidInput);
}

void DockerEngineContract::stopTokenEndsALongExecAtOnce()
{
    const ContainerId id = running(u"long"_s);
    const auto source = std::make_shared<std::stop_source>();
    QElapsedTimer sinceStop;
    // The wait is not for anything to be ready: an earlier stop would be seen as well, only at another place.
    std::jthread stopper([source, &sinceStop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        sinceStop.start();
        source->request_stop();
    });
    const Result<ExecOutcome> outcome = m_engine->exec(command(id, {u"sleep"_s, u"60"_s}), source->get_token());
    const qint64 elapsed = sinceStop.elapsed();
    stopper.join();
    VERIFY_ERROR(outcome, ErrorCode::Cancelled);
    QVERIFY2(elapsed < 2000, qPrintable(QString::number(elapsed)));
    // The engine object is as good as before.
    VERIFY_OK(m_engine->inspect(id.value(), {}));
}

void DockerEngineContract::requestedStopKeepsAnythingFromBeingSent()
{
    const auto source = std::make_shared<std::stop_source>();
    source->request_stop();
    const ContainerSpec wanted = spec(u"never"_s);
    const Result<ContainerId> id = m_engine->create(wanted, {Secret::generate(), Secret::generate()}, source->get_token());
    VERIFY_ERROR(id, ErrorCode::Cancelled);
    QCOMPARE(id.error().effect, Effect::None);
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(wanted.name, {});
    VERIFY_OK(seen);
    QVERIFY(!seen->has_value());
}

} // namespace tmtest
