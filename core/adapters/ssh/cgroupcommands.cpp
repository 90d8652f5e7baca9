#include "core/adapters/ssh/cgroupcommands.h"

using namespace Qt::StringLiterals;

namespace tmc::cgroupcommands {
namespace {

/// Function `one` prints the first line of a file, `some` those that match. A file that is not there prints nothing. Each line of input is:
/// index, version of cgroups, 1 for a network of its own, path.
constexpr auto program = //
    "function one(key, file,   line) { if ((getline line < file) > 0) print key, line; close(file) } "
    "function some(key, file, wanted,   line) { while ((getline line < file) > 0) if (line ~ wanted) print key, line; close(file) } "
    "BEGIN { root = \"/sys/fs/cgroup\"; one(\"uptime\", \"/proc/uptime\"); one(\"load\", \"/proc/loadavg\"); "
    "some(\"cpu\", \"/proc/stat\", \"^cpu\"); some(\"memory\", \"/proc/meminfo\", \"^(MemTotal|MemAvailable|SwapTotal|SwapFree):\"); "
    "some(\"link\", \"/proc/net/dev\", \":\"); some(\"disk\", \"/proc/diskstats\", \".\") } "
    "{ print \"container\", $1; "
    "if ($2 == 1) { memory = root \"/memory\" $4; own = root \"/pids\" $4; block = root \"/blkio\" $4 \"/blkio.\"; "
    "one(\"used\", memory \"/memory.usage_in_bytes\"); one(\"limit\", memory \"/memory.limit_in_bytes\"); "
    "some(\"stat\", memory \"/memory.stat\", \"^total_inactive_file \"); one(\"nanoseconds\", root \"/cpuacct\" $4 "
    "\"/cpuacct.usage\"); "
    "some(\"bfq\", block \"bfq.io_service_bytes_recursive\", \" (Read|Write) \"); "
    "some(\"throttle\", block \"throttle.io_service_bytes_recursive\", \" (Read|Write) \") } "
    "else { own = root $4; one(\"used\", own \"/memory.current\"); one(\"limit\", own \"/memory.max\"); "
    "some(\"stat\", own \"/memory.stat\", \"^inactive_file \"); some(\"microseconds\", own \"/cpu.stat\", \"^usage_usec \"); "
    "some(\"io\", own \"/io.stat\", \"bytes=\") } "
    "one(\"pids\", own \"/pids.current\"); "
    "if ($3 == 1) { list = own \"/cgroup.procs\"; if ((getline first < list) > 0) some(\"net\", \"/proc/\" first \"/net/dev\", "
    "\":\"); "
    "close(list) } } "
    "END { one(\"cost\", \"/proc/self/schedstat\") }";

/// As one word of a POSIX shell's line: ssh hands the words of a command to the login shell of the other side.
QString quoted(const QString &word)
{
    return u'\'' + word + u'\'';
}

} // namespace

QStringList findPlaces()
{
    const QString idSomewhere = u'*' + QString(64, u'?') + u'*';
    return {u"find"_s, u"/sys/fs/cgroup"_s, u"-maxdepth"_s, u"8"_s, u"-type"_s, u"d"_s, u"-name"_s, quoted(idSomewhere)};
}

QStringList readCounters()
{
    // gawk is slower and stricter about bytes in other locales.
    return {u"env"_s, u"LC_ALL=C"_s, u"awk"_s, quoted(QString::fromLatin1(program))};
}

QByteArray counterInput(const std::vector<ReadingTarget> &targets, const CgroupPlaces &places)
{
    QByteArray input;
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const auto place = places.constFind(targets[index].id);
        if (place == places.cend())
            continue;
        input += QByteArray::number(static_cast<qint64>(index)) + (place->isUnified ? " 2 " : " 1 ")
                 + (targets[index].hasOwnNetwork ? "1 " : "0 ") + place->path.toUtf8() + '\n';
    }
    return input;
}

} // namespace tmc::cgroupcommands
