#include "ui/wizards/slugproposal.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qsizetype longestSlug = 40;

/// Letters that Unicode does not take apart into a plain letter and a mark.
QString plainLetters(QChar letter)
{
    static const QHash<char16_t, QString> letters{
        {u'ß', u"ss"_s}, {u'æ', u"ae"_s}, {u'œ', u"oe"_s}, {u'ø', u"o"_s}, {u'ł', u"l"_s}, {u'đ', u"d"_s},
        {u'ð', u"d"_s},  {u'þ', u"th"_s}, {u'ı', u"i"_s},  {u'ħ', u"h"_s}, {u'ŧ', u"t"_s}, {u'ĸ', u"k"_s},
    };
    return letters.value(letter.unicode());
}

bool isSlugCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

} // namespace

QString proposedSlug(const QString &businessName)
{
    QString slug;
    const QString apart = businessName.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart) {
        const QString letters = plainLetters(c);
        if (isSlugCharacter(c))
            slug += c;
        else if (!letters.isEmpty())
            slug += letters;
        else if (c.isMark() || c == u'\'' || c == u'’' || c == u'.')
            continue; // "O'Neil S.A." is oneil-sa
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    qsizetype start = 0;
    while (start < slug.size() && !slug.at(start).isLetter())
        ++start;
    slug = slug.mid(start, longestSlug);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace tmc::ui
