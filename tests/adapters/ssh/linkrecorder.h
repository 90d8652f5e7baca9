#pragma once

#include "core/ports/serverlink.h"

namespace tmtest {

/// What a link told its owner.
class LinkRecorder final {
public:
    /// open() with this object's ears.
    void open(tmc::ServerLink &link, const tmc::ServerProfile &profile);
    /// open() and waiting for the answer.
    bool openAndWait(tmc::ServerLink &link, const tmc::ServerProfile &profile);
    bool waitForAnswer();

    tmc::Result<tmc::LinkEndpoints> forwardPostgres(tmc::ServerLink &link, const QString &target);

    /// "resolve running", "resolve done", …
    QStringList stageTexts() const;
    /// The last report of a stage.
    tmc::StageReport stage(tmc::LinkStage stage) const;

    std::vector<tmc::StageReport> reports;
    std::vector<tmc::Result<tmc::LinkEndpoints>> answers; ///< of open()
    std::vector<tmc::Error> losses;

    /// The only answer's error; Internal when there is none or another number of answers.
    tmc::Error error() const;
    tmc::LinkEndpoints endpoints() const;
};

/// What the server behind a unix socket says first; empty when it cannot be reached. `question` is sent before.
QByteArray askSocket(const QString &path, const QByteArray &question = {});

} // namespace tmtest
