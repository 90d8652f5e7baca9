#include "ui/pages/whatifpanel.h"

#include "core/planner/whatif.h"
#include "ui/presentation/capacitytext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// Other entries, the same choice where it is still there.
void refill(QComboBox *box, const QList<std::pair<QString, QString>> &entries)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    box->clear();
    for (const auto &[name, key] : entries)
        box->addItem(name, key);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

} // namespace

WhatIfPanel::WhatIfPanel(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(this)),
      m_productLabel(plainLabel({}, TextRole::Caption)),
      m_planLabel(plainLabel({}, TextRole::Caption)),
      m_environmentLabel(plainLabel({}, TextRole::Caption)),
      m_product(new QComboBox),
      m_plan(new QComboBox),
      m_environment(new QComboBox),
      m_answer(wrappedLabel({}, TextRole::Strong)),
      m_lines(wrappedLabel({}, TextRole::Muted))
{
    setObjectName(u"whatIfPanel"_s);
    m_product->setObjectName(u"whatIfProduct"_s);
    m_plan->setObjectName(u"whatIfPlan"_s);
    m_environment->setObjectName(u"whatIfEnvironment"_s);
    m_answer->setObjectName(u"whatIfAnswer"_s);
    m_lines->setObjectName(u"whatIfLines"_s);
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(12);
    choices->setVerticalSpacing(4);
    int column = 0;
    for (const auto &[label, box] :
         {std::pair{m_productLabel, m_product}, {m_planLabel, m_plan}, {m_environmentLabel, m_environment}}) {
        label->setBuddy(box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        choices->addWidget(label, 0, column);
        choices->addWidget(box, 1, column);
        choices->setColumnStretch(column++, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &WhatIfPanel::refresh);
    }
    m_card->body()->setSpacing(10);
    m_card->body()->addLayout(choices);
    m_card->body()->addWidget(m_answer);
    m_card->body()->addWidget(m_lines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    retranslate();
}

void WhatIfPanel::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    refillChoices();
    refresh();
}

void WhatIfPanel::refillChoices()
{
    if (!m_snapshot || !m_snapshot->registry.value)
        return;
    QList<std::pair<QString, QString>> products;
    for (const Product &product : m_snapshot->registry.value->products)
        products.append({quoted(product.name), product.key.value()});
    std::vector<Plan> plans = m_snapshot->registry.value->plans;
    // The plan that takes most is asked for most.
    std::ranges::stable_sort(plans, std::ranges::greater(), &Plan::rank);
    QList<std::pair<QString, QString>> shown;
    for (const Plan &plan : plans)
        shown.append({quoted(plan.name), plan.key.value()});
    refill(m_product, products);
    refill(m_plan, shown);
}

void WhatIfPanel::refresh()
{
    if (!m_snapshot)
        return;
    const Environment environment = environmentFromName(m_environment->currentData().toString());
    const Result<Room> room =
        roomFor(*m_snapshot, ProductKey(m_product->currentData().toString()), PlanKey(m_plan->currentData().toString()), environment);
    setPlainText(m_answer, room ? roomSentence(*room) : errorLine(room.error()));
    setPlainText(m_lines, room ? roomLines(*room).join(u'\n') : QString());
    m_lines->setVisible(room && !m_lines->text().isEmpty());
}

void WhatIfPanel::retranslate()
{
    m_card->setTitle(tr("What fits on this server?"));
    setPlainText(m_productLabel, tr("Product"));
    setPlainText(m_planLabel, tr("Plan"));
    setPlainText(m_environmentLabel, tr("Environment"));
    m_product->setAccessibleName(tr("Product"));
    m_plan->setAccessibleName(tr("Plan"));
    m_environment->setAccessibleName(tr("Environment"));
    refill(m_environment, {{environmentText(Environment::Production), environmentName(Environment::Production)},
                           {environmentText(Environment::Qa), environmentName(Environment::Qa)}});
    refresh();
}

void WhatIfPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
