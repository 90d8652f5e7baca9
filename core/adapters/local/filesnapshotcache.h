#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/ports/snapshotcache.h"

namespace tmc {

/// One file for each server: <cache>/<32 hexadecimal digits of SHA-256(name)>.json.z, mode 0600. A line with format and SHA-256 of
/// the rest, then the snapshot's JSON as qCompress makes it (a big-endian length and a zlib stream). Anything that does not fit to
/// the last bit (checksum, format, server name) is ConfigurationInvalid{path}, never a snapshot. Thread: any; two writers of one
/// server are safe, the last one wins.
class FileSnapshotCache final : public SnapshotCache {
public:
    explicit FileSnapshotCache(const LocalPaths &paths);

    Result<SystemSnapshot> load(const QString &serverName) const override;
    Result<void> store(const SystemSnapshot &snapshot) override;
    Result<void> remove(const QString &serverName) override;

    QString pathOf(const QString &serverName) const;

private:
    QString m_directory;
};

} // namespace tmc
