#include "ui/presentation/translator.h"
#include "ui/presentation/workspacetext.h"

#include <QLocale>
#include <QtTest>
#include <QXmlStreamReader>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< several for plural forms
    bool isPlural = false;
    bool isUnfinished = false;
};

void readMessage(QXmlStreamReader &xml, Message &message)
{
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isUnfinished = xml.attributes().hasAttribute("type"_L1);
            if (!message.isPlural) {
                message.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
}

QList<Message> messagesOf(const QString &language)
{
    QFile file(u"" TM_SOURCE_DIR "/translations/tm_%1.ts"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1) {
            Message message{.context = context};
            readMessage(xml, message);
            messages.append(message);
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?[0-9n]"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TranslationTest final : public QObject {
    Q_OBJECT

private slots:
    void languageSwitchesAtRunTime();
    void unknownChoiceMeansTheSystemsLanguage();
    void localeFollowsTheLanguage();
    void removedTranslatorLeavesTheSourceTexts();
    void nothingIsLeftToTranslate_data() { languagesTable(); }
    void nothingIsLeftToTranslate();
    void translationsKeepEveryPlaceholder_data() { languagesTable(); }
    void translationsKeepEveryPlaceholder();
    void pluralsHaveBothForms_data() { languagesTable(); }
    void pluralsHaveBothForms();
    void spanishAddressesNobodyAsTu();

private:
    static void languagesTable();
};

void TranslationTest::languagesTable()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : ui::Translator::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TranslationTest::languageSwitchesAtRunTime()
{
    ui::Translator translator;
    QCOMPARE(translator.language(), QString());
    for (int round = 0; round < 3; ++round) {
        translator.use(u"es"_s);
        QCOMPARE(ui::hostingText(Hosting::Dedicated), u"Dedicado"_s);
        translator.use(u"en"_s);
        QCOMPARE(ui::hostingText(Hosting::Dedicated), u"Dedicated"_s);
    }
    QCOMPARE(translator.language(), u"en"_s);
    QCOMPARE(ui::Translator::nativeName(u"es"_s), u"Español"_s);
}

void TranslationTest::unknownChoiceMeansTheSystemsLanguage()
{
    ui::Translator system;
    system.use(u"system"_s);
    QVERIFY(ui::Translator::languages().contains(system.language()));
    ui::Translator nonsense;
    nonsense.use(u"xx"_s);
    QCOMPARE(nonsense.language(), system.language());
}

void TranslationTest::localeFollowsTheLanguage()
{
    ui::Translator translator;
    translator.use(u"es"_s);
    QCOMPARE(QLocale().language(), QLocale::Spanish);
    translator.use(u"en"_s);
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TranslationTest::removedTranslatorLeavesTheSourceTexts()
{
    {
        ui::Translator translator;
        translator.use(u"es"_s);
        QCOMPARE(ui::hostingText(Hosting::Shared), u"Compartido"_s);
    }
    QCOMPARE(ui::hostingText(Hosting::Shared), u"Shared"_s);
}

void TranslationTest::nothingIsLeftToTranslate()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesOf(language);
    QVERIFY(!messages.isEmpty());
    QStringList left;
    for (const Message &message : messages)
        if (message.isUnfinished || message.translations.isEmpty() || message.translations.contains(QString()))
            left.append(message.context + u": "_s + message.source);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void TranslationTest::translationsKeepEveryPlaceholder()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(language))
        for (const QString &translation : message.translations)
            if (!translation.isEmpty())
                QVERIFY2(placeholders(translation) == placeholders(message.source),
                         qPrintable(message.source + u" -> "_s + translation));
}

void TranslationTest::pluralsHaveBothForms()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(language)) {
        if (!message.isPlural)
            continue;
        QVERIFY2(message.translations.size() >= 2, qPrintable(message.source));
        QVERIFY2(message.isUnfinished || !message.translations.constFirst().contains(u"(s)"_s), qPrintable(message.source));
    }
}

void TranslationTest::spanishAddressesNobodyAsTu()
{
    static const QRegularExpression familiar(u"\\b(tú|tu|tus|puedes|debes|quieres|haz|tienes|eres)\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption
                                                 | QRegularExpression::UseUnicodePropertiesOption);
    for (const Message &message : messagesOf(u"es"_s))
        for (const QString &translation : message.translations)
            QVERIFY2(!translation.contains(familiar), qPrintable(translation));
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "tst_translation.moc"
