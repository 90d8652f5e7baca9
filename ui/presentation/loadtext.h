#pragma once

#include "core/domain/clusterload.h"
#include "core/domain/resourceload.h"
#include "core/support/error.h"

#include <QString>
#include <QStringList>

namespace tmc::ui {

/// "—", for a figure that is not known.
QString unknownFigure();

/// "12.3 %".
QString percentText(std::optional<double> percent);
/// "1.5 MB/s".
QString rateText(std::optional<double> bytesPerSecond);
QString amountText(std::optional<Bytes> bytes);

/// "the kernel's files (cgroups v2)", within a sentence.
QString readingSourceText(ReadingSource source);
/// Why Docker was asked instead; a sentence.
QString whyNotKernelText(const Error &error);

/// Processor, load, memory, network and disk of a server, a line each.
QStringList hostLines(const HostLoad &load);
/// Where the figures come from, over what time, and what reading them took on the server.
QString sampleLine(const ResourceLoad &load);

/// Connections, cache, activity, locks and write-ahead log, a line each. `earlier` and the seconds since then give rates; it may be null.
QStringList clusterLines(const ClusterLoad &load, const ClusterLoad *earlier, double seconds);

} // namespace tmc::ui
