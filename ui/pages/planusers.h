#pragma once

#include "core/domain/systemsnapshot.h"
#include "ui/navigation.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace tmc::ui {

class Card;

/// Who is on one plan: the first of the workspaces by name, each leading to its page, and a way to all of them.
class PlanUsers final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanUsers)

public:
    explicit PlanUsers(QWidget *parent = nullptr);

    /// No plan: asks to choose one.
    void show(const std::optional<Plan> &plan, const std::vector<Workspace> &workspaces);

signals:
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct User {
        WorkspaceId id;
        QString name;
        QString slug;
        bool operator==(const User &) const = default;
    };
    void refill();
    void open(int row);

    std::optional<Plan> m_plan;
    std::vector<User> m_users;
    Card *m_card;
    QLabel *m_text;
    QListWidget *m_list;
    QPushButton *m_all;
};

} // namespace tmc::ui
