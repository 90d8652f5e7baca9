#include "core/adapters/ssh/sshdisk.h"

#include "core/adapters/ssh/sshpart.h"
#include "core/domain/backuplayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 batchBytes = 8 * 1024 * 1024; ///< of small files that are here at one time

qint64 smallBytesOf(const copylisting::Copy &copy)
{
    qint64 bytes = 0;
    for (const auto &[name, size] : copy.files)
        bytes += size;
    return bytes;
}

QString manifestOf(const QString &place)
{
    return place + u'/' + backuplayout::manifestFile;
}

} // namespace

Result<qint64> SshDisk::freeBytes() const
{
    return m_folder.freeBytes();
}

Result<std::unique_ptr<PartOnDisk>> SshDisk::begin(const BackupId &id)
{
    return SshPart::begin(m_folder, id);
}

/// Those in the folder, or the one that lies there. None where nothing is.
Result<std::vector<copylisting::Copy>> SshDisk::find(const QString &place) const
{
    const int level = static_cast<int>(place.split(u'/', Qt::SkipEmptyParts).size());
    // "/." so that a file in the place of the directory is no empty folder.
    const QString start = m_folder.path(place) + u"/."_s;
    const QStringList argv{u"find"_s, start, u"-mindepth"_s, QString::number(level == 0 ? 1 : 0), u"-maxdepth"_s,
                           QString::number(5 - level), u"-name"_s, u".?*"_s, u"-prune"_s, u"-o"_s,
                           // No copy is in a directory of such a name, and somebody else's may be closed to us, such as lost+found.
                           u"-type"_s, u"d"_s, u"-name"_s, u"*[!.0-9a-z-]*"_s, u"-prune"_s, u"-o"_s, u"-printf"_s,
                           copylisting::format()};
    TM_TRY(const ServerFolder::Answer answer, m_folder.ask(argv));
    if (answer.exitCode != 0 && !ServerFolder::saysMissing(answer))
        return fail(m_folder.problem(argv, answer));
    return copylisting::read(answer.output, start, place);
}

Result<void> SshDisk::list(const std::function<void(const CopyOnDisk &)> &take)
{
    TM_TRY(const std::vector<copylisting::Copy> found, find({}));
    for (auto first = found.begin(); first != found.end();) {
        std::vector<copylisting::Copy> batch;
        for (qint64 bytes = 0; first != found.end() && (batch.empty() || bytes + smallBytesOf(*first) <= batchBytes); ++first) {
            bytes += smallBytesOf(*first);
            batch.push_back(*first);
        }
        TM_TRY(const bool isWhole, fetch(batch, take));
        if (isWhole)
            continue;
        // One of them was moved away, or got a note, between the two commands: each again, by itself.
        for (const copylisting::Copy &copy : batch) {
            TM_TRY(const std::vector<copylisting::Copy> again, find(copy.place));
            TM_TRY(const bool isStill, fetch(again, take));
            if (!isStill)
                return fail({.code = ErrorCode::BackupFolderFails,
                             .args = {m_folder.name(), u"cat"_s},
                             .detail = copy.place + u" changes while it is read"_s,
                             .source = ErrorSource::Ssh,
                             .retryable = true});
        }
    }
    return {};
}

/// Hands over all of them or, when their files are not what find said, none.
Result<bool> SshDisk::fetch(const std::vector<copylisting::Copy> &copies, const std::function<void(const CopyOnDisk &)> &take) const
{
    QByteArray names;
    qint64 expected = 0;
    for (const copylisting::Copy &copy : copies)
        for (const auto &[name, size] : copy.files) {
            names += m_folder.path(copy.place + u'/' + name).toUtf8() + '\0';
            expected += size;
        }
    QByteArray bytes;
    if (!names.isEmpty()) {
        const QStringList argv{u"xargs"_s, u"-0"_s, u"cat"_s, u"--"_s};
        TM_TRY(ServerFolder::Answer answer, m_folder.ask(argv, names));
        if (answer.exitCode != 0 && !ServerFolder::saysMissing(answer))
            return fail(m_folder.problem(argv, answer));
        bytes = std::move(answer.output);
    }
    if (bytes.size() != expected)
        return false;
    qsizetype at = 0;
    for (const copylisting::Copy &copy : copies) {
        CopyOnDisk whole{.place = copy.place, .files = {}, .dataBytes = copy.dataBytes};
        for (const auto &[name, size] : copy.files) {
            whole.files.emplace(name, bytes.sliced(at, size));
            at += size;
        }
        take(whole);
    }
    return true;
}

Result<void> SshDisk::readData(const QString &place, const Take &take, const std::stop_token &stop)
{
    const QString data = u"if="_s + m_folder.path(place + u'/' + backuplayout::dataFile);
    // Of count=0 the manual says: advise to drop the cache for the whole file.
    TM_CHECK(m_folder.run({u"dd"_s, data, u"iflag=nocache,nofollow"_s, u"count=0"_s, u"status=none"_s}));
    const QStringList argv{u"dd"_s, data, u"iflag=nofollow"_s, u"bs=1M"_s, u"status=none"_s};
    TM_TRY(const auto stream, m_folder.start(argv));
    stream->endInput();
    TM_CHECK(stream->readToEnd(take, stop));
    TM_TRY(const int exitCode, stream->finish());
    if (exitCode != 0)
        return fail(m_folder.problem(argv, exitCode, QString::fromUtf8(stream->words()).trimmed()));
    return {};
}

Result<void> SshDisk::addNote(const QString &place, const QString &name, const QByteArray &note, const QByteArray &signature)
{
    const QString folder = place + u'/' + backuplayout::verifyFolder;
    const QString base = folder + u'/' + name;
    TM_CHECK(m_folder.addFile(base + u".sig"_s, signature));
    TM_CHECK(m_folder.addFile(base + u".json"_s, note));
    const QString words = m_folder.path(base);
    TM_CHECK(m_folder.run({u"chmod"_s, u"0600"_s, u"--"_s, words + u".sig"_s, words + u".json"_s}));
    return m_folder.sync({folder});
}

Result<int> SshDisk::sweep()
{
    TM_CHECK(sweepUnlocked());
    TM_TRY(const QStringList parts, m_folder.directoriesIn({}, backuplayout::partPrefix + u'*'));
    int removed = 0;
    for (const QString &part : parts) {
        if (!backuplayout::isPlainName(part.sliced(backuplayout::partPrefix.size())))
            continue; // none of ours
        const QStringList argv{u"flock"_s,
                               u"-x"_s,
                               u"-n"_s,
                               u"-E"_s,
                               QString::number(ServerFolder::isLocked),
                               m_folder.path(part + u'/' + backuplayout::lockFile),
                               u"rm"_s,
                               u"-rf"_s,
                               u"--one-file-system"_s,
                               u"--"_s,
                               m_folder.path(part)};
        TM_TRY(const ServerFolder::Answer answer, m_folder.ask(argv));
        if (answer.exitCode == ServerFolder::isLocked || ServerFolder::saysGone(answer))
            continue; // its writer lives, or has published it meanwhile
        if (answer.exitCode != 0)
            return fail(m_folder.problem(argv, answer));
        ++removed;
    }
    return removed;
}

/// Of writers that died between making a directory and locking it.
Result<void> SshDisk::sweepUnlocked()
{
    TM_TRY(const QStringList unlocked,
           m_folder.directoriesIn({}, backuplayout::unlockedPrefix + u'*', std::chrono::minutes(backuplayout::unlockedMinutes)));
    for (const QString &part : unlocked)
        if (backuplayout::isPlainName(part.sliced(backuplayout::unlockedPrefix.size())))
            TM_CHECK(m_folder.run({u"rm"_s, u"-rf"_s, u"--one-file-system"_s, u"--"_s, m_folder.path(part)}));
    return {};
}

Result<std::unique_ptr<DiskLock>> SshDisk::keep(const QString &place)
{
    TM_TRY(const bool isThere, m_folder.hasFile(manifestOf(place)));
    if (!isThere)
        return std::unique_ptr<DiskLock>();
    TM_TRY(std::unique_ptr<DiskLock> lock, m_folder.lock(manifestOf(place), ServerFolder::Lock::Shared));
    // It is being moved away at this moment, or was between the look and the lock.
    TM_TRY(const bool isStillThere, m_folder.hasFile(manifestOf(place)));
    if (!isStillThere)
        lock.reset();
    return lock;
}

Result<bool> SshDisk::discard(const QString &place, const QString &name)
{
    const QString target = backuplayout::trashFolder + u'/' + name;
    TM_CHECK(m_folder.run({u"mkdir"_s, u"-p"_s, u"-m"_s, u"0700"_s, u"--"_s, m_folder.path(backuplayout::trashFolder)}));
    QStringList argv{u"mv"_s, u"-T"_s, u"--"_s, m_folder.path(place), m_folder.path(target)};
    // A copy without a manifest cannot be used, and so not be kept.
    TM_TRY(const bool canBeKept, m_folder.hasFile(manifestOf(place)));
    if (canBeKept)
        argv =
            QStringList{
                u"flock"_s, u"-x"_s, u"-n"_s, u"-E"_s, QString::number(ServerFolder::isLocked), m_folder.path(manifestOf(place))}
            + argv;
    TM_TRY(const ServerFolder::Answer answer, m_folder.ask(argv));
    if (canBeKept && answer.exitCode == ServerFolder::isLocked)
        return false;
    if (answer.exitCode != 0) {
        TM_TRY(const bool isStillThere, m_folder.hasFile(manifestOf(place)));
        if (canBeKept && !isStillThere)
            return true; // another computer has moved it away meanwhile
        return fail(m_folder.problem(argv, answer));
    }
    TM_CHECK(m_folder.sync({backuplayout::trashFolder, place.section(u'/', 0, -2)}));
    return true;
}

Result<QStringList> SshDisk::discarded()
{
    TM_TRY(const QStringList names, m_folder.directoriesIn(backuplayout::trashFolder, u"*-*"_s));
    QStringList ours;
    std::ranges::copy_if(names, std::back_inserter(ours),
                         [](const QString &name) { return backuplayout::isPlainName(name.toLower()); });
    return ours;
}

Result<void> SshDisk::purge(const QString &name)
{
    const QString gone = m_folder.path(backuplayout::trashFolder + u'/' + name);
    TM_CHECK(m_folder.run({u"rm"_s, u"-rf"_s, u"--one-file-system"_s, u"--"_s, gone}));
    return {};
}

} // namespace tmc
