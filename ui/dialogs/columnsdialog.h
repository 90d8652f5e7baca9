#pragma once

#include <QDialog>
#include <QList>

class QDialogButtonBox;
class QListWidget;
class QPushButton;

namespace tmc::ui {

/// One column of a table as the operator wants it.
struct ColumnChoice {
    int column = 0; ///< of the model
    QString title;
    bool isShown = true;
    bool isFixed = false; ///< cannot be hidden
    bool operator==(const ColumnChoice &) const = default;
};

/// Which columns a table shows and in which order. Usable by keyboard alone: Space shows or hides, Ctrl+Up and Ctrl+Down move.
class ColumnsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnsDialog)

public:
    explicit ColumnsDialog(const QList<ColumnChoice> &choices, QWidget *parent = nullptr);

    /// The columns from first to last.
    [[nodiscard]] QList<ColumnChoice> choices() const;

signals:
    /// Back to what the program chooses by itself.
    void standardRequested();

private:
    void buildLayout();
    void move(int by);
    void refreshButtons();

    QList<ColumnChoice> m_choices; ///< as given, for titles and what is fixed
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_standard;
    QDialogButtonBox *m_buttons;
};

} // namespace tmc::ui
