// The local journal of an operation, damaged or cut off: an operation that adds up, or a clear refusal. The input is the whole file, or
// its lines, to which the checksums are added here.
#include "core/adapters/local/operationfile.h"
#include "core/support/json.h"
#include "fuzz/scratchhome.h"

#include <QCryptographicHash>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

QByteArray line(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(16) + ' ' + json + '\n';
}

QByteArray withChecksums(const QByteArray &lines)
{
    QByteArray file;
    for (const QByteArray &json : lines.split('\n')) {
        if (!json.isEmpty())
            file += line(json);
    }
    return file;
}

/// The record as a second run of the program would find it after a new beginning that holds everything.
Result<OperationRecord> rewritten(const QString &path, const OperationRecord &record)
{
    fuzz::ScratchHome::write(
        path, line(toCompactJson({{u"kind"_s, u"begin"_s}, {u"at"_s, QJsonValue()}, {u"operation"_s, operationToJson(record)}})));
    return OperationFile::read(path);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::ScratchHome home;
    static const QString path = home.paths().data() + u"/op-1.jsonl"_s;
    fuzz::Input input(data, size);
    const bool isWholeFile = (input.choice() & 1) != 0;
    const QByteArray bytes = input.rest();
    fuzz::ScratchHome::write(path, isWholeFile ? bytes : withChecksums(bytes));
    const auto record = OperationFile::read(path);
    if (!record) {
        const ErrorCode code = record.error().code;
        fuzz::promise(code == ErrorCode::NotFound || code == ErrorCode::ConfigurationInvalid, "a journal is there, absent or damaged");
        return 0;
    }
    fuzz::promise(record->id.value() == u"op-1"_s, "a journal is the one of its operation");
    fuzz::promise(OperationFile::read(path) == record, "reading changes nothing");
    const auto first = rewritten(path, *record);
    fuzz::promise(first.has_value(), "what we write can be read");
    const auto second = rewritten(path, *first);
    fuzz::promise(second && *second == *first, "an operation survives the journal");
    return 0;
}
