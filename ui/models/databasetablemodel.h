#pragma once

#include "core/domain/clusterexposure.h"
#include "core/domain/databasegrowth.h"
#include "core/domain/databasemap.h"
#include "core/domain/runningquery.h"
#include "ui/models/rowfilter.h"
#include "ui/presentation/badge.h"

#include <QCoreApplication>

namespace tmc::ui {

/// One database or schema with whose it is.
struct DatabaseRow {
    QString database;
    QString schema; ///< empty: the whole database
    QString name;   ///< "database" or "database.schema"
    QString owner;
    std::optional<Bytes> size;
    std::optional<DatabaseGrowth> growth; ///< none: not known, as of every schema
    std::optional<int> connections;
    PlaceState state = PlaceState::Present;
    bool isRegistry = false;
    QStringList slugs;               ///< of the workspaces in it
    WorkspaceId workspace;           ///< the only one; empty for none or several
    std::vector<Exposure> exposures; ///< that concern it, the worst first
    QString searchText;              ///< see searchForm(): name, owner, tenants
    bool operator==(const DatabaseRow &) const = default;
};

/// `exposures` as exposuresOf() has them. Takes some time for thousands: not in the GUI thread.
std::vector<DatabaseRow> databaseRows(const SystemSnapshot &snapshot, const QString &registryDatabase,
                                      const std::vector<Exposure> &exposures, const DatabaseGrowths &growths);

/// It is not as the registry says, or more open than it has to be.
bool needsAttention(const DatabaseRow &row);

/// The worst word for it.
Badge databaseBadge(const DatabaseRow &row);
/// What is wrong and what to do, a paragraph each.
QStringList databaseAdvice(const DatabaseRow &row);

/// The databases of a server, one a row. Thread: GUI.
class DatabaseTableModel final : public SnapshotTableModel<DatabaseRow, QString> {
    Q_DECLARE_TR_FUNCTIONS(DatabaseTableModel)

public:
    enum ColumnNumber { Name, Whose, State, Size, Growth, Connections, Owner };

    explicit DatabaseTableModel(QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// Those whose name, owner or tenants hold all words of a search.
class DatabaseFilter final : public ModelFilter<DatabaseTableModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatabaseFilter)

public:
    explicit DatabaseFilter(DatabaseTableModel &model, QObject *parent = nullptr);

    void setAttentionOnly(bool only);

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
    [[nodiscard]] bool isWanted(int sourceRow) const override;

private:
    bool m_attentionOnly = false;
};

/// What clients are doing, one session a row. Thread: GUI.
class QueryTableModel final : public SnapshotTableModel<RunningQuery, qint64> {
    Q_DECLARE_TR_FUNCTIONS(QueryTableModel)

public:
    enum ColumnNumber { Database, State, Since, Transaction, Waits, Statement, Role, Process };

    explicit QueryTableModel(QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// Sessions of one database, or those whose database, role or statement hold all words of a search; the longest first.
class QueryFilter final : public ModelFilter<QueryTableModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryFilter)

public:
    explicit QueryFilter(QueryTableModel &model, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
};

} // namespace tmc::ui
