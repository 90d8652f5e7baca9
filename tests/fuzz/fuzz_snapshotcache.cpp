// The cache file, damaged or made by somebody else: it is the snapshot that was stored, or none. The input is the whole file, or the
// JSON of one whose checksum fits.
#include "core/adapters/local/filesnapshotcache.h"
#include "core/support/json.h"
#include "fuzz/scratchhome.h"

#include <QCryptographicHash>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileAround(const QByteArray &json)
{
    const QByteArray compressed = qCompress(json, 1);
    return "tenant-master-snapshot 1 " + QCryptographicHash::hash(compressed, QCryptographicHash::Sha256).toHex() + '\n' + compressed;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::ScratchHome home;
    static const FileSnapshotCache cache(home.paths());
    static const QString server = u"vps"_s;
    fuzz::Input input(data, size);
    const bool isWholeFile = (input.choice() & 1) != 0;
    const QByteArray bytes = input.rest();
    fuzz::ScratchHome::write(cache.pathOf(server), isWholeFile ? bytes : fileAround(bytes));
    const auto snapshot = cache.load(server);
    if (!snapshot) {
        fuzz::promise(snapshot.error().code == ErrorCode::ConfigurationInvalid, "a file that is no snapshot is said to be one");
        return 0;
    }
    fuzz::promise(snapshot->serverName == server, "a snapshot is the one of its server");
    // Through the text once: half of a surrogate pair is replaced there. From then on nothing may change.
    const auto first = parseJsonObject(toCompactJson(snapshotToJson(*snapshot))).and_then(snapshotFromJson);
    fuzz::promise(first.has_value(), "what we write can be read");
    fuzz::ScratchHome::write(cache.pathOf(server), fileAround(toCompactJson(snapshotToJson(*first))));
    const auto second = cache.load(server);
    fuzz::promise(second.has_value() && *second == *first, "a snapshot survives the cache");
    return 0;
}
