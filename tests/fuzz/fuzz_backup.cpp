// The encrypted file of a backup, with a key that opens it: nothing is handed over that was not sealed.
#include "core/adapters/backup/containerreader.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;

namespace {

const backupcrypto::KeyPair key = [] {
    QByteArray secret(backupcrypto::keyBytes, 'k');
    return *backupcrypto::recipientFrom(Secret::fromBytes(secret));
}();

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const qsizetype piece = 1 + input.choice();
    const QByteArray bytes = input.rest();
    qsizetype handedOver = 0;
    ContainerReader reader([](const ContainerHeader &) -> Result<backupcrypto::KeyPair> { return key; },
                           [&handedOver](QByteArrayView plain) -> Result<void> {
                               handedOver += plain.size();
                               return {};
                           });
    bool failed = false;
    fuzz::inPieces(bytes, piece, [&](QByteArrayView part) {
        failed = !reader.feed(part);
        return !failed;
    });
    failed = failed || !reader.finish();
    fuzz::promise(handedOver < std::max<qsizetype>(1, bytes.size()), "there is no more plain text than bytes");
    if (const Result<ContainerHeader> header = containerHeaderFromBytes(bytes))
        fuzz::promise(containerHeaderBytes(*header) == bytes, "a header has one form");
    return 0;
}
