#include "core/adapters/local/ageexport.h"

#include "core/adapters/local/childprocess.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The file that becomes the export by one rename; gone again unless it does. A lock keeps two exports apart.
class PartFile final {
public:
    explicit PartFile(const QString &target) : m_target(target), m_path(target + u".part"_s) {}
    ~PartFile()
    {
        if (m_isOurs)
            ::unlink(QFile::encodeName(m_path).constData());
    }
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    Result<void> open()
    {
        m_file = FileDescriptor(::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!m_file.isOpen())
            return fail(localFileError(m_path, errno));
        if (::flock(m_file.get(), LOCK_EX | LOCK_NB) != 0)
            return fail(ErrorCode::AlreadyExists, {u"file"_s, m_path});
        m_isOurs = true;
        // What an export that died left behind.
        if (::ftruncate(m_file.get(), 0) != 0 || ::fchmod(m_file.get(), 0600) != 0)
            return fail(localFileError(m_path, errno));
        return {};
    }

    Result<qint64> publish()
    {
        struct stat figures {};
        if (::fsync(m_file.get()) != 0 || ::fstat(m_file.get(), &figures) != 0)
            return fail(localFileError(m_path, errno));
        // Never over a file that appeared meanwhile.
        const QByteArray target = QFile::encodeName(m_target);
        if (::renameat2(AT_FDCWD, QFile::encodeName(m_path).constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) != 0)
            return errno == EEXIST ? Result<qint64>(fail(ErrorCode::AlreadyExists, {u"file"_s, m_target}))
                                   : Result<qint64>(fail(localFileError(m_target, errno)));
        m_isOurs = false;
        TM_CHECK(syncDirectory(QFileInfo(m_target).absolutePath()));
        return figures.st_size;
    }

    int descriptor() const { return m_file.get(); }

private:
    QString m_target;
    QString m_path;
    FileDescriptor m_file;
    bool m_isOurs = false;
};

} // namespace

Result<void> checkAgeRecipients(const QStringList &recipients)
{
    static const QRegularExpression known(uR"(\A(?:age1[0-9a-z]{58}|ssh-(?:ed25519|rsa) [A-Za-z0-9+/]+={0,2}(?: [ -~]*)?)\z)"_s);
    if (recipients.isEmpty())
        return fail(ErrorCode::InvalidInput, {u"age"_s, QString()});
    for (const QString &recipient : recipients)
        if (!known.match(recipient).hasMatch())
            return fail(ErrorCode::InvalidInput, {u"age"_s, recipient});
    return {};
}

Result<qint64> AgeExport::write(BackupStore &store, const StoredBackup &backup, const QStringList &recipients, const QString &file,
                                const Progress &progress, const std::stop_token &stop)
{
    TM_CHECK(checkAgeRecipients(recipients));
    if (QFileInfo(file).exists() || QFileInfo(file).isSymLink())
        return fail(ErrorCode::AlreadyExists, {u"file"_s, file});
    PartFile part(file);
    TM_CHECK(part.open());
    QStringList argv{u"age"_s, u"--encrypt"_s};
    for (const QString &recipient : recipients)
        argv << u"--recipient"_s << recipient;
    TM_TRY(ChildProcess age, ChildProcess::start(argv, part.descriptor()));
    qint64 bytes = 0;
    const auto take = [&](QByteArrayView plain) -> Result<void> {
        TM_CHECK(age.write(plain));
        bytes += plain.size();
        progress(bytes);
        return {};
    };
    // Only a copy that was read to its end has been authenticated; what age got of another one goes with the part.
    TM_CHECK(store.read(backup, take, stop));
    TM_CHECK(age.finish());
    return part.publish();
}

} // namespace tmc
