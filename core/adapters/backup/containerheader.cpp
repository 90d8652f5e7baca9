#include "core/adapters/backup/containerheader.h"

#include "core/adapters/backup/backupcrypto.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QByteArray magic = "TMCB1";

tl::unexpected<Error> malformed(const QString &detail)
{
    return fail(ErrorCode::BackupDamaged, {}, detail);
}

/// "name value" with this name, nothing but letters, digits and hyphens in the value.
Result<QString> valueOf(const QByteArray &line, const QByteArray &name)
{
    const QByteArray value = line.mid(name.size() + 1);
    const bool isPlain = std::all_of(value.begin(), value.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || letter == '-';
    });
    if (!line.startsWith(name + ' ') || value.isEmpty() || !isPlain)
        return malformed(u"the header has no \"%1\" where it must be"_s.arg(QString::fromLatin1(name)));
    return QString::fromLatin1(value);
}

Result<ContainerRecipient> recipientOf(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || words[0] != "recipient")
        return malformed(u"the header has a line that is no recipient"_s);
    ContainerRecipient recipient{QByteArray::fromHex(words[1]), QByteArray::fromHex(words[2])};
    const bool isWhole =
        recipient.publicKey.size() == backupcrypto::keyBytes && recipient.sealedKey.size() == backupcrypto::sealedBytes;
    if (!isWhole || recipient.publicKey.toHex() != words[1] || recipient.sealedKey.toHex() != words[2])
        return malformed(u"the header has a recipient that is not whole"_s);
    return recipient;
}

} // namespace

QByteArray containerHeaderBytes(const ContainerHeader &header)
{
    QByteArray bytes = magic + "\nbackup " + header.backup.toLatin1() + "\nworkspace " + header.workspace.toLatin1() + "\ncluster "
                       + header.cluster.toLatin1() + "\nchunk " + QByteArray::number(ContainerHeader::chunkBytes) + '\n';
    for (const ContainerRecipient &recipient : header.recipients)
        bytes += "recipient " + recipient.publicKey.toHex() + ' ' + recipient.sealedKey.toHex() + '\n';
    return bytes + '\n';
}

Result<ContainerHeader> containerHeaderFromBytes(const QByteArray &bytes)
{
    constexpr qsizetype linesBefore = 5;
    if (bytes.size() > ContainerHeader::maximumBytes || !bytes.endsWith("\n\n"))
        return malformed(u"the header does not end"_s);
    const QList<QByteArray> lines = bytes.chopped(2).split('\n');
    if (lines.size() <= linesBefore || lines[0] != magic)
        return malformed(u"this is not a backup of this program"_s);
    ContainerHeader header;
    TM_TRY(header.backup, valueOf(lines[1], "backup"));
    TM_TRY(header.workspace, valueOf(lines[2], "workspace"));
    TM_TRY(header.cluster, valueOf(lines[3], "cluster"));
    TM_TRY(const QString chunk, valueOf(lines[4], "chunk"));
    if (chunk != QString::number(ContainerHeader::chunkBytes))
        return malformed(u"chunks of %1 bytes"_s.arg(chunk));
    for (const QByteArray &line : lines.sliced(linesBefore)) {
        TM_TRY(const ContainerRecipient recipient, recipientOf(line));
        header.recipients.push_back(recipient);
    }
    return header;
}

} // namespace tmc
