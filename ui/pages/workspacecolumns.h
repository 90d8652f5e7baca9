#pragma once

#include "ui/dialogs/columnsdialog.h"

#include <QObject>

class QAction;
class QTableView;

namespace tmc::ui {

class UiSettings;

/// The columns of the workspaces: how wide they are, which are shown in how much room, and what the operator has chosen instead. The
/// header's context menu shows and hides columns.
class WorkspaceColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceColumns)

public:
    enum class Room {
        Little, ///< only what tells workspaces apart; the details show the rest
        Medium,
        Full,
    };

    /// `table` has its model and is this object's parent.
    WorkspaceColumns(QTableView *table, UiSettings &settings);

    void setRoom(Room room);
    /// Every column from left to right, as it is shown now.
    [[nodiscard]] QList<ColumnChoice> choices() const;
    void choose(const QList<ColumnChoice> &choices);
    /// Forgets what was chosen: widths, order and columns follow the room again.
    void reset();
    /// The room has another width, or the headers have other texts.
    void fit();
    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();
    void remember();
    void toggle(int column, bool shown);
    bool isChosen() const;
    int leaveOut(int width);
    void share(int width);

    QTableView *m_table;
    UiSettings &m_settings;
    QList<QAction *> m_choices;
    Room m_room = Room::Full;
    bool m_quiet = true; ///< changes are ours and not the operator's
};

} // namespace tmc::ui
