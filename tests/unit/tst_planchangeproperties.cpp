#include "unit/historyrun.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the planner promises, for random servers and what happens to them: nothing is allotted twice, no budget is exceeded, every customer is
/// answered after every step, a preview is the same whenever it is made, planning changes nothing, and a change of plan followed by the change
/// back leaves nothing behind. TM_PROPERTY_SEED and TM_PROPERTY_WORLDS choose other servers; a failure prints the shortest history that was
/// found to break the same promise.
class TestPlanChangeProperties final : public QObject {
    Q_OBJECT
private slots:
    void everyPromiseIsKept()
    {
        const quint32 seed = number("TM_PROPERTY_SEED", 20'261'125);
        const quint32 worlds = number("TM_PROPERTY_WORLDS", 400);
        qInfo("seed %u, %u servers", seed, worlds);
        tmtest::Tally tally;
        for (quint32 world = 0; world < worlds; ++world) {
            tmtest::History history = tmtest::randomHistory(seed + world);
            const QString broken = tmtest::HistoryRun(history, tally).run();
            if (broken.isEmpty())
                continue;
            shorten(history);
            tmtest::Tally ignored;
            const QString shortest = tmtest::HistoryRun(history, ignored).run();
            QFAIL(qPrintable(u"seed %1 (%2): %3\nthe shortest history that was found:\n%4%5"_s.arg(seed + world)
                                 .arg(broken.section(u'\n', 0, 0), u"TM_PROPERTY_WORLDS=1"_s, tmtest::described(history), shortest)));
        }
        for (const auto &[what, times] : tally)
            qInfo("%5d %s", times, qPrintable(what));
        if (worlds >= 400)
            checkThatEnoughWasTried(tally);
    }

private:
    static quint32 number(const char *variable, quint32 usual)
    {
        bool isNumber = false;
        const int value = qEnvironmentVariableIntValue(variable, &isNumber);
        return isNumber && value > 0 ? static_cast<quint32>(value) : usual;
    }

    static bool isBroken(const tmtest::History &history)
    {
        tmtest::Tally ignored;
        return !tmtest::HistoryRun(history, ignored).run().isEmpty();
    }

    /// Leaves out one event after the other as long as something stays broken. Those behind it may then choose other workspaces, so each
    /// is also tried with the first ones.
    static void shorten(tmtest::History &history)
    {
        for (bool isShorter = true; isShorter;) {
            isShorter = false;
            for (std::size_t i = history.events.size(); i-- > 0;) {
                tmtest::History less = history;
                less.events.erase(less.events.begin() + static_cast<std::ptrdiff_t>(i));
                if (isBroken(less)) {
                    history = less;
                    isShorter = true;
                }
            }
            for (std::size_t i = 0; i < history.events.size(); ++i)
                for (int first = 0; first < 3 && history.events[i].number > first; ++first) {
                    tmtest::History simpler = history;
                    simpler.events[i].number = first;
                    if (isBroken(simpler)) {
                        history = simpler;
                        isShorter = true;
                    }
                }
        }
    }

    static void checkThatEnoughWasTried(tmtest::Tally &tally)
    {
        QVERIFY(tally[u"planned"_s] >= 5000);
        QVERIFY(tally[u"there and back"_s] >= 300);
        for (const QString &done : {u"create-workspace"_s, u"change-plan"_s, u"remove-retired"_s})
            QVERIFY2(tally[u"done: "_s + done] >= 100, qPrintable(done));
        for (const QString &blocker :
             {u"does-not-fit memory"_s, u"does-not-fit connections"_s, u"does-not-fit ports"_s, u"does-not-fit redis-indexes"_s,
              u"capacity-exceeded memory"_s, u"capacity-exceeded connections"_s, u"redis-exhausted"_s, u"domain-needs-own-container"_s,
              u"retired-container-differs"_s, u"nothing-retired"_s})
            QVERIFY2(tally[u"blocked: "_s + blocker] >= 10, qPrintable(blocker));
    }
};

QTEST_APPLESS_MAIN(TestPlanChangeProperties)
#include "tst_planchangeproperties.moc"
