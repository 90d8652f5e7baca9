#include "core/adapters/ssh/sshpart.h"

#include "core/domain/backuplayout.h"
#include "core/support/logging.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 lookEvery = 256 * mebibyte;     ///< others write to the same disk meanwhile
constexpr qint64 slowestReading = 20 * mebibyte; ///< bytes per second

} // namespace

SshPart::SshPart(const ServerFolder &folder, const QString &part) : m_folder(folder), m_part(part)
{
}

SshPart::~SshPart()
{
    m_data.reset(); // ends it; what it still writes is in a file that is removed
    if (!m_ownsPart)
        return;
    // Over a connection that is gone nothing can be removed: whoever begins the next backup does it.
    const Result<QByteArray> removed = m_folder.run({u"rm"_s, u"-rf"_s, u"--one-file-system"_s, u"--"_s, m_folder.path(m_part)});
    if (!removed)
        logger("tm.ssh")->warn("an unfinished backup could not be removed from the server yet");
}

Result<std::unique_ptr<PartOnDisk>> SshPart::begin(const ServerFolder &folder, const BackupId &id)
{
    if (!backuplayout::isPlainName(id.value()))
        return fail(ErrorCode::InvalidInput, {u"backup"_s, id.value()});
    TM_CHECK(folder.make());
    std::unique_ptr<SshPart> part(new SshPart(folder, backuplayout::unlockedPrefix + id.value()));
    TM_CHECK(part->prepare(backuplayout::partPrefix + id.value()));
    return part;
}

Result<void> SshPart::prepare(const QString &locked)
{
    TM_CHECK(m_folder.run({u"mkdir"_s, u"-m"_s, u"0700"_s, u"--"_s, m_folder.path(m_part)}));
    m_ownsPart = true;
    TM_TRY(m_lock, m_folder.lock(m_part + u'/' + backuplayout::lockFile, ServerFolder::Lock::Exclusive));
    if (!m_lock)
        return fail(ErrorCode::ExecFailed, {u"flock"_s, QString()}, u"another process works there"_s);
    TM_CHECK(m_folder.run({u"mv"_s, u"-T"_s, u"--"_s, m_folder.path(m_part), m_folder.path(locked)}));
    m_part = locked;
    const QString notes = m_folder.path(m_part + u'/' + backuplayout::verifyFolder);
    TM_CHECK(m_folder.run({u"mkdir"_s, u"-m"_s, u"0700"_s, u"--"_s, notes}));
    TM_TRY(m_data, m_folder.start(m_folder.writer(data())));
    return {};
}

QString SshPart::data() const
{
    return m_part + u'/' + backuplayout::dataFile;
}

Result<void> SshPart::endData()
{
    TM_TRY(const int exitCode, m_data->finish());
    if (exitCode != 0)
        return fail(m_folder.problem(m_folder.writer(data()), exitCode, QString::fromUtf8(m_data->words()).trimmed()));
    return {};
}

Result<void> SshPart::write(QByteArrayView bytes)
{
    if (m_bytes - m_lookedAt >= lookEvery) {
        m_lookedAt = m_bytes;
        TM_TRY(const qint64 free, m_folder.freeBytes());
        if (free == 0)
            return fail({.code = ErrorCode::NoSpace, .args = {u"backups"_s}, .source = ErrorSource::Ssh});
    }
    m_bytes += bytes.size();
    TM_TRY(const bool isTaken, m_data->write(bytes));
    if (isTaken)
        return {};
    TM_CHECK(endData());
    return fail(ErrorCode::ExecFailed, {u"dd"_s, u"0"_s}, u"it ended before its input did"_s);
}

Result<void> SshPart::finishData(const QString &hash)
{
    TM_CHECK(endData());
    // It says nothing until it has read everything.
    const QStringList argv{u"sha256sum"_s, u"--zero"_s, u"--"_s, m_folder.path(data())};
    TM_TRY(const auto stream, m_folder.start(argv));
    TM_TRY(const int exitCode, stream->finish(2min + std::chrono::seconds(m_bytes / slowestReading)));
    if (exitCode != 0)
        return fail(m_folder.problem(argv, exitCode, QString::fromUtf8(stream->words()).trimmed()));
    TM_TRY(const QByteArray said, stream->readSome({}));
    const QString found = QString::fromLatin1(said.first(std::min(said.size(), hash.size())));
    if (found != hash)
        return fail(ErrorCode::VerificationFailed, {backuplayout::dataFile, hash, found});
    return {};
}

Result<void> SshPart::addFile(const QString &name, const QByteArray &bytes)
{
    return m_folder.addFile(m_part + u'/' + name, bytes);
}

Result<void> SshPart::publish(const QString &place)
{
    const QString workspace = place.section(u'/', 0, -2);
    const QString cluster = workspace.section(u'/', 0, -2);
    // The directory was closed from its beginning; now its files are, too.
    TM_CHECK(m_folder.run({u"chmod"_s, u"-R"_s, u"go-rwx"_s, u"--"_s, m_folder.path(m_part)}));
    TM_CHECK(m_folder.sync({m_part + u'/' + backuplayout::verifyFolder, m_part}));
    TM_CHECK(m_folder.run({u"mkdir"_s, u"-p"_s, u"-m"_s, u"0700"_s, u"--"_s, m_folder.path(cluster), m_folder.path(workspace)}));
    TM_CHECK(m_folder.run({u"mv"_s, u"-T"_s, u"--"_s, m_folder.path(m_part), m_folder.path(place)}));
    m_ownsPart = false;
    // Only now: without it, who sweeps would take the part for a dead one's.
    TM_CHECK(m_folder.run({u"rm"_s, u"-f"_s, u"--"_s, m_folder.path(place + u'/' + backuplayout::lockFile)}));
    m_lock.reset();
    return m_folder.sync({workspace, cluster, QString()});
}

} // namespace tmc
