// What the page of the logs says about the state of things.
#include "ui/pages/logspage.h"
#include "ui/pages/logtimes.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/logview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace tmc::ui {

void LogsPage::tell(const LogEvent &event)
{
    const QString container = m_service->request().containers.value(event.source);
    switch (event.kind) {
    case LogEvent::Kind::Live:
        break;
    case LogEvent::Kind::Ended:
        m_lastEvent = filled(tr("%1 has ended and is waited for."), {container});
        break;
    case LogEvent::Kind::Restarted:
        m_lastEvent = filled(tr("%1 runs again."), {container});
        break;
    case LogEvent::Kind::Replaced:
        m_lastEvent = filled(tr("%1 was replaced by a new container."), {container});
        break;
    }
    refreshState();
}

void LogsPage::refreshState()
{
    refreshBanner();
    refreshEmptyState();
    m_copy->setEnabled(m_view->currentRow() >= 0);
    m_save->setEnabled(!m_logs.empty() && !m_patternError && !m_times->range().isReversed() && !m_export->isRunning()
                       && context().connection.state() == ConnectionState::Connected);
    const QDateTime until = m_service->completeUntil();
    if (m_service->state() == LogService::State::Idle)
        m_header->setAge({});
    else if (m_service->isLive())
        m_header->setAge(tr("live"));
    else if (m_pause->isChecked())
        m_header->setAge(tr("paused"), true);
    else if (m_service->state() == LogService::State::Reading)
        m_header->setAge(tr("reading…"));
    else
        m_header->setAge(until.isValid() ? readAge(until, context().clock.now()) : tr("not read yet"), true);
    QString source = m_workspace;
    if (m_logs.empty())
        source = tr("Choose what to show");
    else if (m_workspace.isEmpty())
        source = m_logs.size() == 1 ? m_logs.front().container : tr("%n container(s)", nullptr, static_cast<int>(m_logs.size()));
    m_source->setText(escapedMnemonics(inertLine(source)));
}

void LogsPage::refreshBanner()
{
    if (m_times->range().isReversed())
        return m_banner->showMessage(StatusRole::Warn, tr("The time ends before it begins"),
                                     tr("Nothing is read until the end is later than the beginning."));
    if (m_patternError)
        return m_banner->showMessage(StatusRole::Warn, tr("The search is not a regular expression"), m_patternError->detail);
    if (m_service->state() == LogService::State::Broken)
        return m_banner->showMessage(
            StatusRole::Warn, tr("The log breaks off here"),
            errorLine(*m_service->error()) + u' '
                + (m_service->error()->retryable ? tr("It goes on without a gap as soon as the server answers.") : QString()));
    if (m_service->state() != LogService::State::Idle && context().connection.state() != ConnectionState::Connected)
        return m_banner->showMessage(StatusRole::Info, tr("Not connected"), tr("The log is read as soon as the server is connected."));
    m_banner->hide();
}

void LogsPage::refreshEmptyState()
{
    if (m_logs.empty())
        m_empty->setContents(u"logs"_s, tr("Nothing is shown yet"),
                             tr("Choose containers, or everything that tells of one workspace."), tr("Choose…"));
    else if (m_list->isFiltering() || m_service->state() == LogService::State::Reading)
        m_empty->setContents(u"logs"_s, tr("Reading the log…"), {});
    else if (m_list->store().end() > m_list->store().first())
        m_empty->setContents(u"search"_s, tr("Nothing matches"), tr("No line that was read matches the filters."));
    else if (readUpTo())
        m_empty->setContents(u"logs"_s, tr("Nothing was written in this time"), tr("Choose another time, or other containers."));
    else if (m_times->hasEnd())
        m_empty->setContents(u"logs"_s, tr("No line has been read"), {});
    else
        m_empty->setContents(u"logs"_s, tr("No line has been read"), tr("What the containers write appears here at once."));
    if (m_list->rowCount() > 0)
        m_stack->setCurrentWidget(m_card);
    else
        m_stack->setCurrentWidget(m_empty);
    refreshCount();
}

void LogsPage::refreshCount()
{
    const LogStore &store = m_list->store();
    QString text = filled(tr("%1 of %2 lines"), {count(m_list->rowCount()), count(store.end() - store.first())});
    // After begin() numbers go on, so lines were let go only when the store is full.
    if (store.end() - store.first() == static_cast<qint64>(LogStore::maximumLines)
        || store.textBytes() + 1024 * 1024 > LogStore::maximumBytes)
        text += u". "_s + tr("Older ones were let go.");
    if (const std::optional<qint64> end = readUpTo())
        text += u". "_s + filled(tr("Read up to %1."), {exactTime(QDateTime::fromMSecsSinceEpoch(*end / 1'000'000))});
    else if (!m_lastEvent.isEmpty())
        text += u". "_s + m_lastEvent;
    setPlainText(m_count, text);
}

void LogsPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    m_header->setSubtitle(tr("What containers write, in the order of time"));
    setButtonText(m_copy, tr("&Copy"));
    setButtonText(m_save, tr("E&xport…"));
    setButtonText(m_pause, tr("&Pause"));
    setButtonText(m_follow, tr("Fo&llow"));
    m_pause->setToolTip(plainToolTip(tr("Stop reading; nothing is lost")));
    m_follow->setToolTip(plainToolTip(tr("Stay at the newest line")));
    m_search->setPlaceholder(tr("Search with a regular expression"));
    m_view->setAccessibleName(tr("Log lines"));
    m_card->setAccessibleName(tr("Log lines"));
    m_line->setName(tr("Selected line"));
    m_save->setToolTip(
        plainToolTip(tr("Write everything that the filters let through to a file, also what is no longer on the page")));
    m_level->setAccessibleName(tr("Level"));
    const QVariant chosen = m_level->currentData();
    const QSignalBlocker quiet(m_level);
    m_level->clear();
    m_level->addItem(tr("Every level"), static_cast<int>(LogLevel::Unknown));
    m_level->addItem(tr("Information and graver"), static_cast<int>(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), static_cast<int>(LogLevel::Warning));
    m_level->addItem(tr("Errors only"), static_cast<int>(LogLevel::Error));
    m_level->setCurrentIndex(std::max(0, m_level->findData(chosen)));
    retranslateActions();
    refreshState();
}

} // namespace tmc::ui
