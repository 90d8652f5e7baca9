// Replies of the Docker Engine and of the proxy: however they are cut into pieces, the result is the same and no larger than allowed.
#include "core/adapters/docker/httpreplyparser.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;

namespace {

struct Outcome {
    bool failed = false;
    bool isDone = false;
    bool isTakenOver = false;
    HttpReply reply;
    QByteArray early;
};

Outcome outcomeOf(const QByteArray &bytes, BodyLimit limit, bool takeOver, qsizetype piece)
{
    HttpReplyParser parser(limit, takeOver);
    Outcome outcome;
    fuzz::inPieces(bytes, piece, [&](QByteArrayView part) {
        outcome.failed = !parser.feed(part);
        return !outcome.failed;
    });
    if (!outcome.failed)
        outcome.failed = !parser.endOfStream();
    fuzz::promise(outcome.failed || parser.isDone(), "a reply that did not fail is complete at the end of the stream");
    fuzz::promise(!parser.canKeepAlive() || parser.isDone(), "only a complete reply leaves the connection usable");
    fuzz::promise(!parser.isTakenOver() || takeOver, "the connection becomes a stream only when that was asked for");
    outcome.isDone = parser.isDone();
    outcome.isTakenOver = parser.isTakenOver();
    outcome.reply = parser.takeReply();
    if (outcome.isTakenOver)
        outcome.early = parser.takeEarlyBytes();
    return outcome;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const int choice = input.choice();
    const BodyLimit limit{.bytes = choice & 1 ? 64 : 64 * 1024, .cutsLongerBodies = (choice & 2) != 0};
    const bool takeOver = (choice & 4) != 0;
    const qsizetype piece = 1 + (choice >> 3);
    const QByteArray bytes = input.rest();
    const Outcome whole = outcomeOf(bytes, limit, takeOver, qMax<qsizetype>(1, bytes.size()));
    const Outcome parts = outcomeOf(bytes, limit, takeOver, piece);
    fuzz::promise(whole.reply.body.size() <= limit.bytes, "a body is never longer than its limit");
    fuzz::promise(whole.failed || !whole.reply.isCut || limit.cutsLongerBodies, "a body is cut only where that was allowed");
    // Fields behind the last chunk, which Docker never sends, are refused by Boost 1.74 in some pieces and taken in others.
    const bool mayHaveTrailer = bytes.toLower().contains("chunked");
    fuzz::promise(whole.failed == parts.failed || mayHaveTrailer, "pieces decide as the whole does");
    if (whole.failed || parts.failed)
        return 0;
    fuzz::promise(whole.isDone == parts.isDone && whole.isTakenOver == parts.isTakenOver && whole.early == parts.early,
                  "pieces end where the whole ends");
    fuzz::promise(whole.reply.status == parts.reply.status && whole.reply.headers == parts.reply.headers
                      && whole.reply.body == parts.reply.body && whole.reply.isCut == parts.reply.isCut,
                  "pieces give the reply that the whole gives");
    fuzz::promise(whole.reply.status >= 101 && whole.reply.status <= 999, "a status has three digits and is no interim one");
    return 0;
}
