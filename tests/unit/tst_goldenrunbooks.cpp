#include "core/planner/previewcalls.h"
#include "core/planner/runbookfile.h"
#include "unit/goldencases.h"
#include "unit/linediff.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

QString folder()
{
    return QStringLiteral(TM_SOURCE_DIR "/tests/data/golden");
}

/// Prints what differs, which is more than a test's message can hold.
bool isSame(const QByteArray &expected, const QByteArray &actual)
{
    if (expected == actual)
        return true;
    std::fputs(tmtest::lineDiff(expected, actual).constData(), stderr);
    return false;
}

} // namespace

/// Each kind of change in each combination of isolation, hosting and direction gives exactly the saved preview that is kept in
/// tests/data/golden, and exactly the statements and requests in the file beside it, so that whoever changes the planner sees in a review what it
/// means for operators.
///
/// After a change that is meant: TM_RENEW_GOLDEN=1 build/dev/tests/unit/tst_goldenrunbooks, then read the difference that version control
/// shows. Through ctest, and where the variable CI is set, nothing is ever renewed.
class TestGoldenRunbooks final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_renew = qEnvironmentVariableIsSet("TM_RENEW_GOLDEN");
        QVERIFY2(!m_renew || !qEnvironmentVariableIsSet("CI"), "golden runbooks are renewed by people who look at them");
    }

    void everyRunbookIsTheOneThatIsKept_data()
    {
        QTest::addColumn<QString>("name");
        for (const tmtest::GoldenCase &each : tmtest::goldenCases())
            QTest::addRow("%s", qPrintable(each.name)) << each.name;
    }
    void everyRunbookIsTheOneThatIsKept()
    {
        QFETCH(QString, name);
        const Runbook runbook = planned(name);
        for (const auto &[suffix, text] : {std::pair{u".json"_s, runbookFileText(runbook)}, std::pair{u".calls"_s, calls(runbook)}}) {
            QFile file(folder() + u'/' + name + suffix);
            if (m_renew) {
                QVERIFY(QDir().mkpath(folder()) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
                continue;
            }
            QVERIFY2(file.open(QIODevice::ReadOnly), "no such file: see the comment at the top of this class");
            QVERIFY(isSame(file.readAll(), text));
        }
        if (m_renew)
            QSKIP("renewed");
    }

    void whatIsKeptReadsBackAsItWas_data() { everyRunbookIsTheOneThatIsKept_data(); }
    void whatIsKeptReadsBackAsItWas()
    {
        QFETCH(QString, name);
        QFile file(folder() + u'/' + name + u".json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const Result<Runbook> runbook = runbookFromFileText(text);
        QVERIFY(runbook);
        QVERIFY(isSame(text, runbookFileText(*runbook)));
    }

    void everyFileBelongsToACase()
    {
        QStringList wanted;
        for (const tmtest::GoldenCase &each : tmtest::goldenCases())
            wanted += {each.name + u".calls"_s, each.name + u".json"_s};
        wanted.sort();
        QCOMPARE(wanted.removeDuplicates(), 0);
        QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name), wanted);
    }

    void theDifferenceNamesTheLine()
    {
        QCOMPARE(tmtest::lineDiff("a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nX\nd\ne\nf\ng\nh\ni"),
                 QByteArray("@@ line 1 @@\n a\n b\n-c\n+X\n d\n e\n@@ line 7 @@\n g\n h\n+i\n"));
        QCOMPARE(tmtest::lineDiff("a\n", "a\n"), QByteArray());
    }

private:
    /// What each step sends, as the preview shows it.
    static QByteArray calls(const Runbook &runbook)
    {
        QString text;
        for (const Step &step : runbook.steps) {
            text += u"# "_s + step.key + u'\n';
            for (const PreviewCall &call : previewCalls(step.action))
                text += callKindName(call.kind) + u": "_s + call.text + u'\n';
        }
        return text.toUtf8();
    }

    static Runbook planned(const QString &name)
    {
        for (const tmtest::GoldenCase &each : tmtest::goldenCases()) {
            if (each.name != name)
                continue;
            tmtest::PlanChangeWorld small;
            return each.plan(small).value();
        }
        return {};
    }

    bool m_renew = false;
};

QTEST_APPLESS_MAIN(TestGoldenRunbooks)
#include "tst_goldenrunbooks.moc"
