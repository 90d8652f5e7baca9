#include "core/adapters/ssh/sshmaster.h"

#include "core/adapters/ssh/sshoptions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

// A login shell may greet before it runs the command; more than this is not a greeting.
constexpr qsizetype maximumGreeting = 64 * 1024;

QString keyText(const SshTranscript &transcript)
{
    return transcript.serverKeyType() + u' ' + transcript.serverKeyFingerprint();
}

} // namespace

SshMaster::SshMaster(std::unique_ptr<RuntimeDirectory> directory, SshCircumstances circumstances, SshTimeouts timeouts,
                     ServerLink::StageListener listener, QObject *parent)
    : QObject(parent),
      m_process(new SshProcess(this)),
      m_directory(std::move(directory)),
      m_circumstances(std::move(circumstances)),
      m_timeouts(timeouts),
      m_stages(std::move(listener))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(SshFailure::timedOut(m_transcript, m_circumstances, m_awaited, static_cast<int>(m_deadline.interval() / 1000)));
    });
    connect(m_process, &SshProcess::failedToStart, this,
            [this] { end({.code = ErrorCode::SshNotInstalled, .source = ErrorSource::Ssh}); });
    connect(m_process, &SshProcess::outputArrived, this, &SshMaster::readOutput);
    connect(m_process, &SshProcess::errorOutputArrived, this, &SshMaster::readErrorOutput);
    connect(m_process, &SshProcess::finished, this, [this] {
        for (const SshEvent &event : m_transcript.finish())
            follow(event);
        end(SshFailure::classify(m_transcript, m_circumstances));
    });
}

SshMaster::~SshMaster()
{
    delete m_process; // before the directory that it puts its sockets into
}

Result<void> SshMaster::start(const QString &knownHostsFile, const SshPatience &patience)
{
    TM_TRY(const QStringList arguments, SshOptions::master(m_circumstances.target, knownHostsFile, controlSocket(), patience));
    m_stages.begin(LinkStage::Resolve);
    expect(m_timeouts.connect, u"connection"_s);
    m_process->start(arguments);
    return {};
}

void SshMaster::close()
{
    m_ended = true;
    m_deadline.stop();
    disconnect(); // nobody hears of us again
    m_process->disconnect(this);
    if (m_process->processId() == 0) {
        deleteLater();
        return;
    }
    connect(m_process, &SshProcess::finished, this, &QObject::deleteLater);
    connect(m_process, &SshProcess::failedToStart, this, &QObject::deleteLater);
    m_process->stop(m_timeouts.closeGrace);
}

void SshMaster::readErrorOutput(const QByteArray &bytes)
{
    for (const SshEvent &event : m_transcript.append(bytes)) {
        if (m_ended)
            return;
        if (m_circumstances.progress != SshProgress::Ready)
            follow(event);
        emit heard(event);
    }
}

void SshMaster::readOutput(const QByteArray &bytes)
{
    if (m_ended || m_circumstances.progress == SshProgress::Ready)
        return; // the channel has said what it had to say; the rest is not for us
    m_output.append(bytes.first(std::min(bytes.size(), maximumGreeting - m_output.size())));
    const QByteArray token = SshOptions::readyToken().toLatin1();
    for (const QByteArray &line : m_output.split('\n')) {
        if (line.trimmed().endsWith(token)) { // a greeting may end without a line feed
            becomeReady();
            return;
        }
    }
    m_circumstances.remoteOutput = QString::fromUtf8(m_output.last(std::min<qsizetype>(m_output.size(), 1024))).trimmed();
    if (m_output.size() == maximumGreeting)
        end(SshFailure::classify(m_transcript, m_circumstances));
}

void SshMaster::follow(const SshEvent &event)
{
    switch (event.kind) {
    case SshEventKind::Connecting:
        m_stages.advancePast(LinkStage::Resolve, event.second);
        break;
    case SshEventKind::ProxyStarted:
        m_stages.advancePast(LinkStage::Resolve, u"ProxyJump / ProxyCommand"_s);
        break;
    case SshEventKind::Connected:
        m_stages.advancePast(LinkStage::Connect, m_circumstances.target.host);
        break;
    case SshEventKind::ServerKeyTrusted:
        m_stages.advancePast(LinkStage::HostKey, keyText(m_transcript));
        expect(m_timeouts.authenticate, u"authentication"_s);
        break;
    case SshEventKind::Authenticated:
        m_circumstances.progress = SshProgress::LoggedIn;
        m_stages.advancePast(LinkStage::Authenticate, event.first);
        expect(m_timeouts.session, u"session"_s);
        break;
    default:
        break;
    }
}

void SshMaster::becomeReady()
{
    m_deadline.stop();
    m_circumstances.progress = SshProgress::Ready;
    m_output.clear();
    m_stages.advancePast(LinkStage::Authenticate, m_transcript.authenticationMethod());
    emit ready();
}

void SshMaster::expect(std::chrono::milliseconds limit, const QString &what)
{
    m_awaited = what;
    m_deadline.start(limit);
}

void SshMaster::end(const Error &error)
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    emit ended(error);
}

} // namespace tmc
