// What the page of the logs writes to files, and from when on it reads.
#include "ui/pages/logspage.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/savefiledialog.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qint64 nanosecondsOfMinute = 60'000'000'000;
constexpr int hour = 60;
constexpr int day = 24 * hour;

} // namespace

/// The data of an entry is how many minutes it goes back; 0 is the beginning.
void LogsPage::fillSince()
{
    const QVariant chosen = m_since->currentData();
    const QSignalBlocker quiet(m_since);
    m_since->setAccessibleName(tr("From when on"));
    m_since->clear();
    m_since->addItem(tr("From the beginning"), 0);
    m_since->addItem(tr("Last 15 minutes"), 15);
    m_since->addItem(tr("Last hour"), hour);
    m_since->addItem(tr("Last 24 hours"), day);
    m_since->addItem(tr("Last 7 days"), 7 * day);
    m_since->setCurrentIndex(std::max(0, m_since->findData(chosen)));
}

std::optional<qint64> LogsPage::since() const
{
    const int minutes = m_since->currentData().toInt();
    if (minutes == 0)
        return {};
    return context().clock.now().toMSecsSinceEpoch() * 1'000'000 - minutes * nanosecondsOfMinute;
}

void LogsPage::chooseExport()
{
    LogRequest request{.containers = {}, .since = since()};
    for (const TenantLog &log : m_logs)
        request.containers.append(log.container);
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
