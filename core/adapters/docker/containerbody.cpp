#include "core/adapters/docker/containerbody.h"

#include "core/support/json.h"

#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isUrlSafe(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const bool alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return alphanumeric || c == '-' || c == '.' || c == '_' || c == '~';
    });
}

struct Substitution {
    QByteArray placeholder;
    QByteArray value;
};

/// Compact JSON of one string, quotes included.
QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

/// Pieces of the final text: everything but the secrets themselves.
using Pieces = std::vector<QByteArrayView>;

/// Splits the value of one entry (behind its first '=') at the placeholders.
Result<void> appendEntry(QByteArrayView entry, const std::vector<Substitution> &substitutions, Pieces &pieces)
{
    const qsizetype valueAt = entry.indexOf('=') + 1;
    qsizetype copied = 0;
    qsizetype at = valueAt;
    while (valueAt > 0 && (at = entry.indexOf(QByteArrayView("{{"), at)) >= 0) {
        const auto rest = entry.sliced(at);
        const auto found = std::find_if(substitutions.begin(), substitutions.end(),
                                        [&rest](const Substitution &each) { return rest.startsWith(each.placeholder); });
        if (found == substitutions.end()) {
            ++at;
            continue;
        }
        if (found->value.isEmpty())
            return fail(ErrorCode::SecretMissing, {QString::fromLatin1(found->placeholder)});
        pieces.push_back(entry.sliced(copied, at - copied));
        pieces.push_back(found->value);
        at += found->placeholder.size();
        copied = at;
    }
    pieces.push_back(entry.sliced(copied));
    return {};
}

} // namespace

Result<QByteArray> containerBody(const QJsonObject &body, const ContainerSecrets &secrets)
{
    std::vector<Substitution> substitutions{{rolePasswordPlaceholder.toLatin1(), secrets.rolePassword.revealed()},
                                            {secretKeyPlaceholder.toLatin1(), secrets.secretKey.revealed()}};
    const auto wiped = qScopeGuard([&substitutions] {
        for (Substitution &each : substitutions)
            wipe(each.value);
    });
    for (const Substitution &each : substitutions) {
        if (!isUrlSafe(each.value))
            return fail(ErrorCode::InvalidInput, {QString::fromLatin1(each.placeholder), {}});
    }
    QJsonObject others = body;
    const QJsonArray environment = others.take(u"Env"_s).toArray();
    std::vector<QByteArray> entries;
    entries.reserve(static_cast<std::size_t>(environment.size()));
    for (const QJsonValue &entry : environment)
        entries.push_back(jsonString(entry.toString()));
    const QByteArray tail = others.isEmpty() ? "}"_ba : ',' + toCompactJson(others).sliced(1);

    Pieces pieces{QByteArrayView("{\"Env\":[")};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0)
            pieces.push_back(QByteArrayView(","));
        TM_CHECK(appendEntry(entries[i], substitutions, pieces));
    }
    pieces.push_back(QByteArrayView("]"));
    pieces.push_back(tail);

    // Reserved once: a growing buffer would leave copies of the secrets in freed memory.
    qsizetype size = 0;
    for (const QByteArrayView piece : pieces)
        size += piece.size();
    QByteArray text;
    text.reserve(size);
    for (const QByteArrayView piece : pieces)
        text.append(piece);
    return text;
}

} // namespace tmc
