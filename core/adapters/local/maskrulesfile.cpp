#include "core/adapters/local/maskrulesfile.h"

#include "core/support/atomicfile.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QByteArray textOf(const std::vector<MaskRule> &rules)
{
    QByteArrayList lines;
    const QJsonArray array = maskRulesToJson(rules).value(u"rules"_s).toArray();
    for (const QJsonValue &rule : array)
        lines.append("    " + toCompactJson(rule.toObject()).trimmed());
    return "{\n  \"rules\": [\n" + lines.join(",\n") + "\n  ]\n}\n";
}

} // namespace

MaskRulesFile::MaskRulesFile(const LocalPaths &paths) : m_path(paths.config() + u"/masking.json"_s)
{
}

Result<std::vector<MaskRule>> MaskRulesFile::readOrMake()
{
    const Result<QByteArray> file = atomicfile::read(m_path);
    if (!file && file.error().code == ErrorCode::NotFound) {
        const std::vector<MaskRule> rules = defaultMaskRules();
        TM_CHECK(atomicfile::write(m_path, textOf(rules)));
        return rules;
    }
    if (!file)
        return fail(file.error());
    const Result<QJsonObject> json = parseJsonObject(*file);
    if (!json)
        return fail(ErrorCode::ConfigurationInvalid, {m_path}, json.error().detail);
    const Result<std::vector<MaskRule>> rules = maskRulesFromJson(*json);
    if (!rules)
        return fail(ErrorCode::ConfigurationInvalid, {m_path}, rules.error().args.join(u": "_s));
    return *rules;
}

} // namespace tmc
