// Which copies go: promises that hold for every history.
#include "core/domain/retention.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000).toUTC();

RetentionCopy copyOf(int number, const QDateTime &at, BackupState state)
{
    return {BackupId(u"b%1"_s.arg(number)), at, state};
}

bool contains(const std::vector<BackupId> &ids, const BackupId &id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::vector<RetentionCopy> goodOf(const std::vector<RetentionCopy> &copies)
{
    std::vector<RetentionCopy> good;
    std::copy_if(copies.begin(), copies.end(), std::back_inserter(good), [](const auto &copy) { return copy.isGood(); });
    std::stable_sort(good.begin(), good.end(), [](const auto &a, const auto &b) { return a.madeAt > b.madeAt; });
    return good;
}

void takeAway(std::vector<RetentionCopy> &copies, const std::vector<BackupId> &removed)
{
    std::erase_if(copies, [&removed](const RetentionCopy &copy) { return contains(removed, copy.id); });
}

} // namespace

class RetentionTest final : public QObject {
    Q_OBJECT
private slots:
    void everyHistoryKeepsItsPromises();
    void aDailyHistoryIsThinnedOut();
    void sevenBadDaysRemoveNothing();
    void aPauseKeepsWhatIsThere();
    void unreasonablePoliciesAreRefused();
};

void RetentionTest::everyHistoryKeepsItsPromises()
{
    QRandomGenerator random(5);
    for (int history = 0; history < 400; ++history) {
        const RetentionPolicy policy{static_cast<int>(random.bounded(4)), static_cast<int>(random.bounded(5)),
                                     static_cast<int>(random.bounded(4)), 1 + static_cast<int>(random.bounded(4))};
        std::vector<RetentionCopy> copies;
        QDateTime now = start;
        for (int event = 0; event < 150; ++event) {
            now = now.addSecs(random.bounded(60 * 60 * 40));
            const int luck = random.bounded(10);
            copies.push_back(copyOf(event, now,
                                    luck < 2   ? BackupState::Made
                                    : luck < 3 ? BackupState::Damaged
                                    : luck < 8 ? BackupState::Checked
                                               : BackupState::Proven));
            if (random.bounded(3) == 0) // a check of an old copy may find damage at any time
                copies[random.bounded(static_cast<quint32>(copies.size()))].state = BackupState::Damaged;
            const std::vector<RetentionCopy> before = goodOf(copies);
            const bool newestIsGood = std::max_element(copies.begin(), copies.end(), [](const auto &a, const auto &b) {
                                          return a.madeAt < b.madeAt;
                                      })->isGood();
            const std::vector<BackupId> removed = copiesToRemove(policy, copies, now);
            // Other copies neither take a good one's place nor save it.
            if (newestIsGood) {
                const std::vector<BackupId> ofGood = copiesToRemove(policy, before, now);
                for (const RetentionCopy &copy : before)
                    QCOMPARE(contains(removed, copy.id), contains(ofGood, copy.id));
            } else {
                QVERIFY(removed.empty());
            }
            takeAway(copies, removed);
            const std::vector<RetentionCopy> after = goodOf(copies);
            QVERIFY(after.size() >= std::min<std::size_t>(2, before.size()));
            QVERIFY(before.empty() || after.front() == before.front());
            const auto isProven = [](const RetentionCopy &copy) { return copy.state == BackupState::Proven; };
            const auto proven = std::find_if(before.begin(), before.end(), isProven);
            QVERIFY(proven == before.end() || std::find(after.begin(), after.end(), *proven) != after.end());
            for (std::size_t i = 0; i < before.size() && static_cast<int>(i) < policy.last; ++i)
                QVERIFY(std::find(after.begin(), after.end(), before[i]) != after.end());
            QVERIFY(copiesToRemove(policy, copies, now).empty());
        }
    }
}

void RetentionTest::aDailyHistoryIsThinnedOut()
{
    std::vector<RetentionCopy> copies;
    for (int day = 0; day < 400; ++day) {
        copies.push_back(copyOf(day, start.addDays(day), BackupState::Checked));
        takeAway(copies, copiesToRemove({3, 7, 4, 6}, copies, start.addDays(day)));
    }
    // Seven days, of the last four weeks and six months one each; they overlap.
    QVERIFY2(copies.size() >= 7 + 2 + 4 && copies.size() <= 7 + 4 + 6, qPrintable(QString::number(copies.size())));
    QCOMPARE(copies.back().id, BackupId(u"b399"_s));
    QVERIFY(copies.front().madeAt < start.addDays(400 - 120));
}

void RetentionTest::sevenBadDaysRemoveNothing()
{
    std::vector<RetentionCopy> copies;
    for (int day = 0; day < 3; ++day)
        copies.push_back(copyOf(day, start.addDays(day), BackupState::Checked));
    const std::vector<RetentionCopy> good = copies;
    for (int day = 3; day < 60; ++day) {
        copies.push_back(copyOf(day, start.addDays(day), day % 2 == 0 ? BackupState::Damaged : BackupState::Made));
        QVERIFY(copiesToRemove({1, 0, 0, 0}, copies, start.addDays(day)).empty());
    }
    QVERIFY(goodOf(copies).size() == good.size());
}

void RetentionTest::aPauseKeepsWhatIsThere()
{
    std::vector<RetentionCopy> copies;
    for (int day = 0; day < 10; ++day)
        copies.push_back(copyOf(day, start.addDays(day), BackupState::Checked));
    takeAway(copies, copiesToRemove({0, 5, 0, 0}, copies, start.addDays(10)));
    QCOMPARE(copies.size(), std::size_t(5));
    QVERIFY(copiesToRemove({0, 5, 0, 0}, copies, start.addDays(900)).empty());
}

void RetentionTest::unreasonablePoliciesAreRefused()
{
    QVERIFY(checkRetentionPolicy({}));
    QVERIFY(!checkRetentionPolicy({0, 0, 0, 0}));
    QVERIFY(!checkRetentionPolicy({5, -1, 0, 0}));
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
