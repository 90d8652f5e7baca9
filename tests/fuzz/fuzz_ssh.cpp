// What ssh prints, and with it whatever a server makes it print: memory stays bounded, pieces change nothing, every end has an error.
#include "core/adapters/ssh/sshfailure.h"
#include "core/adapters/ssh/sshtranscript.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

struct Reading {
    std::vector<SshEvent> events;
    SshTranscript transcript;
};

Reading readingOf(const QByteArray &bytes, qsizetype piece)
{
    Reading reading;
    const auto keep = [&reading](const std::vector<SshEvent> &events) {
        reading.events.insert(reading.events.end(), events.begin(), events.end());
    };
    fuzz::inPieces(bytes, piece, [&](QByteArrayView part) {
        keep(reading.transcript.append(part.toByteArray()));
        return true;
    });
    keep(reading.transcript.finish());
    return reading;
}

void checkTranscript(const SshTranscript &transcript)
{
    fuzz::promise(transcript.words().size() <= 100, "at most 100 lines are kept");
    fuzz::promise(transcript.text().size() <= 32 * 1024 + 100, "at most 32 KiB are kept");
    fuzz::promise(transcript.port() >= 0 && transcript.port() <= 99999, "a port has five digits at most");
    const QString fingerprint = transcript.serverKeyFingerprint();
    fuzz::promise(fingerprint.isEmpty() || (fingerprint.startsWith("SHA256:"_L1) && fingerprint.size() == 50), "a fingerprint is one");
}

void checkFailure(const SshTranscript &transcript, int choice)
{
    const SshCircumstances circumstances{.target = {.host = u"vps.example.com"_s, .port = 2222, .user = u"deploy"_s},
                                         .progress = static_cast<SshProgress>(choice % 3),
                                         .expectedFingerprint = choice & 4 ? u"SHA256:"_s + QString(43, u'A') : QString(),
                                         .remoteOutput = choice & 8 ? u"This account is not available."_s : QString()};
    const Error error = SshFailure::classify(transcript, circumstances);
    fuzz::promise(error.source == ErrorSource::Ssh, "the error is one of ssh");
    fuzz::promise(error.detail.contains(transcript.text()), "the words of ssh are kept in the detail");
    fuzz::promise(error.effect == Effect::None, "a connection that failed changed nothing");
    const bool isReady = circumstances.progress == SshProgress::Ready;
    fuzz::promise(!isReady || error.code == ErrorCode::SshConnectionLost, "a connection that was ready has been lost");
    const bool isKeyError = error.code == ErrorCode::SshHostKeyChanged || error.code == ErrorCode::SshHostKeyUnknown;
    fuzz::promise(!isKeyError || !transcript.serverKeyFingerprint().isEmpty(), "a key is blamed only when the server showed one");
    const Error late = SshFailure::timedOut(transcript, circumstances, u"login"_s, 15);
    fuzz::promise(late.source == ErrorSource::Ssh, "a timeout is one of ssh");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const int choice = input.choice();
    const QByteArray bytes = input.rest();
    const Reading whole = readingOf(bytes, qMax<qsizetype>(1, bytes.size()));
    const Reading parts = readingOf(bytes, 1 + (choice >> 2));
    fuzz::promise(whole.events == parts.events && whole.transcript.words() == parts.transcript.words(), "pieces change nothing");
    checkTranscript(whole.transcript);
    checkFailure(whole.transcript, choice);
    return 0;
}
