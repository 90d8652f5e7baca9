// What of the logs is read, and what the page writes to files.
#include "ui/pages/logspage.h"
#include "ui/pages/logtimes.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/savefiledialog.h"
#include "ui/widgets/searchfield.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
LogRequest LogsPage::chosenRequest() const
{
    const LogTimes::Range range = m_times->range();
    LogRequest request{.containers = {}, .since = range.since, .until = range.until};
    for (const TenantLog &log : m_logs)
        request.containers.append(log.container);
    return request;
}

/// The end of a log that is not followed, once everything before it was read; none before.
std::optional<qint64> LogsPage::readUpTo() const
{
    const LogRequest &request = m_service->request();
    const QDateTime read = m_service->completeUntil();
    if (m_logs.empty() || m_isUnread || !request.until || m_service->state() != LogService::State::Idle || !read.isValid())
        return {};
    return std::min(*request.until, read.toMSecsSinceEpoch() * 1'000'000);
}

void LogsPage::chooseExport()
{
    const LogRequest request = chosenRequest();
    LogFilter filter = typedFilter();
    if (!filter.setPattern(m_search->text().trimmed()))
        return;
    const QString name = u"log-"_s + (m_workspace.isEmpty() ? request.containers.value(0) : m_workspace);
    askForFile(this, tr("Export the log"), name, {{tr("Text"), u"log"_s}}, [this, request, filter](const QString &path) {
        m_export->start(context().connection.endpoints().dockerSocket, {.request = request, .filter = filter, .path = path});
        tellProgress({});
        refreshState();
    });
}

void LogsPage::tellProgress(const LogExport::Written &written)
{
    m_exportBanner->setDismissible(false);
    m_exportBanner->showMessage(StatusRole::Info, tr("The log is being exported"),
                                filled(tr("%1 lines, %2"), {count(written.lines), byteSize({written.bytes})}), tr("Cancel"));
}

void LogsPage::tellExport(const Result<LogExport::Written> &outcome)
{
    m_exportBanner->setDismissible(true);
    if (outcome)
        m_exportBanner->showMessage(
            StatusRole::Ok, tr("The log was exported"),
            filled(tr("%1 lines, %2: %3"), {count(outcome->lines), byteSize({outcome->bytes}), inertLine(m_export->path())}));
    else if (outcome.error().code == ErrorCode::Cancelled)
        m_exportBanner->showMessage(StatusRole::Info, tr("The export was cancelled"), tr("No file was left."));
    else
        m_exportBanner->showMessage(StatusRole::Bad, tr("The log was not exported"), errorLine(outcome.error()));
    refreshState();
}

} // namespace tmc::ui
