#include "ui/presentation/activitytext.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

class TestActivityText final : public QObject {
    Q_OBJECT
private slots:
    void everyCodeThatCoreWritesHasItsSentence();
    void knownCodesReadAsSentences();
    void unknownCodesAreShownAsTheyAre();
    void anUnknownKindOfOperationIsNotCalledAnotherOne();
    void hostileTextIsInert();
    void fieldsFitTheColumns();
};

/// Looks for the codes in the sources, so that a new one cannot be forgotten.
void TestActivityText::everyCodeThatCoreWritesHasItsSentence()
{
    static const QRegularExpression written(
        uR"re((?:appendActivity\(\s*|insertActivity\([^;]*?|activityAction[^}]*?return )u"([a-z-]+\.[a-z-]+)"_s)re"_s);
    static const QRegularExpression ofOperations(uR"re(u"(operation\.[a-z-]+)"_s)re"_s);
    QStringList found;
    QDirIterator files(QStringLiteral(TM_SOURCE_DIR "/core"), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpression *pattern : {&written, &ofOperations})
            for (auto match = pattern->globalMatch(text); match.hasNext();)
                found.append(match.next().captured(1));
    }
    QVERIFY2(found.size() >= 5, qPrintable(found.join(u' ')));
    for (const QString &code : std::as_const(found))
        QVERIFY2(knownActivityCodes().contains(code), qPrintable(code));
}

void TestActivityText::knownCodesReadAsSentences()
{
    for (const QString &code : knownActivityCodes()) {
        const ActivityEntry entry{.action = code, .subject = u"acme"_s, .details = {{u"kind"_s, u"create-workspace"_s}}};
        QVERIFY2(!activitySentence(entry).contains(code), qPrintable(activitySentence(entry)));
        QVERIFY2(activitySentence(entry).contains(u"acme"_s), qPrintable(activitySentence(entry)));
        QVERIFY(activityBadge(code).text != code);
    }
    const ActivityEntry done{.action = u"operation.done"_s, .subject = u"acme"_s, .details = {{u"kind"_s, u"create-workspace"_s}}};
    QCOMPARE(activitySentence(done), u"Done: Create the workspace acme"_s);
}

void TestActivityText::unknownCodesAreShownAsTheyAre()
{
    QCOMPARE(activitySentence({.action = u"moon.landed"_s, .subject = u"acme"_s}), u"moon.landed: acme"_s);
    QCOMPARE(activitySentence({.action = u"moon.landed"_s}), u"moon.landed"_s);
    QCOMPARE(activityBadge(u"moon.landed"_s).text, u"moon.landed"_s);
}

void TestActivityText::anUnknownKindOfOperationIsNotCalledAnotherOne()
{
    const ActivityEntry entry{.action = u"operation.done"_s, .subject = u"acme"_s, .details = {{u"kind"_s, u"fly-to-the-moon"_s}}};
    QCOMPARE(activitySentence(entry), u"Done: acme"_s);
}

void TestActivityText::hostileTextIsInert()
{
    const ActivityEntry entry{.action = u"x\u001b[2J"_s, .subject = u"a\u202Eb\nc"_s, .details = {{u"k\u202E"_s, u"v\u0007"_s}}};
    for (const QString &text : {activitySentence(entry), activityBadge(entry.action).text, activityDetails(entry)})
        for (const QChar letter : {QChar(0x1b), QChar(0x202e), QChar(7)})
            QVERIFY2(!text.contains(letter), qPrintable(text));
    QVERIFY(!activitySentence(entry).contains(u'\n'));
}

void TestActivityText::fieldsFitTheColumns()
{
    QCOMPARE(activityFields({}).size(), activityColumns().size());
    const QStringList fields = activityFields({.sequence = 7, .who = u"ana"_s, .details = {{u"a"_s, 1}}});
    QCOMPARE(fields.at(activityColumns().indexOf(u"sequence"_s)), u"7"_s);
    QCOMPARE(fields.at(activityColumns().indexOf(u"details"_s)), u"{\"a\":1}"_s);
}

QTEST_GUILESS_MAIN(TestActivityText)
#include "tst_activitytext.moc"
