#include "ui/wizards/createworkspaceplanpage.h"

#include "core/domain/names.h"
#include "core/planner/factlist.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plaintext.h"
#include "ui/wizards/planchoice.h"
#include "ui/wizards/selectedprofile.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
CreateWorkspacePlanPage::CreateWorkspacePlanPage(UiContext &context, CreateWorkspaceRequest &request, QWidget *parent)
    : WizardStep(parent),
      m_context(context),
      m_request(request),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this)),
      m_form(new QWidget(this)),
      m_empty(new EmptyState(this)),
      m_productLabel(plainLabel({}, TextRole::Strong, this)),
      m_products(new QComboBox(this)),
      m_productMessage(wrappedLabel({}, TextRole::Warn, this)),
      m_qa(new QCheckBox(this)),
      m_planCard(new Card(this)),
      m_planColumn(new QVBoxLayout),
      m_plans(new QButtonGroup(this)),
      m_planMessage(wrappedLabel({}, TextRole::Bad, this)),
      m_hosting(wrappedLabel({}, TextRole::Body, this)),
      m_hostCaption(plainLabel({}, TextRole::Caption, this)),
      m_host(wrappedLabel({}, TextRole::Mono, this)),
      m_hostMessage(wrappedLabel({}, TextRole::Warn, this))
{
    setObjectName(u"planPage"_s);
    m_products->setObjectName(u"product"_s);
    m_productMessage->setObjectName(u"productMessage"_s);
    m_qa->setObjectName(u"qaVariant"_s);
    m_planCard->setObjectName(u"planCard"_s);
    m_planMessage->setObjectName(u"planMessage"_s);
    m_hosting->setObjectName(u"hostingText"_s);
    m_host->setObjectName(u"hostPreview"_s);
    m_hostMessage->setObjectName(u"hostMessage"_s);
    m_productLabel->setBuddy(m_products);
    buildForm();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_intro);
    column->addSpacing(8);
    column->addWidget(m_form);
    column->addWidget(m_empty);
    column->addStretch();
    setFocusProxy(m_products);
    m_qa->setChecked(m_request.environment == Environment::Qa);
    followSnapshot();
    retranslateUi();
    connect(m_products, &QComboBox::currentIndexChanged, this, &CreateWorkspacePlanPage::choiceChanged);
    connect(m_qa, &QCheckBox::toggled, this, &CreateWorkspacePlanPage::choiceChanged);
    connect(m_plans, &QButtonGroup::buttonToggled, this, &CreateWorkspacePlanPage::choiceChanged);
    connect(m_empty, &EmptyState::actionTriggered, this, &CreateWorkspacePlanPage::prepareRequested);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &CreateWorkspacePlanPage::followSnapshot);
}

void CreateWorkspacePlanPage::buildForm()
{
    auto *choice = new Card(m_form);
    choice->setObjectName(u"productCard"_s);
    choice->body()->setSpacing(6);
    choice->body()->addWidget(m_productLabel);
    choice->body()->addWidget(m_products);
    choice->body()->addWidget(m_productMessage);
    choice->body()->addWidget(m_qa);
    m_planColumn->setSpacing(2);
    m_planCard->body()->addLayout(m_planColumn);
    m_planCard->body()->addWidget(m_planMessage);
    auto *meaning = new Card(m_form);
    meaning->setObjectName(u"meaningCard"_s);
    meaning->body()->addWidget(m_hosting);
    meaning->body()->addSpacing(4);
    meaning->body()->addWidget(m_hostCaption);
    meaning->body()->addWidget(m_host);
    meaning->body()->addWidget(m_hostMessage);
    m_host->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(choice);
    column->addWidget(m_planCard);
    column->addWidget(meaning);
    m_planMessage->hide();
}

QString CreateWorkspacePlanPage::title() const
{
    return tr("Product and plan");
}

const RegistryFacts *CreateWorkspacePlanPage::registry() const
{
    return m_snapshot->registry.value ? &*m_snapshot->registry.value : nullptr;
}

const Product *CreateWorkspacePlanPage::chosenProduct() const
{
    return registry() ? registry()->product(ProductKey(m_products->currentData().toString())) : nullptr;
}

const Plan *CreateWorkspacePlanPage::chosenPlan() const
{
    for (const PlanChoice *choice : m_choices)
        if (choice->button()->isChecked())
            return &choice->plan();
    return nullptr;
}

void CreateWorkspacePlanPage::followSnapshot()
{
    m_snapshot = m_context.snapshots.current();
    const RegistryFacts *facts = registry();
    if (facts && facts->products != m_shownProducts)
        refillProducts();
    if (facts && facts->plans != m_shownPlans)
        refillPlans();
    const bool hasCatalogue = facts && !facts->products.empty() && !facts->plans.empty();
    m_form->setVisible(hasCatalogue);
    m_empty->setVisible(!hasCatalogue);
    refreshTexts();
    emit completeChanged();
}

void CreateWorkspacePlanPage::refillProducts()
{
    m_shownProducts = registry()->products;
    const QSignalBlocker quiet(m_products);
    m_products->clear();
    for (const Product &product : m_shownProducts)
        if (!m_request.copy || product.key == m_request.product)
            m_products->addItem(quoted(product.name), product.key.value());
    m_products->setEnabled(!m_request.copy);
    m_products->setCurrentIndex(std::max(0, m_products->findData(m_request.product.value())));
    takeOverProduct();
}

/// Only schema products have QA variants with names of their own; for the others the server decides.
void CreateWorkspacePlanPage::takeOverProduct()
{
    const Product *product = chosenProduct();
    if (!product)
        return;
    m_request.product = product->key;
    if (m_request.isForTests)
        m_request.environment = Environment::Qa;
    else if (product->isolation == Isolation::Schema)
        m_request.environment = m_qa->isChecked() ? Environment::Qa : Environment::Production;
    else if (const std::optional<ServerProfile> profile = selectedProfile(m_context))
        m_request.environment = profile->environment;
}

void CreateWorkspacePlanPage::refillPlans()
{
    m_shownPlans = registry()->plans;
    qDeleteAll(m_choices);
    m_choices = planChoices(m_shownPlans, m_request.plan, *m_plans, *m_planColumn, m_planCard);
}

void CreateWorkspacePlanPage::choiceChanged()
{
    takeOverProduct();
    const Plan *plan = chosenPlan();
    m_request.plan = plan ? plan->key : PlanKey();
    if (plan)
        m_planMessage->hide();
    refreshTexts();
    emit completeChanged();
}

void CreateWorkspacePlanPage::enter()
{
    takeOverProduct();
    retranslateHead();
    refreshTexts();
    if (m_products->isEnabled())
        m_products->setFocus();
    else if (QAbstractButton *chosen = m_plans->checkedButton())
        chosen->setFocus();
    else if (!m_choices.isEmpty())
        m_choices.constFirst()->button()->setFocus();
}

bool CreateWorkspacePlanPage::isComplete() const
{
    // Without the copy's product it is the planner that says so.
    return (chosenProduct() || m_request.copy) && chosenPlan();
}

bool CreateWorkspacePlanPage::accept()
{
    if (isComplete())
        return true;
    m_planMessage->setVisible(chosenProduct() && !chosenPlan());
    if (!m_choices.isEmpty() && !chosenPlan())
        m_choices.front()->button()->setFocus();
    return false;
}

/// As the planner derives them; `problem` is not empty when a name is not possible.
QStringList CreateWorkspacePlanPage::hostsOf(const Product &product, QString &problem) const
{
    const QString subdomain = m_request.subdomain.isEmpty() ? m_request.slug : m_request.subdomain;
    QStringList domains = m_request.domains;
    if (product.isolation == Isolation::Database || domains.isEmpty())
        domains.prepend(subdomain + u'.' + product.baseDomain);
    QStringList hosts;
    for (const QString &domain : std::as_const(domains)) {
        if (product.isolation == Isolation::Database) {
            const Result<QString> host = names::checkedHostName(domain);
            host ? hosts.append(*host) : void(problem = errorLine(host.error()));
        } else {
            const Result<names::TenantHosts> both = names::tenantHosts(domain, m_request.environment == Environment::Qa);
            both ? hosts.append(both->frontend + both->web) : void(problem = errorLine(both.error()));
        }
    }
    return hosts;
}

void CreateWorkspacePlanPage::refreshHost(const Product &product)
{
    QString message;
    const QStringList hosts = hostsOf(product, message);
    QStringList addresses;
    for (const QString &host : hosts) {
        addresses.append(u"https://"_s + host);
        const QString claimant = m_snapshot->docker.value ? FactList(*m_snapshot).hostClaimant(host) : QString();
        if (message.isEmpty() && !claimant.isEmpty())
            message = filled(tr("The address %1 belongs to %2 already. Go back and choose another one."), {host, claimant});
    }
    setPlainText(m_host, addresses.join(u'\n'));
    setPlainText(m_hostMessage, message);
    m_hostMessage->setVisible(!message.isEmpty());
    const bool ownSchema = product.isolation == Isolation::Schema;
    const bool taken = ownSchema ? registry()->workspace(m_request.slug, product.key, m_request.environment) != nullptr
                                 : registry()->workspace(m_request.slug, product.key) != nullptr;
    setPlainText(m_productMessage, taken ? filled(tr("%1 has a workspace with the slug %2 already. Go back and choose another slug."),
                                                  {product.name, m_request.slug})
                                         : QString());
    m_productMessage->setVisible(taken);
}

void CreateWorkspacePlanPage::refreshHosting(const Product &product)
{
    const Plan *plan = chosenPlan();
    const bool qa = m_request.environment == Environment::Qa;
    QString text = tr("Choose a plan to see how the workspace will be hosted.");
    if (plan && product.isolation == Isolation::Schema)
        text =
            filled(tr("Containers of its own, %1 for the application and %2 for its pages. Its schema in the database %3 belongs to "
                      "it alone."),
                   {names::webContainerName(product, m_request.slug, qa), names::frontendContainerName(product, m_request.slug, qa),
                    product.schemaDatabaseFor(qa)});
    else if (plan && plan->hosting == Hosting::Shared)
        text = filled(tr("Shared: it runs in the container %1 together with other customers. Its database belongs to it alone."),
                      {product.sharedContainer});
    else if (plan)
        text = filled(tr("Dedicated: it gets a container of its own, %1, with the memory and processor of the plan. Its database "
                         "belongs to it alone."),
                      {names::containerName(product, m_request.slug)});
    setPlainText(m_hosting, text);
}

void CreateWorkspacePlanPage::refreshTexts()
{
    const Product *product = chosenProduct();
    if (!product)
        return;
    m_qa->setVisible(product->isolation == Isolation::Schema && !m_request.isForTests);
    refreshHost(*product);
    refreshHosting(*product);
}

/// What hangs on what was answered before.
void CreateWorkspacePlanPage::retranslateHead()
{
    setPlainText(m_heading, m_request.isForTests ? tr("How is the copy for tests hosted?") : tr("What does the customer buy?"));
}

void CreateWorkspacePlanPage::retranslateUi()
{
    setPlainText(m_intro, tr("The plan decides the limits and whether the workspace shares a container."));
    m_productLabel->setText(tr("&Product"));
    m_products->setAccessibleName(tr("Product"));
    m_qa->setText(tr("&QA variant: for trying things out, beside the customer's production"));
    m_planCard->setTitle(tr("Plan"));
    setPlainText(m_planMessage, tr("Choose one of the plans."));
    setPlainText(m_hostCaption, tr("Addresses of the workspace"));
    m_empty->setContents(
        u"plans"_s, tr("There is no catalogue of products yet"),
        tr("Products and plans are read from the server's registry. Connect to the server; if it has never been used with this "
           "console, prepare it first."),
        tr("Prepare the server"));
    setAccessibleName(title());
    retranslateHead();
    if (registry())
        refillProducts();
    refreshTexts();
}

} // namespace tmc::ui
