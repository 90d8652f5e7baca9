#include "ui/pages/planusers.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::size_t shownUsers = 200;
constexpr int visibleRows = 6;

} // namespace

PlanUsers::PlanUsers(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(this)),
      m_text(wrappedLabel({}, TextRole::Muted)),
      m_list(new QListWidget),
      m_all(makeButton({}, ButtonRole::Quiet, u"workspaces"_s))
{
    setObjectName(u"planUsers"_s);
    m_text->setObjectName(u"planUsersText"_s);
    m_list->setObjectName(u"planUsersList"_s);
    m_all->setObjectName(u"planUsersAll"_s);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_card->body()->addWidget(m_text);
    m_card->body()->addWidget(m_list);
    m_card->body()->addWidget(m_all, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { open(m_list->row(item)); });
    connect(m_all, &QPushButton::clicked, this, [this] {
        if (m_plan)
            emit requested({.place = navigation::workspaces, .subject = m_plan->name});
    });
    refill();
}

void PlanUsers::show(const std::optional<Plan> &plan, const std::vector<Workspace> &workspaces)
{
    std::vector<User> users;
    for (const Workspace &workspace : workspaces)
        if (plan && workspace.plan == plan->key)
            users.push_back({workspace.id, workspace.businessName, workspace.slug});
    std::ranges::sort(users, [](const User &a, const User &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    if (plan == m_plan && users == m_users)
        return;
    m_plan = plan;
    m_users = std::move(users);
    refill();
}

void PlanUsers::refill()
{
    const int total = static_cast<int>(m_users.size());
    m_card->setTitle(m_plan ? filled(tr("Workspaces on the plan %1"), {quoted(m_plan->name)}) : tr("Workspaces on a plan"));
    QString text = tr("Choose a plan above to see who is on it.");
    if (m_plan && total == 0)
        text = tr("Nobody is on this plan.");
    else if (m_plan)
        text = m_users.size() > shownUsers
                   ? filled(tr("The first %1 of %2 by name."), {QString::number(shownUsers), QString::number(total)})
                   : tr("%n workspace(s); Return opens one.", nullptr, total);
    setPlainText(m_text, text);
    m_list->clear();
    for (std::size_t i = 0; i < std::min(m_users.size(), shownUsers); ++i)
        //: A customer and its short name.
        m_list->addItem(filled(tr("%1 (%2)"), {quoted(m_users[i].name), quoted(m_users[i].slug)}));
    m_list->setVisible(total > 0);
    m_list->setAccessibleName(tr("Workspaces on the chosen plan"));
    const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(qMin(visibleRows, m_list->count()) * row + 2 * m_list->frameWidth() + 4);
    setButtonText(m_all, tr("Sho&w them in Workspaces"));
    m_all->setVisible(total > 0);
}

void PlanUsers::open(int row)
{
    if (row >= 0 && row < static_cast<int>(m_users.size()))
        emit requested(navigation::workspace(m_users[static_cast<std::size_t>(row)].id));
}

void PlanUsers::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refill();
}

} // namespace tmc::ui
