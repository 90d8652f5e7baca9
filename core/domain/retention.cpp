#include "core/domain/retention.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int leastGood = 2;
constexpr int daysOfOthers = 30;

QString dayOf(const QDateTime &time)
{
    return time.date().toString(Qt::ISODate);
}

QString weekOf(const QDateTime &time)
{
    int year = 0;
    const int week = time.date().weekNumber(&year);
    return u"%1-W%2"_s.arg(year).arg(week);
}

QString monthOf(const QDateTime &time)
{
    return time.date().toString(u"yyyy-MM"_s);
}

/// Keeps the newest copy of each of the newest `count` periods. `good` is newest first.
void keepPeriods(const std::vector<RetentionCopy> &good, int count, QString (*periodOf)(const QDateTime &), QSet<QString> &kept)
{
    QSet<QString> periods;
    for (const RetentionCopy &copy : good) {
        const QString period = periodOf(copy.madeAt.toUTC());
        if (periods.size() == count || periods.contains(period))
            continue;
        periods.insert(period);
        kept.insert(copy.id.value());
    }
}

} // namespace

Result<void> checkRetentionPolicy(const RetentionPolicy &policy)
{
    const std::pair<QString, int> counts[] = {{u"keep-last"_s, policy.last},
                                              {u"keep-daily"_s, policy.daily},
                                              {u"keep-weekly"_s, policy.weekly},
                                              {u"keep-monthly"_s, policy.monthly}};
    for (const auto &[name, count] : counts)
        if (count < 0)
            return fail(ErrorCode::InvalidInput, {name, QString::number(count)});
    if (policy.last + policy.daily + policy.weekly + policy.monthly == 0)
        return fail(ErrorCode::InvalidInput, {u"keep-last"_s, u"0"_s});
    return {};
}

std::vector<BackupId> copiesToRemove(const RetentionPolicy &policy, std::vector<RetentionCopy> copies, const QDateTime &now)
{
    std::stable_sort(copies.begin(), copies.end(), [](const auto &a, const auto &b) { return a.madeAt > b.madeAt; });
    if (copies.empty() || !copies.front().isGood())
        return {};
    std::vector<RetentionCopy> good;
    std::copy_if(copies.begin(), copies.end(), std::back_inserter(good), [](const RetentionCopy &copy) { return copy.isGood(); });
    QSet<QString> kept;
    for (std::size_t i = 0; i < good.size() && static_cast<int>(i) < std::max(policy.last, leastGood); ++i)
        kept.insert(good[i].id.value());
    keepPeriods(good, policy.daily, dayOf, kept);
    keepPeriods(good, policy.weekly, weekOf, kept);
    keepPeriods(good, policy.monthly, monthOf, kept);
    const auto proven =
        std::find_if(good.begin(), good.end(), [](const RetentionCopy &copy) { return copy.state == BackupState::Proven; });
    if (proven != good.end())
        kept.insert(proven->id.value());
    std::vector<BackupId> removed;
    int newerGood = 0;
    for (const RetentionCopy &copy : copies) {
        const bool goes =
            copy.isGood() ? !kept.contains(copy.id.value()) : newerGood >= leastGood && copy.madeAt.addDays(daysOfOthers) < now;
        newerGood += copy.isGood() ? 1 : 0;
        if (goes)
            removed.push_back(copy.id);
    }
    return removed;
}

} // namespace tmc
