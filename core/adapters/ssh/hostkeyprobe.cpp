#include "core/adapters/ssh/hostkeyprobe.h"

#include "core/adapters/ssh/knownhostsfile.h"
#include "core/adapters/ssh/sshoptions.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace tmc {

HostKeyProbe::HostKeyProbe(SshTarget target, SshTimeouts timeouts, QObject *parent)
    : QObject(parent),
      m_circumstances{.target = std::move(target)},
      m_timeouts(timeouts),
      m_process(new SshProcess(this))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(timeouts.connect);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        finish(
            fail(SshFailure::timedOut(m_transcript, m_circumstances, u"host key"_s, static_cast<int>(m_deadline.interval() / 1000))));
    });
    connect(m_process, &SshProcess::failedToStart, this,
            [this] { finish(fail({.code = ErrorCode::SshNotInstalled, .source = ErrorSource::Ssh})); });
    connect(m_process, &SshProcess::errorOutputArrived, this, &HostKeyProbe::readErrorOutput);
    connect(m_process, &SshProcess::finished, this, [this] {
        m_transcript.finish();
        finish(recordedKey());
    });
}

void HostKeyProbe::start(Done done)
{
    m_done = std::move(done);
    if (auto prepared = prepare(); !prepared)
        QMetaObject::invokeMethod(
            this, [this, error = prepared.error()] { finish(fail(error)); }, Qt::QueuedConnection);
}

Result<void> HostKeyProbe::prepare()
{
    TM_TRY(m_directory, RuntimeDirectory::create());
    TM_TRY(const QStringList arguments, SshOptions::hostKeyProbe(m_circumstances.target, m_directory->file(u"known_hosts"_s)));
    m_deadline.start();
    m_process->start(arguments);
    return {};
}

void HostKeyProbe::readErrorOutput(const QByteArray &bytes)
{
    for (const SshEvent &event : m_transcript.append(bytes)) {
        // The key is all we came for. Without this a server that asks for no authentication at all would let us in.
        if (event.kind == SshEventKind::ServerKeyRecorded || event.kind == SshEventKind::Authenticated)
            m_process->stop(m_timeouts.closeGrace);
    }
}

void HostKeyProbe::finish(Result<HostKeyOffer> result)
{
    m_deadline.stop();
    m_process->disconnect(this);
    deleteLater();
    if (const Done done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

Result<HostKeyOffer> HostKeyProbe::recordedKey() const
{
    QFile file(m_directory->file(u"known_hosts"_s));
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return fail(SshFailure::classify(m_transcript, m_circumstances));
    const QStringList lines = QString::fromUtf8(file.read(64 * 1024)).split(u'\n', Qt::SkipEmptyParts);
    const auto offer = KnownHostsFile::parseLine(lines.value(0));
    const bool same = offer && lines.size() == 1 && offer->fingerprint == m_transcript.serverKeyFingerprint();
    if (!same)
        return fail({.code = ErrorCode::SshFailed,
                     .detail = u"the key that ssh recorded is not the key that it announced: "_s + m_transcript.serverKeyFingerprint(),
                     .source = ErrorSource::Ssh});
    return *offer;
}

} // namespace tmc
