// Output of exec: the frames that come out are those of a second, much simpler reader, however the stream is cut.
#include "core/adapters/docker/execframeparser.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;

namespace {

struct Output {
    bool failed = false;
    QByteArray standard;
    QByteArray error;
    bool operator==(const Output &) const = default;
};

Output readByParser(const QByteArray &bytes, qsizetype piece)
{
    Output output;
    ExecFrameParser parser([&output](ExecFrameParser::Stream stream, QByteArrayView part) {
        (stream == ExecFrameParser::Stream::Error ? output.error : output.standard).append(part.data(), part.size());
    });
    fuzz::inPieces(bytes, piece, [&](QByteArrayView part) {
        output.failed = !parser.feed(part);
        return !output.failed;
    });
    output.failed = output.failed || !parser.finish();
    return output;
}

Output readSimply(const QByteArray &bytes)
{
    Output output;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const auto byte = [&bytes, at](int offset) { return static_cast<unsigned char>(bytes.at(at + offset)); };
        output.failed = bytes.size() - at < 8 || byte(0) > 2 || byte(1) != 0 || byte(2) != 0 || byte(3) != 0;
        if (output.failed)
            return output;
        const qsizetype length = (qsizetype(byte(4)) << 24) | (qsizetype(byte(5)) << 16) | (qsizetype(byte(6)) << 8) | byte(7);
        if (length > ExecFrameParser::frameLimit) {
            output.failed = true;
            return output;
        }
        const QByteArray part = bytes.mid(at + 8, length);
        (byte(0) == 2 ? output.error : output.standard).append(part);
        output.failed = part.size() < length;
        at += 8 + length;
    }
    return output;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const qsizetype piece = 1 + input.choice();
    const QByteArray bytes = input.rest();
    const Output parsed = readByParser(bytes, piece);
    fuzz::promise(parsed.standard.size() + parsed.error.size() <= bytes.size(), "there is no more output than bytes");
    fuzz::promise(parsed == readSimply(bytes), "the frames are those of the simple reader");
    return 0;
}
