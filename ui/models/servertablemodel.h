#pragma once

#include "core/domain/serverprofile.h"
#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

namespace tmc::ui {

/// The operator's servers, one a row. Thread: GUI.
class ServerTableModel final : public SnapshotTableModel<ServerProfile, QString> {
    Q_DECLARE_TR_FUNCTIONS(ServerTableModel)

public:
    enum ColumnNumber { Name, Environment, Address };

    explicit ServerTableModel(QObject *parent = nullptr);
};

} // namespace tmc::ui
