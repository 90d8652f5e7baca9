#include "ui/presentation/commandhints.h"
#include "ui/presentation/errorsentences.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/objecttext.h"
#include "ui/presentation/translator.h"

#include <QtTest>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

/// Every code, found without a list of our own: names of values behind the last one fall back to "internal".
QList<ErrorCode> allCodes()
{
    QList<ErrorCode> codes{ErrorCode::Internal};
    for (int value = 1; errorCodeName(static_cast<ErrorCode>(value)) != u"internal"; ++value)
        codes.append(static_cast<ErrorCode>(value));
    return codes;
}

QStringList partsOf(const ui::ErrorText &text)
{
    return {text.happened, text.meaning, text.remedy, text.technical};
}

Error fullError(ErrorCode code)
{
    return {.code = code,
            .args = {u"first-arg"_s, u"second-arg"_s, u"third-arg"_s, u"fourth-arg"_s},
            .detail = u"words of the other side"_s};
}

bool isForThePerson(const QString &part)
{
    static const QRegularExpression leftover(u"%[0-9ns]"_s);
    return !part.trimmed().isEmpty() && !part.contains(leftover);
}

} // namespace

class ErrorTextTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_translator.use(u"en"_s); }
    void everyCodeHasSentencesOfItsOwn();
    void everyCodeHasFourPartsInBothLanguages_data() { codesAndLanguages(); }
    void everyCodeHasFourPartsInBothLanguages();
    void missingArgumentsLeaveNoHole_data() { codesAndLanguages(); }
    void missingArgumentsLeaveNoHole();
    void spanishDiffersFromEnglishForEveryCode();
    void everyArgumentThatASentenceTakesIsShown();
    void hostileArgumentsCannotMoveTheCursorOrReverseTheSentence();
    void markupStaysLiteralText();
    void argumentsThatLookLikePlaceholdersStayAsTheyAre();
    void longArgumentsAreCut();
    void effectIsToldInTheMeaning();
    void technicalPartKeepsCodesAndOriginalWords();
    void remedyHoldsTheExactCommandForTheServer();
    void kindsOfObjectsBecomeWords();
    void staleFactsBecomeWords();
    void sizesAreInTheLanguagesNumbers();
    void retryableErrorsSayThatTryingAgainMayHelp();

private:
    static void codesAndLanguages();
    ui::Translator m_translator;
};

void ErrorTextTest::codesAndLanguages()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("language");
    for (const ErrorCode code : allCodes())
        for (const QString &language : ui::Translator::languages())
            QTest::addRow("%s in %s", qPrintable(errorCodeName(code)), qPrintable(language)) << static_cast<int>(code) << language;
}

void ErrorTextTest::everyCodeHasSentencesOfItsOwn()
{
    QVERIFY(allCodes().size() >= 65);
    for (const ErrorCode code : allCodes())
        QVERIFY2(ui::errorSentences(code).code == code, qPrintable(errorCodeName(code)));
}

void ErrorTextTest::everyCodeHasFourPartsInBothLanguages()
{
    QFETCH(int, code);
    QFETCH(QString, language);
    m_translator.use(language);
    const ui::ErrorText text = ui::errorText(fullError(static_cast<ErrorCode>(code)));
    for (const QString &part : partsOf(text))
        QVERIFY2(isForThePerson(part), qPrintable(part));
    QCOMPARE(partsOf(text).removeDuplicates(), 0);
    QCOMPARE(ui::errorLine(fullError(static_cast<ErrorCode>(code))), text.happened);
    QVERIFY2(text.meaning.endsWith(u'.'), qPrintable(text.meaning));
}

void ErrorTextTest::missingArgumentsLeaveNoHole()
{
    QFETCH(int, code);
    QFETCH(QString, language);
    m_translator.use(language);
    const ui::ErrorText text = ui::errorText({.code = static_cast<ErrorCode>(code)});
    for (const QString &part : partsOf(text))
        QVERIFY2(isForThePerson(part), qPrintable(part));
    QVERIFY2(!text.happened.contains(u"“”"_s) && !text.happened.contains(u"«»"_s), qPrintable(text.happened));
}

void ErrorTextTest::spanishDiffersFromEnglishForEveryCode()
{
    for (const ErrorCode code : allCodes()) {
        m_translator.use(u"en"_s);
        const ui::ErrorText english = ui::errorText(fullError(code));
        m_translator.use(u"es"_s);
        const ui::ErrorText spanish = ui::errorText(fullError(code));
        for (qsizetype part = 0; part < 3; ++part)
            QVERIFY2(partsOf(english).at(part) != partsOf(spanish).at(part), qPrintable(partsOf(english).at(part)));
        QCOMPARE(spanish.technical, english.technical);
    }
}

void ErrorTextTest::everyArgumentThatASentenceTakesIsShown()
{
    for (const ErrorCode code : allCodes()) {
        const ui::ErrorSentences &sentences = ui::errorSentences(code);
        const ui::ErrorText text = ui::errorText(fullError(code));
        const QString shown = text.happened + text.meaning + text.remedy;
        const QStringList args = fullError(code).args;
        for (std::size_t i = 0; i < sentences.args.size() && sentences.args[i] != ui::ArgKind::None; ++i)
            QVERIFY2(shown.contains(args.at(static_cast<qsizetype>(i))), qPrintable(shown));
    }
}

void ErrorTextTest::hostileArgumentsCannotMoveTheCursorOrReverseTheSentence()
{
    const QString hostile = u"\u001b[2Jname\u202egnp.exe\u200b\nsecond line\u009b"_s;
    for (const ErrorCode code : allCodes()) {
        const ui::ErrorText text =
            ui::errorText({.code = code, .args = {hostile, hostile, hostile}, .detail = hostile, .sqlState = hostile}, hostile);
        for (const QString &part : partsOf(text))
            for (const QChar bad : {QChar(0x1b), QChar(0x202e), QChar(0x200b), QChar(0x9b)})
                QVERIFY2(!part.contains(bad), qPrintable(errorCodeName(code)));
        for (const QString &part : {text.happened, text.meaning, text.remedy})
            QVERIFY2(!part.contains(u'\n'), qPrintable(errorCodeName(code)));
    }
}

void ErrorTextTest::markupStaysLiteralText()
{
    const ui::ErrorText text = ui::errorText({.code = ErrorCode::ContainerNotFound, .args = {u"<img src=x>&amp;"_s}});
    QVERIFY(text.happened.contains(u"<img src=x>&amp;"_s));
}

void ErrorTextTest::argumentsThatLookLikePlaceholdersStayAsTheyAre()
{
    const ui::ErrorText text = ui::errorText({.code = ErrorCode::HostTaken, .args = {u"%2"_s, u"%1"_s}});
    QCOMPARE(text.happened, u"The host %2 is already claimed by %1."_s);
}

void ErrorTextTest::longArgumentsAreCut()
{
    QVERIFY(ui::errorLine({.code = ErrorCode::ContainerNotFound, .args = {QString(100'000, u'x')}}).size() < 500);
}

void ErrorTextTest::effectIsToldInTheMeaning()
{
    Error error{.code = ErrorCode::PostgresConnectionLost, .source = ErrorSource::Postgres};
    QVERIFY(ui::errorText(error).meaning.contains(u"changed nothing"_s));
    error.effect = Effect::Unknown;
    QVERIFY(ui::errorText(error).meaning.contains(u"not known yet"_s));
    error.effect = Effect::Applied;
    QVERIFY(ui::errorText(error).meaning.contains(u"was made"_s));
}

void ErrorTextTest::technicalPartKeepsCodesAndOriginalWords()
{
    const QString technical = ui::errorText({.code = ErrorCode::PostgresRejected,
                                             .args = {u"an argument"_s},
                                             .detail = u"ERROR:  division by zero\nCONTEXT: a function"_s,
                                             .source = ErrorSource::Postgres,
                                             .sqlState = u"22012"_s,
                                             .httpStatus = 409})
                                  .technical;
    for (const QString &expected :
         {u"postgres-rejected"_s, u"postgres"_s, u"22012"_s, u"409"_s, u"an argument"_s, u"division by zero\nCONTEXT"_s})
        QVERIFY2(technical.contains(expected), qPrintable(technical));
}

void ErrorTextTest::remedyHoldsTheExactCommandForTheServer()
{
    const Error error{.code = ErrorCode::SshHostKeyUnknown, .args = {u"vps.example.com"_s, u"SHA256:abc"_s}};
    QVERIFY(ui::errorText(error, u"north"_s).remedy.endsWith(u"tenant-master server trust north"_s));
    QVERIFY(ui::errorText(error).remedy.endsWith(u"tenant-master server trust SERVER"_s));
    m_translator.use(u"es"_s);
    QVERIFY(ui::errorText(error).remedy.endsWith(u"tenant-master server trust SERVIDOR"_s));
    const Error unknownServer{.code = ErrorCode::NotFound, .args = {u"server"_s, u"nort"_s}};
    QVERIFY(ui::errorText(unknownServer).remedy.contains(ui::hints::listServers()));
}

void ErrorTextTest::kindsOfObjectsBecomeWords()
{
    const Error error{.code = ErrorCode::NameTaken, .args = {u"database"_s, u"inventario_acme"_s}};
    QCOMPARE(ui::errorLine(error), u"The name is already taken by the database inventario_acme."_s);
    m_translator.use(u"es"_s);
    QCOMPARE(ui::errorLine(error), u"El nombre ya lo ocupa la base de datos inventario_acme."_s);
    QCOMPARE(ui::objectText(u"something-new"_s, u"x"_s), u"something-new x"_s);
}

void ErrorTextTest::staleFactsBecomeWords()
{
    const Error error{.code = ErrorCode::StalePreview, .args = {u"database:inventario_acme"_s, u"memory"_s, u"port:8101"_s}};
    QCOMPARE(
        ui::errorLine(error),
        u"The server has changed since the preview: the database inventario_acme; the memory that is not promised to anybody; the port 8101."_s);
}

void ErrorTextTest::sizesAreInTheLanguagesNumbers()
{
    const Error error{.code = ErrorCode::CapacityExceeded, .args = {u"memory"_s, u"2048"_s, u"512"_s}};
    QCOMPARE(ui::errorLine(error), u"Too little is left of the budget (memory): needed 2.0 GB, left 512.0 MB."_s);
    const Error pieces{.code = ErrorCode::DoesNotFit, .args = {u"connections"_s, u"5"_s, u"3"_s, u"Business"_s}};
    QCOMPARE(ui::errorLine(pieces), u"The plan does not fit into the server's budget (database connections): needed 5, left 3."_s);
    QVERIFY(ui::errorText(pieces).remedy.contains(u"Business"_s));
}

void ErrorTextTest::retryableErrorsSayThatTryingAgainMayHelp()
{
    Error error{.code = ErrorCode::SshForwardRefused, .args = {u"/var/run/docker.sock"_s}};
    QVERIFY(!ui::errorText(error).remedy.contains(u"Trying again"_s));
    error.retryable = true;
    QVERIFY(ui::errorText(error).remedy.startsWith(u"Trying again"_s));
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_errortext.moc"
