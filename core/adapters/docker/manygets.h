#pragma once

#include "core/adapters/docker/httpmessage.h"
#include "core/support/result.h"

#include <QStringList>

#include <memory>
#include <stop_token>
#include <vector>

namespace tmc {

class DockerApi;

/// Many small questions to one Docker Engine, some side by side over kept connections, so that a far server is not waited for once for
/// each of them. Blocks; any one thread at a time.
class ManyGets final {
public:
    explicit ManyGets(QString socketPath);
    ~ManyGets();

    /// The replies in the order of `paths`, refusals included. Fails when one of them could not be asked.
    Result<std::vector<HttpReply>> get(const QStringList &paths, std::stop_token stop);

private:
    std::vector<std::unique_ptr<DockerApi>> m_connections;
};

} // namespace tmc
