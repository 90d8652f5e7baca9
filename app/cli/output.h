#pragma once

#include "app/cli/exitcode.h"
#include "core/planner/runbook.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace tmc::cli {

/// Where verbs write: text for people on standard output, or one JSON document with --json; failures on standard error (or as the JSON
/// document's "error"). Everything that came from a server has been neutralised. Thread: any one at a time.
class Output {
public:
    Output(bool json, QString serverName) : m_json(json), m_serverName(std::move(serverName)) {}

    bool isJson() const { return m_json; }

    void line(const QString &text = {}) const;
    void table(const QStringList &header, const std::vector<QStringList> &rows) const;
    /// The one document of a --json run.
    void document(const QJsonObject &json) const;
    /// A file's contents on standard output, as they are.
    void bytes(const QByteArray &contents) const;
    /// Something about the output that does not belong into it: on standard error.
    void note(const QString &text) const;
    ExitCode failure(const Error &error) const;
    void runbook(const Runbook &runbook) const;
    /// A line of progress: on standard output, or on standard error with --json.
    void progress(const QString &text) const;

private:
    bool m_json = false;
    QString m_serverName;
};

} // namespace tmc::cli
