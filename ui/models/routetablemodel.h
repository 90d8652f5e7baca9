#pragma once

#include "core/services/routechecks.h"
#include "ui/models/rowfilter.h"

#include <QCoreApplication>

namespace tmc::ui {

/// One host of a server with who answers for it, and what was found when it was looked at.
struct RouteRow {
    HostRoute route;
    WorkspaceId workspace; ///< that the host belongs to; empty: of nobody in the registry
    QString slug;
    QString product;
    QString place; ///< its database, or database and schema
    bool hasSchema = false;
    std::optional<HostCheck> check; ///< none: not looked at yet
    QString searchText;             ///< see searchForm(): host, containers, tenant, database
    bool operator==(const RouteRow &) const = default;
};

/// All hosts of a snapshot; empty while registry or Docker have not been read. Takes some time for thousands: not in the GUI thread.
std::vector<RouteRow> routeRows(const SystemSnapshot &snapshot, const QHash<QString, HostCheck> &checks);

/// Not exactly one right container answers, a certificate is not good, or the name leads elsewhere.
bool needsAttention(const RouteRow &row, const QDateTime &now);

/// The hosts of a server, one a row. Thread: GUI.
class RouteTableModel final : public SnapshotTableModel<RouteRow, QString> {
    Q_DECLARE_TR_FUNCTIONS(RouteTableModel)

public:
    enum ColumnNumber { Host, Answers, Container, Workspace, Data, Probe, Certificate, Ends };

    /// `clock` decides how long certificates are good for, and outlives the model.
    explicit RouteTableModel(const Clock &clock, QObject *parent = nullptr);
};

/// Hosts of one section whose host, container, tenant or database hold all words of a search. What is worst stands first.
class RouteFilter final : public ModelFilter<RouteTableModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RouteFilter)

public:
    enum class Section { All, Attention, Unregistered };

    RouteFilter(RouteTableModel &model, const Clock &clock, QObject *parent = nullptr);

    void setSection(Section section);

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
    [[nodiscard]] bool isWanted(int sourceRow) const override;

private:
    const Clock &m_clock;
    Section m_section = Section::All;
};

} // namespace tmc::ui
