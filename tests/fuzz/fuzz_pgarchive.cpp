// Archives of pg_dump: however the stream is cut, the outcome is the same, and no more is kept than was fed.
#include "core/domain/pgarchive.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;

namespace {

struct Outcome {
    bool isWhole = false;
    std::vector<PgArchiveEntry> entries;
    qint64 dataBytes = 0;
    bool operator==(const Outcome &) const = default;
};

Outcome readInPieces(const QByteArray &bytes, qsizetype piece)
{
    PgArchiveReader reader;
    bool failed = false;
    fuzz::inPieces(bytes, piece, [&](QByteArrayView part) {
        failed = !reader.feed(part);
        return !failed;
    });
    if (failed || !reader.finish())
        return {};
    return {true, reader.entries(), reader.dataBytes()};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const qsizetype piece = 1 + input.choice();
    const QByteArray bytes = input.rest();
    const Outcome cut = readInPieces(bytes, piece);
    fuzz::promise(cut == readInPieces(bytes, std::max<qsizetype>(1, bytes.size())), "pieces make no difference");
    fuzz::promise(cut.dataBytes <= bytes.size(), "there is no more data than bytes");
    return 0;
}
