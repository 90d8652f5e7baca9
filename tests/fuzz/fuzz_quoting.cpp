// SQL made from hostile names: PostgreSQL's own rules for tokens find exactly the names that went in, and one statement.
#include "core/domain/sqlstatements.h"
#include "fuzz/fuzzinput.h"

#include <optional>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

struct Tokens {
    QStringList identifiers;
    QStringList literals;
};

/// Reads up to the closing `quote` behind `at`; a doubled quote is one, and with `escapes` a backslash takes the next character.
std::optional<QString> quoted(const QString &text, qsizetype &at, QChar quote, bool escapes)
{
    QString value;
    while (at < text.size()) {
        const QChar c = text[at++];
        if (escapes && c == u'\\' && at < text.size()) {
            value += text[at++];
        } else if (c != quote) {
            value += c;
        } else if (at < text.size() && text[at] == quote) {
            value += text[at++];
        } else {
            return value;
        }
    }
    return std::nullopt;
}

/// PostgreSQL documentation, 4.1 "Lexical Structure": quoted identifiers, '' and E'' literals, and the plain words around them.
std::optional<Tokens> tokensOf(const QString &statement)
{
    Tokens tokens;
    for (qsizetype at = 0; at < statement.size();) {
        const QChar c = statement[at++];
        if (c == u'"' || c == u'\'') {
            const bool escapes = c == u'\'' && at >= 2 && statement[at - 2] == u'E';
            const auto value = quoted(statement, at, c, escapes);
            if (!value)
                return std::nullopt;
            (c == u'"' ? tokens.identifiers : tokens.literals).append(*value);
        } else if (c == u';' || (c == u'-' && at < statement.size() && statement[at] == u'-')) {
            return std::nullopt;
        }
    }
    return tokens;
}

void check(const Result<QStringList> &statements, const QStringList &names)
{
    if (!statements)
        return;
    QStringList found;
    for (const QString &statement : *statements) {
        const auto tokens = tokensOf(statement);
        fuzz::promise(tokens.has_value(), "one whole statement, however hostile the name");
        found += tokens->identifiers;
    }
    for (const QString &name : found)
        fuzz::promise(names.contains(name), "no other name than those that went in");
    for (const QString &name : names)
        fuzz::promise(found.contains(name), "every name that went in");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const qsizetype split = input.choice();
    const QString text = QString::fromUtf8(input.rest());
    const QString a = text.left(split);
    const QString b = text.mid(split);
    const auto identifier = sql::quoteIdentifier(a);
    const bool fits = !a.isEmpty() && !a.contains(QChar(u'\0')) && a.toUtf8().size() <= 63;
    fuzz::promise(identifier.has_value() == fits, "every name that PostgreSQL keeps is quoted, and no other");
    const auto literal = tokensOf(sql::quoteLiteral(b));
    fuzz::promise(literal && literal->literals == QStringList(b) && literal->identifiers.isEmpty(), "a literal is the text");
    check(sql::createTenantRole(a, b), {a, b});
    check(sql::dropTenantRole(a), {a});
    check(sql::setRolePassword(a, b), {a});
    check(sql::grantRole(a, b), {a, b});
    check(sql::createDatabase(a, b), {a, b});
    check(sql::dropDatabase(a), {a});
    check(sql::renameDatabase(a, b), {a, b});
    check(sql::restrictDatabase(a, b, {a}), {a, b});
    check(sql::createRegistryRole({.name = a, .canLogin = true, .createsRolesAndDatabases = true}, b), {a});
    check(sql::dropRole(a), {a});
    return 0;
}
