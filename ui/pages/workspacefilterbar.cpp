#include "ui/pages/workspacefilterbar.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/workspacetext.h"
#include "ui/pages/savedfiltermenu.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

WorkspaceFilterBar::WorkspaceFilterBar(UiSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_search(new SearchField({}, this)),
      m_boxes(new QWidget(this)),
      m_product(makeBox(u"productFilter"_s)),
      m_plan(makeBox(u"planFilter"_s)),
      m_state(makeBox(u"stateFilter"_s)),
      m_environment(makeBox(u"environmentFilter"_s)),
      m_saved(new SavedFilterMenu(settings, this)),
      m_count(plainLabel({}, TextRole::Muted, this)),
      m_boxLayout(new QGridLayout(m_boxes)),
      m_layout(new QGridLayout(this))
{
    setObjectName(u"workspaceFilters"_s);
    m_search->setObjectName(u"workspaceSearch"_s);
    m_search->setMinimumWidth(180);
    m_count->setObjectName(u"workspaceCount"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    m_boxLayout->setContentsMargins(0, 0, 0, 0);
    m_boxLayout->setSpacing(10);
    setRows(Rows::One);
    retranslateUi();
    connect(m_search, &SearchField::searchChanged, this, &WorkspaceFilterBar::report);
    connect(m_saved, &SavedFilterMenu::chosen, this, &WorkspaceFilterBar::setCriteria);
}

QComboBox *WorkspaceFilterBar::makeBox(const QString &name)
{
    auto *box = new QComboBox(m_boxes);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::currentIndexChanged, this, &WorkspaceFilterBar::report);
    return box;
}

void WorkspaceFilterBar::setCatalogue(const std::vector<Product> &products, const std::vector<tmc::Plan> &plans)
{
    QList<Choice> productChoices;
    for (const Product &product : products)
        productChoices.append({inertLine(product.name), product.key.value()});
    std::vector<tmc::Plan> ranked = plans;
    std::stable_sort(ranked.begin(), ranked.end(), [](const tmc::Plan &a, const tmc::Plan &b) { return a.rank < b.rank; });
    QList<Choice> planChoices;
    for (const tmc::Plan &plan : ranked)
        planChoices.append({inertLine(plan.name), plan.key.value()});
    if (productChoices == m_products && planChoices == m_plans)
        return;
    m_products = productChoices;
    m_plans = planChoices;
    fillAll();
}

void WorkspaceFilterBar::fill(QComboBox *box, const QString &all, const QList<Choice> &choices)
{
    const QString chosen = box->currentData().toString();
    box->clear();
    box->addItem(all, QString());
    for (const Choice &choice : choices)
        box->addItem(choice.text, choice.value);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void WorkspaceFilterBar::fillAll()
{
    QList<Choice> states;
    for (int state = 0; state <= static_cast<int>(WorkspaceState::Archived); ++state)
        states.append(
            {workspaceStateText(static_cast<WorkspaceState>(state)), workspaceStateName(static_cast<WorkspaceState>(state))});
    m_silent = true;
    fill(m_product, tr("All products"), m_products);
    fill(m_plan, tr("All plans"), m_plans);
    fill(m_state, tr("All states"), states);
    fill(m_environment, tr("All environments"),
         {{environmentText(Environment::Production), environmentName(Environment::Production)},
          {environmentText(Environment::Qa), environmentName(Environment::Qa)}});
    m_silent = false;
    report();
}

void WorkspaceFilterBar::setCounts(int shown, int all)
{
    m_shown = shown;
    m_all = all;
    setPlainText(m_count,
                 shown == all ? tr("%n workspace(s)", nullptr, all) : tr("%1 of %n workspace(s)", nullptr, all).arg(count(shown)));
}

void WorkspaceFilterBar::clear()
{
    m_silent = true;
    m_search->clear();
    for (QComboBox *box : comboBoxes())
        box->setCurrentIndex(0);
    m_silent = false;
    report();
}

void WorkspaceFilterBar::setCriteria(const WorkspaceCriteria &criteria)
{
    const auto choose = [](QComboBox *box, const QString &value) { box->setCurrentIndex(std::max(0, box->findData(value))); };
    m_silent = true;
    m_search->setText(criteria.search);
    choose(m_product, criteria.product.value());
    choose(m_plan, criteria.plan.value());
    choose(m_state, criteria.state ? workspaceStateName(*criteria.state) : QString());
    choose(m_environment, criteria.environment ? environmentName(*criteria.environment) : QString());
    m_silent = false;
    report();
}

void WorkspaceFilterBar::report()
{
    if (m_silent)
        return;
    WorkspaceCriteria criteria{.search = m_search->text().trimmed(),
                               .product = ProductKey(m_product->currentData().toString()),
                               .plan = PlanKey(m_plan->currentData().toString()),
                               .state = {},
                               .environment = {}};
    if (const QString state = m_state->currentData().toString(); !state.isEmpty())
        criteria.state = workspaceStateFromName(state);
    if (const QString environment = m_environment->currentData().toString(); !environment.isEmpty())
        criteria.environment = environmentFromName(environment);
    m_saved->setCriteria(criteria);
    emit criteriaChanged(criteria);
}

void WorkspaceFilterBar::retranslateUi()
{
    setAccessibleName(tr("Filters"));
    m_search->setPlaceholder(tr("Search name, slug, host or database"));
    m_product->setAccessibleName(tr("Product"));
    m_plan->setAccessibleName(tr("Plan"));
    m_state->setAccessibleName(tr("State"));
    m_environment->setAccessibleName(tr("Environment"));
    m_saved->retranslateUi();
    for (QComboBox *box : comboBoxes())
        box->setAccessibleDescription(box->accessibleName()); // a combo box is called by its value otherwise
    fillAll();
    setCounts(m_shown, m_all);
}

void WorkspaceFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void WorkspaceFilterBar::setRows(Rows rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    const bool oneRow = rows == Rows::One;
    m_layout->addWidget(m_search, 0, 0);
    m_layout->addWidget(m_saved, 0, 2);
    m_layout->addWidget(m_count, 0, 3, Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addWidget(m_boxes, oneRow ? 0 : 1, oneRow ? 1 : 0, 1, oneRow ? 1 : 4, Qt::AlignLeft);
    m_layout->setColumnStretch(0, 1000); // the search first, up to its greatest width; then the way to the count
    m_layout->setColumnStretch(3, 1);
    const int boxesInARow = rows == Rows::Three ? 2 : 4;
    int place = 0;
    for (QComboBox *box : comboBoxes()) {
        m_boxLayout->addWidget(box, place / boxesInARow, place % boxesInARow);
        ++place;
    }
    updateGeometry();
}

} // namespace tmc::ui
