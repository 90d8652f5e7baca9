// Lines of known_hosts: an accepted one is a single plain line that names its key, and reading it again gives the same key.
#include "core/adapters/ssh/knownhostsfile.h"
#include "fuzz/fuzzinput.h"

using namespace tmc;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto offer = KnownHostsFile::parseLine(QString::fromUtf8(fuzz::Input(data, size).rest()));
    if (!offer)
        return 0;
    const auto again = KnownHostsFile::parseLine(offer->knownHostsLine);
    fuzz::promise(again.has_value(), "what we write can be read");
    fuzz::promise(again->knownHostsLine == offer->knownHostsLine && again->fingerprint == offer->fingerprint
                      && again->keyType == offer->keyType,
                  "reading and writing change nothing");
    fuzz::promise(offer->fingerprint.size() == 50, "a fingerprint is one");
    fuzz::promise(!offer->knownHostsLine.contains(u'\n') && !offer->knownHostsLine.contains(u'*')
                      && !offer->knownHostsLine.startsWith(u'@') && !offer->knownHostsLine.startsWith(u'|'),
                  "a line has neither wildcards nor markers nor a second line");
    return 0;
}
