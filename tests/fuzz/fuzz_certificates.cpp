// What commands in the proxy's container print about certificates: parts lose no bytes, and only whole certificates count.
#include "core/adapters/docker/certificatetext.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const QByteArray bytes = input.rest();
    qsizetype kept = 0;
    for (const TitledText &part : titledTexts(bytes)) {
        kept += part.text.size();
        fuzz::promise(bytes.contains(part.text), "a part's text is the output's");
        if (const auto certificate = firstCertificate(part.text)) {
            fuzz::promise(certificate->fingerprint.size() == 64, "a fingerprint is one");
            fuzz::promise(certificate->daysLeft(certificate->validUntil) == 0, "nothing is left at the end");
        }
    }
    fuzz::promise(kept <= bytes.size(), "parts do not overlap");
    return 0;
}
