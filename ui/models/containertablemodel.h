#pragma once

#include "core/domain/serveruse.h"
#include "core/support/clock.h"
#include "ui/models/rowfilter.h"

#include <QCoreApplication>

namespace tmc::ui {

/// One container with whom it serves and what it uses.
struct ContainerRow {
    ContainerFacts facts;
    QString product; ///< empty: infrastructure, or somebody else's
    QString tenant;  ///< slug of the only workspace; empty for one that several share
    int served = 0;  ///< workspaces
    std::optional<double> cpuPercent;
    std::optional<Bytes> memory;
    std::optional<Bytes> memoryLimit;
    std::optional<double> bytesPerSecond;
    std::optional<int> restarts;
    bool operator==(const ContainerRow &) const = default;
};

/// `load` and `restarts` are of the newest sample; without them only what the snapshot tells.
std::vector<ContainerRow> containerRows(const DockerFacts &docker, const QHash<QString, ContainerOwner> &owners,
                                        const ResourceLoad *load, const QHash<ContainerId, int> &restarts);

/// The containers of a server, one a row. Thread: GUI.
class ContainerTableModel final : public SnapshotTableModel<ContainerRow, QString> {
    Q_DECLARE_TR_FUNCTIONS(ContainerTableModel)

public:
    enum ColumnNumber { Name, Serves, State, Processor, Memory, Network, Restarts, Image, Age };

    /// `clock` decides how long ago something was, and outlives the model.
    explicit ContainerTableModel(const Clock &clock, QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// Those whose name, product, tenant or image holds all words of a search; of one product and tenant beside one another.
class ContainerFilter final : public ModelFilter<ContainerTableModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerFilter)

public:
    explicit ContainerFilter(ContainerTableModel &model, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
};

} // namespace tmc::ui
