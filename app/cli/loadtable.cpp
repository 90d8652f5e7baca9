#include "app/cli/loadtable.h"

#include "app/cli/clitext.h"
#include "core/support/json.h"
#include "core/support/safetext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/workspacetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

const QString productLabel = u"com.tenantmaster.product"_s;
const QString workspaceLabel = u"com.tenantmaster.workspace"_s;

struct Row {
    const ContainerFacts *facts = nullptr;
    const ContainerLoad *load = nullptr; ///< null: does not run
};

std::vector<Row> sorted(const LoadReport &report, LoadOrder order)
{
    std::vector<Row> rows;
    for (const ContainerFacts &container : report.containers)
        rows.push_back({&container, report.sample.load.container(container.id)});
    const auto weight = [order](const Row &row) {
        if (!row.load)
            return -1.0;
        return order == LoadOrder::Processor ? row.load->cpuPercent.value_or(0) : static_cast<double>(row.load->memoryUsed.value);
    };
    std::ranges::stable_sort(rows, {}, [](const Row &row) { return row.facts->name; });
    if (order != LoadOrder::Name)
        std::ranges::stable_sort(rows, [&](const Row &a, const Row &b) { return weight(a) > weight(b); });
    return rows;
}

QString pairText(std::optional<double> first, std::optional<double> second)
{
    return ui::rateText(first) + u" / "_s + ui::rateText(second);
}

QStringList cellsOf(const Row &row, const QHash<ContainerId, int> &restarts)
{
    const ContainerLoad none;
    const ContainerLoad &load = row.load ? *row.load : none;
    const QString nothing = ui::unknownFigure();
    return {safeLine(row.facts->name),
            ui::containerBadge(*row.facts).text,
            ui::percentText(load.cpuPercent),
            row.load ? ui::byteSize(load.memoryUsed) : nothing,
            load.memoryLimit ? ui::byteSize(*load.memoryLimit) : nothing,
            pairText(load.receivedPerSecond, load.sentPerSecond),
            pairText(load.blockReadPerSecond, load.blockWrittenPerSecond),
            load.processes ? ui::count(*load.processes) : nothing,
            restarts.contains(row.facts->id) ? ui::count(restarts.value(row.facts->id)) : nothing};
}

/// The first two columns are words, the others figures.
QStringList aligned(const std::vector<QStringList> &rows)
{
    std::vector<qsizetype> widths(rows.empty() ? 0 : static_cast<std::size_t>(rows.front().size()));
    for (const QStringList &row : rows)
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], row[static_cast<qsizetype>(column)].size());
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const QString &cell = row[static_cast<qsizetype>(column)];
            line += (column < 2 ? cell.leftJustified(widths[column]) : cell.rightJustified(widths[column])) + u"  "_s;
        }
        lines.append(line.trimmed());
    }
    return lines;
}

QStringList containerLines(const LoadReport &report, LoadOrder order)
{
    std::vector<QStringList> rows{{CliText::tr("Container"), CliText::tr("State"), CliText::tr("CPU"), CliText::tr("Memory"),
                                   CliText::tr("Limit"), CliText::tr("Network in / out"), CliText::tr("Disk read / written"),
                                   CliText::tr("Processes"), CliText::tr("Restarts")}};
    for (const Row &row : sorted(report, order))
        rows.push_back(cellsOf(row, report.sample.restarts));
    return aligned(rows);
}

QJsonObject containerToJson(const Row &row, const QHash<ContainerId, int> &restarts)
{
    QJsonObject json = row.load ? containerLoadToJson(*row.load) : QJsonObject{{u"id"_s, row.facts->id.value()}};
    json.insert(u"name"_s, row.facts->name);
    json.insert(u"image"_s, row.facts->image);
    json.insert(u"state"_s, row.facts->state);
    json.insert(u"health"_s, row.facts->health);
    json.insert(u"product"_s, row.facts->labels.value(productLabel));
    json.insert(u"workspace"_s, row.facts->labels.value(workspaceLabel));
    json.insert(u"restarts"_s,
                restarts.contains(row.facts->id) ? QJsonValue(restarts.value(row.facts->id)) : QJsonValue(QJsonValue::Null));
    return json;
}

} // namespace

QStringList loadLines(const LoadReport &report, LoadOrder order)
{
    QStringList lines;
    if (report.sample.load.host)
        lines += ui::hostLines(*report.sample.load.host);
    if (report.cluster)
        lines +=
            QStringList{QString(), CliText::tr("PostgreSQL")}
            + ui::clusterLines(*report.cluster, report.earlierCluster ? &*report.earlierCluster : nullptr, report.sample.load.seconds);
    if (report.clusterError)
        lines += QStringList{QString(), u"! "_s + ui::errorLine(*report.clusterError)};
    lines += QString();
    lines += containerLines(report, order);
    lines += QStringList{QString(), ui::sampleLine(report.sample.load)};
    if (report.sample.whyNotKernel)
        lines += ui::whyNotKernelText(*report.sample.whyNotKernel);
    for (QString &line : lines)
        line = safeLine(line, 2000);
    return lines;
}

QJsonObject loadDocument(const LoadReport &report)
{
    const ResourceLoad &load = report.sample.load;
    QJsonArray containers;
    for (const Row &row : sorted(report, LoadOrder::Name))
        containers.append(containerToJson(row, report.sample.restarts));
    QJsonObject json{{u"server"_s, report.server},
                     {u"at"_s, timeToJson(report.at)},
                     {u"seconds"_s, load.seconds},
                     {u"source"_s, readingSourceName(load.source)},
                     {u"readingNanoseconds"_s, load.serverNanoseconds},
                     {u"host"_s, load.host ? QJsonValue(hostLoadToJson(*load.host)) : QJsonValue(QJsonValue::Null)},
                     {u"containers"_s, containers}};
    if (report.sample.whyNotKernel)
        json.insert(u"whyNotKernel"_s, errorToJson(*report.sample.whyNotKernel));
    if (report.cluster) {
        QJsonObject cluster = clusterLoadToJson(*report.cluster);
        const auto percent = [](std::optional<double> value) { return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null); };
        cluster.insert(u"cacheHitPercent"_s, percent(report.cluster->cacheHitPercent()));
        json.insert(u"postgres"_s, cluster);
    }
    if (report.clusterError)
        json.insert(u"postgresError"_s, errorToJson(*report.clusterError));
    return json;
}

} // namespace tmc::cli
