#include "linkrecorder.h"

#include <QLocalSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

void LinkRecorder::open(ServerLink &link, const ServerProfile &profile)
{
    link.setLostHandler([this](const Error &error) { losses.push_back(error); });
    link.open(
        profile, [this](const StageReport &report) { reports.push_back(report); },
        [this](const Result<LinkEndpoints> &answer) { answers.push_back(answer); });
}

bool LinkRecorder::openAndWait(ServerLink &link, const ServerProfile &profile)
{
    answers.clear();
    open(link, profile);
    return waitForAnswer() && answers.front().has_value();
}

bool LinkRecorder::waitForAnswer()
{
    return QTest::qWaitFor([this] { return !answers.empty(); }, 60'000);
}

Result<LinkEndpoints> LinkRecorder::forwardPostgres(ServerLink &link, const QString &target)
{
    auto answer = std::make_shared<std::optional<Result<LinkEndpoints>>>();
    link.forwardPostgres(target, [answer](const Result<LinkEndpoints> &result) { *answer = result; });
    if (!QTest::qWaitFor([answer] { return answer->has_value(); }, 60'000))
        return fail(ErrorCode::Internal, {}, u"forwardPostgres never answered"_s);
    return **answer;
}

QStringList LinkRecorder::stageTexts() const
{
    QStringList texts;
    for (const StageReport &report : reports)
        texts << linkStageName(report.stage) + u' ' + stageStateName(report.state);
    return texts;
}

StageReport LinkRecorder::stage(LinkStage stage) const
{
    StageReport last;
    for (const StageReport &report : reports) {
        if (report.stage == stage)
            last = report;
    }
    return last;
}

Error LinkRecorder::error() const
{
    return answers.size() == 1 && !answers.front() ? answers.front().error() : Error{};
}

LinkEndpoints LinkRecorder::endpoints() const
{
    return answers.size() == 1 && answers.front() ? *answers.front() : LinkEndpoints{};
}

QByteArray askSocket(const QString &path, const QByteArray &question)
{
    // Through the event loop: the servers of these tests live in this thread as well.
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!question.isEmpty())
        socket.write(question);
    const bool answered =
        QTest::qWaitFor([&socket] { return socket.bytesAvailable() > 0 || socket.state() == QLocalSocket::UnconnectedState; }, 20'000);
    return answered ? socket.readAll() : QByteArray();
}

} // namespace tmtest
