#pragma once

#include <QFrame>
#include <QList>

class QAction;
class QGridLayout;
class QLabel;

namespace tmc::ui {

/// How many workspaces are selected and what can be done with all of them together. Shown as soon as there is more than one.
class WorkspaceSelectionBar final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceSelectionBar)

public:
    /// `selecting` changes the selection, `bulk` works on it; both give buttons their texts and states.
    WorkspaceSelectionBar(const QList<QAction *> &selecting, const QList<QAction *> &bulk, QWidget *parent = nullptr);

    void setCount(int selected);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeButtons(const QList<QAction *> &actions);
    /// In one row where it fits, else what changes the selection below.
    void arrange();
    void retranslateUi();

    QLabel *m_count;
    QWidget *m_selecting;
    QWidget *m_bulk;
    QGridLayout *m_layout;
    int m_selected = 0;
};

} // namespace tmc::ui
