#include "core/adapters/docker/nginxconfig.h"
#include "core/adapters/docker/pinfile.h"
#include "fuzz/fuzzinput.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QString host = u"acme.example.test"_s;

const RoutePin pin{.host = host,
                   .operation = u"0123456789abcdef0123456789abcdef"_s,
                   .serving = {u"shop-shared"_s, 8000},
                   .candidate = RouteTarget{u"shop-acme"_s, 8000}};

/// Directives of http level that a pin's file may have. Anything else would reach other hosts.
bool belongsToThePin(const nginx::Directive &directive)
{
    if (directive.name() == "log_format"_L1)
        return directive.words.value(1).startsWith("tm_log_"_L1);
    return directive.name() == "server"_L1 && directive.hasBlock
           && std::ranges::count_if(directive.block, [](const nginx::Directive &each) {
                  return each.name() == "server_name"_L1 && each.words == QStringList{u"server_name"_s, host};
              }) >= 1;
}

} // namespace

/// A configuration that another machine's proxy generated: what we make of it is read as it was meant, and names our host only.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const Result<std::vector<nginx::Directive>> parsed = nginx::parse(input.rest());
    if (!parsed)
        return 0;
    const Result<std::vector<nginx::Directive>> again = nginx::parse(nginx::render(*parsed));
    fuzz::promise(again && *again == *parsed, "what is rendered means what was read");
    nginx::targetsOf(*parsed, nginx::serversFor(*parsed, host));
    nginx::claimedTargets(*parsed, host);
    const Result<QByteArray> file = pinFileText(pin, *parsed);
    fuzz::promise(bool(file), "a valid pin has a file");
    fuzz::promise(pinFromFileText(*file) == pin, "the pin reads back from its file");
    const Result<std::vector<nginx::Directive>> pinned = nginx::parse(*file);
    fuzz::promise(pinned && std::ranges::all_of(*pinned, belongsToThePin), "the file has blocks of this host only");
    return 0;
}
