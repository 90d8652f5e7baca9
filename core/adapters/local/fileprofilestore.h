#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/ports/profilestore.h"

namespace tmc {

/// The list of servers in <config>/servers.json: {"format": 1, "servers": [...]}, mode 0600, replaced atomically under a lock file.
/// Keys that this version does not know survive a save. A file that is damaged or of a newer format is reported as
/// ConfigurationInvalid{path} and never written to. save() and remove() fail with OperationLocked (retryable) while another process
/// is saving. Also NotFound, InvalidInput (the profile breaks a rule of checkServerProfile) and LocalFile.
class FileProfileStore final : public ProfileStore {
public:
    explicit FileProfileStore(const LocalPaths &paths);

    Result<std::vector<ServerProfile>> list() const override;
    Result<ServerProfile> find(const QString &name) const override;
    Result<void> save(const ServerProfile &profile) override;
    Result<void> remove(const QString &name) override;

    const QString &path() const { return m_path; }

private:
    Result<QJsonObject> readDocument() const;
    Result<void> writeDocument(const QJsonObject &document) const;

    QString m_path;
};

} // namespace tmc
