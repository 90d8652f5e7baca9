// What the page of operations says about the state of things, and what it does when an operation moves.
#include "ui/pages/operationspage.h"

#include "ui/pages/operationdetail.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/operationprogressview.h"
#include "ui/widgets/operationprompts.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchfield.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tmc::ui {

void OperationsPage::refreshState()
{
    const Section<RegistryFacts> &section = context().snapshots.current()->registry;
    m_model->setStale(section.value && (section.error || !isConnected()));
    m_refresh->setEnabled(isConnected());
    refreshTabs();
    refreshBanner();
    refreshEmptyState();
    refreshAge();
    refreshDetail();
    arrange();
}

void OperationsPage::refreshTabs()
{
    const auto label = [this](const QString &name, OperationSection section) {
        const int number = m_model->countIn(section);
        return number > 0 ? u"%1 (%2)"_s.arg(name, count(number)) : name;
    };
    m_tabs->setTabText(0, tr("All"));
    m_tabs->setTabText(1, label(tr("Needs attention"), OperationSection::Attention));
    m_tabs->setTabText(2, label(tr("Running"), OperationSection::Running));
    m_tabs->setTabText(3, tr("Finished"));
}

void OperationsPage::refreshBanner()
{
    const Section<RegistryFacts> &section = context().snapshots.current()->registry;
    if (section.error) {
        const ErrorText text = errorText(*section.error, context().connection.profile().name);
        m_banner->showMessage(StatusRole::Warn, tr("The journal could not be read again; below is what was read before"),
                              text.happened + u' ' + text.remedy);
    } else {
        m_banner->hide();
    }
}

void OperationsPage::refreshEmptyState()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    const bool wasRead = context().snapshots.current()->registry.value.has_value();
    if (!wasRead)
        m_empty->setContents(
            u"operations"_s, tr("The journal has not been read yet"),
            tr("Operations are kept in the server's registry. They appear here as soon as the console is connected."));
    else if (m_model->rowCount() == 0)
        m_empty->setContents(u"operations"_s, tr("Nothing has been done here yet"),
                             tr("Every operation leaves its journal here: what was done, by whom, and how it ended."),
                             tr("New workspace"));
    else if (!m_search->text().isEmpty())
        m_empty->setContents(u"search"_s, tr("No operation matches"), tr("Change the search or choose another section."));
    else if (m_filter->section() == OperationSection::Attention)
        m_empty->setContents(
            u"success"_s, tr("Nothing needs attention"),
            tr("No operation was left behind. Interrupted ones would wait here for somebody to resume them or to roll them back."));
    else
        m_empty->setContents(u"operations"_s, tr("Nothing in this section"),
                             tr("Choose another section to see the other operations."));
}

void OperationsPage::refreshAge()
{
    const Section<RegistryFacts> &section = context().snapshots.current()->registry;
    m_header->setAge(readAge(section.readAt, context().clock.now()), section.error || !isConnected());
}

void OperationsPage::resumeSelected()
{
    const OperationRecord *operation = selected();
    if (!operation)
        return;
    askToResume(this, operationTitle(operation->kind, operation->targetName),
                [this, id = operation->id] { context().operations.resume(id); });
}

void OperationsPage::rollBackSelected()
{
    const OperationRecord *operation = selected();
    if (!operation)
        return;
    askToRollBack(this, operationTitle(operation->kind, operation->targetName),
                  [this, id = operation->id] { context().operations.rollBack(id); });
}

void OperationsPage::operationStarted(const OperationId &id)
{
    m_liveId = id;
    m_live = OperationProgress();
    m_endBanner->hide();
    m_detail->progressView()->begin(m_live);
    refreshDetail();
    if (const OperationRecord *operation = selected(); operation && operation->id == id)
        readJournal(id);
}

void OperationsPage::operationHappened(const OperationId &id, const OperationEvent &event)
{
    if (id != m_liveId)
        return;
    m_live.apply(event);
    m_detail->progressView()->apply(event);
    // By now the journal has the operation, so the list can show it and its steps can be called by their titles.
    if (event.kind == OperationEventKind::OperationStarted || event.kind == OperationEventKind::CompensationStarted) {
        context().snapshots.refresh();
        readJournal(id);
    }
}

void OperationsPage::operationEnded(const OperationEnd &end)
{
    if (end.id == m_liveId) {
        m_liveId = {};
        m_detail->progressView()->end();
    }
    const int row = m_model->rowOf(end.id);
    const QString name = row < 0 ? tr("The operation") : operationTitle(m_model->row(row).kind, m_model->row(row).targetName);
    if (end.refused)
        m_endBanner->showMessage(StatusRole::Warn, filled(tr("%1: not started"), {name}), errorLine(*end.refused));
    else if (end.outcome)
        m_endBanner->showMessage(outcomeBadge(end.outcome->kind).role, u"%1: %2"_s.arg(name, outcomeText(end.outcome->kind)),
                                 end.outcome->error ? errorLine(*end.outcome->error) : QString());
    context().snapshots.refresh();
    refreshState();
    if (const OperationRecord *operation = selected(); operation && operation->id == end.id)
        readJournal(end.id);
}

void OperationsPage::retranslateUi()
{
    m_header->setTitle(title());
    m_header->setSubtitle(tr("What was done on this server, by whom, and what is still open"));
    setButtonText(m_refresh, tr("Re&fresh"));
    m_refresh->setToolTip(tr("Read the journal again"));
    m_search->setPlaceholder(tr("Search operations"));
    m_tabs->setAccessibleName(tr("Sections"));
    m_table->setAccessibleName(tr("Operations"));
    m_tableCard->setAccessibleName(tr("Operations"));
    setAccessibleName(title());
    m_model->refreshTexts();
    refreshState();
}

} // namespace tmc::ui
