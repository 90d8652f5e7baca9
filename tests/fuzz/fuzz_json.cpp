// JSON from anywhere: what has been read can be written and read again, and the limit of the size holds.
#include "core/support/json.h"
#include "fuzz/fuzzinput.h"

#include <QDateTime>

using namespace tmc;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const qsizetype limit = 16 * input.choice();
    const QByteArray bytes = input.rest();
    const auto object = parseJsonObject(bytes);
    const auto array = parseJsonArray(bytes);
    fuzz::promise(!object || !array, "a text is not both an object and an array");
    fuzz::promise(parseJsonObject(bytes, limit).has_value() == (object && bytes.size() <= limit), "the limit alone refuses an object");
    fuzz::promise(parseJsonArray(bytes, limit).has_value() == (array && bytes.size() <= limit), "the limit alone refuses an array");
    for (const QString &text : array ? stringsFromJson(*array) : QStringList()) {
        const QDateTime time = timeFromJson(text);
        fuzz::promise(timeFromJson(timeToJson(time)) == time, "a time survives");
    }
    if (!object)
        return 0;
    // Half of a surrogate pair becomes a replacement character once, then nothing changes any more.
    const QByteArray once = toCompactJson(*object);
    const auto again = parseJsonObject(once);
    fuzz::promise(again.has_value(), "what we write can be read");
    fuzz::promise(toCompactJson(*again) == once, "reading and writing change nothing");
    return 0;
}
