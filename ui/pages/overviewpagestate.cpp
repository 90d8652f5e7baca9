// What the overview says about the state of things.
#include "ui/pages/attentioncard.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/overviewuse.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int tablesEvery = 5; ///< seconds: rows that change places each second cannot be read

double percentOf(qint64 part, qint64 whole)
{
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

void OverviewPage::showAttention()
{
    if (isVisible())
        m_attention->refresh(context().snapshots.current()->serverName);
}

void OverviewPage::showSnapshot()
{
    if (!isVisible())
        return;
    m_use->setSnapshot(context().snapshots.current());
    refreshState();
}

void OverviewPage::showSample()
{
    if (!isVisible())
        return;
    refreshState();
    const QDateTime now = context().clock.now();
    const LoadSample *sample = context().sampling.last();
    const bool isFresh = context().sampling.isFresh();
    if (isFresh && m_usedAt.isValid() && m_usedAt <= now && m_usedAt.secsTo(now) < tablesEvery)
        return;
    // The first sample has no rates yet; the second one is not kept waiting.
    m_usedAt = sample && sample->resources.load.seconds > 0 ? now : QDateTime();
    m_use->setSample(sample, isFresh);
}

void OverviewPage::refreshState()
{
    const bool isOpen = !context().snapshots.current()->serverName.isEmpty();
    m_stack->setCurrentIndex(isOpen ? 0 : 1);
    m_pictureAction->setEnabled(isOpen);
    m_tableAction->setEnabled(isOpen);
    refreshAge();
    refreshFigures();
}

void OverviewPage::refreshAge()
{
    const SamplingService &sampling = context().sampling;
    const QDateTime now = context().clock.now();
    if (sampling.isFresh())
        m_header->setAge(tr("live, every %1").arg(duration(sampling.interval().count())));
    else if (sampling.staleSince().isValid())
        m_header->setAge(filled(tr("figures of %1"), {relativeTime(sampling.staleSince(), now)}), true);
    else if (sampling.error())
        m_header->setAge(errorLine(*sampling.error()), true);
    else
        m_header->setAge(tr("no figures yet"), true);
}

FigureTile::Figure OverviewPage::processorFigure() const
{
    FigureTile::Figure figure{.name = tr("Processor"), .value = unknownFigure(), .note = {}, .percent = {}};
    const LoadSample *sample = context().sampling.last();
    if (!sample || !sample->resources.load.host)
        return figure;
    const HostLoad &host = *sample->resources.load.host;
    figure.note = tr("load %1, %n processor(s)", nullptr, host.cpus).arg(QLocale().toString(host.load1, 'f', 2));
    if (sample->resources.load.seconds > 0) {
        figure.value = percentText(host.cpuPercent);
        figure.percent = host.cpuPercent;
    }
    return figure;
}

FigureTile::Figure OverviewPage::memoryFigure() const
{
    FigureTile::Figure figure{.name = tr("Memory"), .value = unknownFigure(), .note = {}, .percent = {}};
    const LoadSample *sample = context().sampling.last();
    if (!sample || !sample->resources.load.host || sample->resources.load.host->memoryTotal.value == 0)
        return figure;
    const HostLoad &host = *sample->resources.load.host;
    figure.value = byteSize(host.memoryUsed);
    figure.note = tr("of %1").arg(byteSize(host.memoryTotal));
    figure.percent = percentOf(host.memoryUsed.value, host.memoryTotal.value);
    return figure;
}

FigureTile::Figure OverviewPage::diskFigure() const
{
    FigureTile::Figure figure{.name = tr("Disk"), .value = unknownFigure(), .note = {}, .percent = {}};
    const SnapshotPtr snapshot = context().snapshots.current();
    if (!snapshot->host.value || snapshot->host.value->diskTotal.value == 0)
        return figure;
    const HostFacts &host = *snapshot->host.value;
    figure.value = byteSize({host.diskTotal.value - host.diskFree.value});
    figure.note = tr("of %1, %2 free").arg(byteSize(host.diskTotal), byteSize(host.diskFree));
    figure.percent = percentOf(host.diskTotal.value - host.diskFree.value, host.diskTotal.value);
    // It is read with the snapshot, which comes more seldom than samples.
    figure.isStale = snapshot->host.error || context().connection.state() != ConnectionState::Connected;
    return figure;
}

FigureTile::Figure OverviewPage::connectionsFigure() const
{
    FigureTile::Figure figure{.name = tr("PostgreSQL connections"), .value = unknownFigure(), .note = {}, .percent = {}};
    const LoadSample *sample = context().sampling.last();
    if (!sample || !sample->cluster || sample->cluster->maxConnections == 0)
        return figure;
    const ClusterLoad &cluster = *sample->cluster;
    figure.value = count(cluster.connections);
    figure.note = tr("of %1, %2 free").arg(count(cluster.maxConnections), count(cluster.freeConnections()));
    figure.percent = percentOf(cluster.connections, cluster.maxConnections);
    figure.isStale = sample->clusterError.has_value();
    return figure;
}

void OverviewPage::refreshFigures()
{
    FigureTile::Figure figures[] = {processorFigure(), memoryFigure(), diskFigure(), connectionsFigure()};
    const bool isFresh = context().sampling.isFresh();
    for (qsizetype tile = 0; tile < m_tiles.size(); ++tile) {
        FigureTile::Figure &figure = figures[tile];
        constexpr qsizetype disk = 2;
        figure.isStale = figure.isStale || (tile != disk && !isFresh);
        m_tiles[tile]->setFigure(figure);
    }
}

void OverviewPage::retranslateUi()
{
    m_header->setTitle(title());
    m_header->setSubtitle(tr("What needs attention, and what the server uses"));
    m_pictureAction->setText(tr("Save the charts as a picture…"));
    m_tableAction->setText(tr("Save the figures as a table…"));
    m_empty->setContents(u"server"_s, tr("No server is open"), tr("Open a server to see how it is."));
    showAttention();
    refreshState();
}

} // namespace tmc::ui
