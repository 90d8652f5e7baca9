#pragma once

#include "ui/models/containertablemodel.h"
#include "ui/navigation.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace tmc::ui {

class Card;
class FactGrid;
class StatusChip;

/// One container: how it is, what it uses, and whom it serves by name. Nothing of its environment is shown.
class ContainerDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerDetail)

public:
    explicit ContainerDetail(QWidget *parent = nullptr);

    /// `names` of the workspaces that it serves.
    void setContainer(const ContainerRow &row, const QStringList &names, const QDateTime &now);
    void setBackVisible(bool visible);
    /// What can be done with the container; `menu` outlives the detail.
    void setCommands(QMenu *menu);

signals:
    void backRequested();
    void logRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QPushButton *m_back;
    QLabel *m_name;
    StatusChip *m_state;
    QPushButton *m_log;
    QPushButton *m_commands;
    Card *m_servesCard;
    QLabel *m_serves;
    Card *m_useCard;
    FactGrid *m_use;
    Card *m_factsCard;
    FactGrid *m_facts;
};

} // namespace tmc::ui
