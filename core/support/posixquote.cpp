#include "core/support/posixquote.h"

#include "core/support/safetext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Characters that no shell gives a meaning within a word. A word that begins with = is a command's path to zsh.
bool isPlain(const QString &word)
{
    const auto isPlainCharacter = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || u"_@%+=:,./-"_s.contains(c);
    };
    return !word.isEmpty() && word.front() != u'=' && std::all_of(word.begin(), word.end(), isPlainCharacter);
}

} // namespace

Result<QString> posixQuoted(const QString &word)
{
    if (safeLine(word, std::numeric_limits<qsizetype>::max()) != word)
        return fail(ErrorCode::InvalidInput, {u"argument"_s, safeLine(word)});
    if (isPlain(word))
        return word;
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

Result<QString> posixCommand(const QStringList &argv)
{
    QStringList words;
    words.reserve(argv.size());
    for (const QString &argument : argv) {
        TM_TRY(const QString word, posixQuoted(argument));
        words.append(word);
    }
    return words.join(u' ');
}

} // namespace tmc
