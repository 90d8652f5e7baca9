// What the page of the activity says about the state of things.
#include "ui/pages/activitydetails.h"
#include "ui/pages/activityfilterbar.h"
#include "ui/pages/activitypage.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tmc::ui {

void ActivityPage::refreshState()
{
    const ActivityLog &log = m_activity->log();
    m_model->setStale(log.readAt.isValid() && (log.error || !isConnected()));
    m_refresh->setEnabled(isConnected() && !m_activity->isReading());
    m_export->setEnabled(m_filter->rowCount() > 0);
    m_older->setVisible(log.hasOlder);
    m_older->setEnabled(isConnected() && !m_activity->isReading());
    m_filters->setCounts(m_filter->rowCount(), m_model->rowCount());
    refreshBanner();
    refreshChain();
    refreshEmptyState();
    refreshAge();
    selectionChanged();
    arrange();
}

void ActivityPage::refreshBanner()
{
    const ActivityLog &log = m_activity->log();
    if (log.chain == ChainState::Broken)
        return m_banner->showMessage(
            StatusRole::Bad, filled(tr("The log does not fit from row %1 on"), {count(log.firstTampered)}),
            tr("The entries are chained by hashes, and this row is not what was written: somebody or something "
               "changed the log. Keep a copy, and find out who had access to the registry."));
    if (log.error)
        return m_banner->showMessage(StatusRole::Warn, tr("The activity could not be read"), errorLine(*log.error));
    if (!isConnected() && log.readAt.isValid())
        return m_banner->showMessage(StatusRole::Info, tr("Not connected"),
                                     tr("You see what was last read; what happened since then is missing."));
    m_banner->hide();
}

void ActivityPage::refreshChain()
{
    const ActivityLog &log = m_activity->log();
    m_chainIcon->setVisible(log.chain != ChainState::NotChecked);
    switch (log.chain) {
    case ChainState::NotChecked:
        setTextRole(m_chain, TextRole::Muted);
        return setPlainText(m_chain, m_activity->isReading() ? tr("Reading and checking the log…")
                                                             : tr("The hash chain has not been checked yet."));
    case ChainState::Unbroken:
        m_chainIcon->setIcon(u"shield"_s, StatusRole::Ok);
        setTextRole(m_chain, TextRole::Muted);
        return setPlainText(m_chain,
                            filled(tr("Hash chain unbroken, checked %1"), {relativeTime(log.checkedAt, context().clock.now())}));
    case ChainState::Broken:
        m_chainIcon->setIcon(u"warning"_s, StatusRole::Bad);
        setTextRole(m_chain, TextRole::Bad);
        return setPlainText(m_chain, filled(tr("Hash chain broken: row %1 does not fit"), {count(log.firstTampered)}));
    }
}

void ActivityPage::refreshEmptyState()
{
    const ActivityLog &log = m_activity->log();
    if (m_model->rowCount() > 0 && m_filter->rowCount() == 0)
        m_empty->setContents(u"search"_s, tr("Nothing matches"), tr("No entry that was read matches the filters."),
                             tr("Clear filters"));
    else if (m_activity->isReading())
        m_empty->setContents(u"activity"_s, tr("Reading the activity…"), {});
    else if (!log.readAt.isValid())
        m_empty->setContents(u"activity"_s, tr("Not read yet"), tr("The activity is shown as soon as the server is connected."));
    else
        m_empty->setContents(u"activity"_s, tr("Nothing has happened yet"),
                             tr("Every change to this server will be listed here: who, when and from where."));
    if (m_filter->rowCount() > 0)
        m_stack->setCurrentWidget(m_tableCard);
    else
        m_stack->setCurrentWidget(m_empty);
}

void ActivityPage::refreshAge()
{
    const ActivityLog &log = m_activity->log();
    m_header->setAge(log.readAt.isValid() ? readAge(log.readAt, context().clock.now()) : QString(), log.error || !isConnected());
    refreshChain();
}

void ActivityPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    m_header->setSubtitle(tr("Who changed what on this server, when and from where"));
    setButtonText(m_export, tr("&Export…"));
    setButtonText(m_refresh, tr("Re&fresh"));
    m_refresh->setToolTip(plainToolTip(tr("Read the activity again")));
    setButtonText(m_older, tr("Show &older"));
    m_table->setAccessibleName(tr("Activity"));
    m_tableCard->setAccessibleName(tr("Activity"));
    m_model->refreshTexts();
    refreshState();
}

} // namespace tmc::ui
