#include "fakes/fakedockerserver.h"

#include <algorithm>
#include <condition_variable>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

Error cancelled(Effect effect)
{
    return {.code = ErrorCode::Cancelled, .source = ErrorSource::Docker, .effect = effect, .retryable = true};
}

} // namespace

FakeContainer *FakeDockerServer::find(const QString &idOrName)
{
    const auto found = std::find_if(containers.begin(), containers.end(), [&idOrName](const FakeContainer &each) {
        return each.facts.name == idOrName || each.facts.id.value() == idOrName;
    });
    return found == containers.end() ? nullptr : &*found;
}

Result<FakeContainer *> FakeDockerServer::findOrFail(const QString &idOrName)
{
    if (FakeContainer *found = find(idOrName))
        return found;
    return fail({.code = ErrorCode::ContainerNotFound, .args = {idOrName}, .source = ErrorSource::Docker, .httpStatus = 404});
}

ContainerFacts FakeDockerServer::look(FakeContainer &container)
{
    if (container.facts.isRunning() && !container.health.isEmpty())
        container.facts.health = container.health.size() > 1 ? container.health.takeFirst() : container.health.first();
    return container.facts;
}

Result<void> FakeDockerServer::admit(const QString &call, const QString &subject, const std::stop_token &stop)
{
    FakeDockerEngine::Hook hook;
    {
        const std::lock_guard guard(mutex);
        calls.append(subject.isEmpty() ? call : call + u' ' + subject);
        hook = beforeCall;
    }
    if (hook)
        hook(call);
    if (stop.stop_requested())
        return fail(cancelled(Effect::None));
    return takeFault(call, false);
}

Result<void> FakeDockerServer::finish(const QString &call)
{
    FakeDockerEngine::Hook hook;
    {
        const std::lock_guard guard(mutex);
        hook = afterCall;
    }
    if (hook)
        hook(call);
    return takeFault(call, true);
}

Result<void> FakeDockerServer::takeFault(const QString &call, bool afterEffect)
{
    const std::lock_guard guard(mutex);
    const auto found = std::find_if(faults.begin(), faults.end(), [&call, afterEffect](const FakeDockerFault &each) {
        return each.call == call && each.afterEffect == afterEffect;
    });
    if (found == faults.end())
        return {};
    Error error = found->error;
    faults.erase(found);
    return fail(std::move(error));
}

/// The files of a ustar archive, each as a tar of its own.
QMap<QString, QByteArray> filesInTar(const QByteArray &tar, const QString &directory)
{
    QMap<QString, QByteArray> files;
    for (qsizetype at = 0; at + 512 <= tar.size() && tar[at] != '\0';) {
        const qsizetype whole = 512 + (tar.mid(at + 124, 11).toLongLong(nullptr, 8) + 511) / 512 * 512;
        const QString name = QString::fromUtf8(tar.mid(at, 100).constData());
        files.insert(directory + (directory.endsWith(u'/') ? QString() : u"/"_s) + name, tar.mid(at, whole) + QByteArray(1024, '\0'));
        at += whole;
    }
    return files;
}

/// A handful of the programs that every busybox image has.
Result<ExecOutcome> runFakeProgram(const ExecRequest &request, const QMap<QString, QString> &environment, std::stop_token stop)
{
    const QString program = request.argv.value(0);
    const QStringList arguments = request.argv.mid(1);
    if (program == "true"_L1)
        return ExecOutcome{.exitCode = 0};
    if (program == "false"_L1)
        return ExecOutcome{.exitCode = 1};
    if (program == "echo"_L1)
        return ExecOutcome{.exitCode = 0, .standardOutput = arguments.join(u' ').toUtf8() + '\n'};
    if (program == "cat"_L1 && arguments.isEmpty())
        return ExecOutcome{.exitCode = 0, .standardOutput = request.input};
    if (program == "head"_L1 && arguments.value(0) == "-c"_L1)
        return ExecOutcome{.exitCode = 0, .standardOutput = QByteArray(arguments.value(1).toLongLong(), '\0')};
    if (const QString script = arguments.value(1); program == "sh"_L1 && script.startsWith("echo \"$"_L1) && script.endsWith(u'"'))
        return ExecOutcome{.exitCode = 0, .standardOutput = environment.value(script.mid(7).chopped(1)).toUtf8() + '\n'};
    if (program == "sh"_L1 && arguments.value(1).startsWith("exit "_L1))
        return ExecOutcome{.exitCode = arguments.value(1).mid(5).toInt()};
    if (program == "sleep"_L1) {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, std::chrono::seconds(arguments.value(0).toInt()), [] { return false; });
        if (stop.stop_requested())
            return fail(cancelled(Effect::Unknown));
        return ExecOutcome{.exitCode = 0};
    }
    return ExecOutcome{.exitCode = 127, .standardOutput = {}, .standardError = "no such program: " + program.toUtf8() + '\n'};
}

} // namespace tmtest
