#include "core/adapters/docker/httpdockerengine.h"

#include "core/adapters/docker/dockerexec.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/adapters/docker/dockernames.h"
#include "core/support/json.h"
#include "core/support/secret.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Commands that are registered first and started by their number.
namespace tmc {
namespace {

constexpr auto askTime = 30s;

/// Appends one byte of UTF-8 as it stands inside a JSON string.
void appendEscaped(QByteArray &text, char byte)
{
    static constexpr char digits[] = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
        text.append('\\');
        text.append(byte);
    } else if (code < 0x20) {
        text.append("\\u00");
        text.append(digits[code >> 4]);
        text.append(digits[code & 15]);
    } else {
        text.append(byte);
    }
}

/// The JSON text of a request with one more variable. The caller wipes it; no other copy of the value is left behind.
Result<QByteArray> bodyWithSecret(QJsonObject body, const ExecSecret &secret)
{
    constexpr int longestEscape = 6;
    QByteArray value = secret.value.revealed();
    const auto wiped = qScopeGuard([&value] { wipe(value); });
    if (!value.isValidUtf8() || value.contains('\0'))
        return fail({.code = ErrorCode::InvalidInput, .args = {secret.name, {}}, .source = ErrorSource::Local});
    const QByteArray environment = QJsonDocument(body.take("Env"_L1).toArray()).toJson(QJsonDocument::Compact);
    const QByteArray others = toCompactJson(body);
    const QByteArray name = secret.name.toUtf8();
    // Reserved once: a growing buffer would leave copies of the value in freed memory.
    QByteArray text;
    text.reserve(environment.size() + others.size() + name.size() + longestEscape * value.size() + 32);
    text.append("{\"Env\":").append(environment.chopped(1));
    text.append(environment.size() > 2 ? ",\"" : "\"").append(name).append('=');
    for (const char byte : std::as_const(value))
        appendEscaped(text, byte);
    text.append("\"]").append(others.size() > 2 ? "," : "").append(QByteArrayView(others).sliced(1));
    return text;
}

Error unknownEffect(Error error)
{
    error.effect = Effect::Unknown;
    return error;
}

} // namespace

Result<QString> HttpDockerEngine::prepareExec(const ExecRequest &request, const ExecSecret &secret, std::stop_token stop)
{
    const CallLimits limits(askTime, std::move(stop), request.argv.value(0));
    TM_CHECK(checkedDockerName(u"container"_s, request.container));
    if (request.argv.isEmpty())
        return fail({.code = ErrorCode::InvalidInput, .args = {u"command"_s, {}}, .source = ErrorSource::Docker});
    const dockercalls::Call call = dockercalls::createExec(request.container, request.argv, request.environment);
    if (secret.name.isEmpty())
        return registerExec(m_api, call, request.container, limits);
    // The value never becomes a QString or a QJsonValue, which nobody could wipe.
    TM_TRY(QByteArray body, bodyWithSecret(call.body, secret));
    const auto wiped = qScopeGuard([&body] { wipe(body); });
    return registerExec(m_api, call.path, body, request.container, limits);
}

Result<int> HttpDockerEngine::runPrepared(const QString &id, std::chrono::seconds timeout, const ExecOutput &output,
                                          std::stop_token stop)
{
    const CallLimits limits(timeout, std::move(stop), u"command "_s + id.left(12));
    TM_CHECK(checkedContainerId(id)); // as many digits as a container's
    TM_TRY(TakenOverStream stream, startExec(m_api, id, {}, limits));
    const auto take = [&output](ExecFrameParser::Stream, QByteArrayView bytes) { output(bytes); };
    if (const Result<bool> moved = moveExecStreams(stream, {}, take, limits); !moved)
        return fail(unknownEffect(moved.error()));
    const Result<int> exitCode = readExitCode(m_api, id, limits);
    if (!exitCode)
        return fail(unknownEffect(exitCode.error()));
    return *exitCode;
}

Result<ExecStanding> HttpDockerEngine::execStanding(const QString &id, std::stop_token stop)
{
    const CallLimits limits(askTime, std::move(stop), u"command "_s + id.left(12));
    TM_CHECK(checkedContainerId(id)); // as many digits as a container's
    TM_TRY(const HttpReply reply, m_api.get(u"/exec/%1/json"_s.arg(id), limits));
    if (reply.status == 404)
        return ExecStanding{.stage = ExecStage::Forgotten};
    if (reply.status != 200)
        return fail(dockerError(reply, {}, true));
    TM_TRY(const dockerjson::ExecState state, dockerjson::execStateFromReply(reply.body));
    if (state.running)
        return ExecStanding{.stage = ExecStage::Running};
    if (!state.exitCode)
        return ExecStanding{.stage = ExecStage::Waiting};
    return ExecStanding{.stage = ExecStage::Ended, .exitCode = *state.exitCode};
}

} // namespace tmc
