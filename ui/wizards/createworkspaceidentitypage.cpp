#include "ui/wizards/createworkspaceidentitypage.h"

#include "core/domain/names.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"
#include "ui/wizards/linefield.h"
#include "ui/wizards/slugproposal.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int longestName = 200;

} // namespace

CreateWorkspaceIdentityPage::CreateWorkspaceIdentityPage(UiContext &context, CreateWorkspaceRequest &request, QWidget *parent)
    : WizardStep(parent),
      m_context(context),
      m_request(request),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_intro(wrappedLabel({}, TextRole::Muted, this)),
      m_name(new LineField(u"businessName"_s, this)),
      m_slug(new LineField(u"slug"_s, this)),
      m_subdomain(new LineField(u"subdomain"_s, this)),
      m_domains(new LineField(u"domains"_s, this)),
      m_serverCaption(plainLabel({}, TextRole::Caption, this)),
      m_server(plainLabel({}, TextRole::Strong, this)),
      m_environment(new StatusChip(this)),
      m_environmentText(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"identityPage"_s);
    m_heading->setObjectName(u"identityHeading"_s);
    m_server->setObjectName(u"identityServer"_s);
    m_environment->setObjectName(u"identityEnvironment"_s);
    m_name->edit()->setMaxLength(longestName);
    m_slug->edit()->setMaxLength(63);
    m_subdomain->edit()->setMaxLength(190);
    setFocusProxy(m_name);
    m_name->edit()->setText(m_request.businessName);
    buildLayout();
    retranslateUi();
    connect(m_name->edit(), &QLineEdit::textChanged, this, &CreateWorkspaceIdentityPage::nameChanged);
    connect(m_slug->edit(), &QLineEdit::textEdited, this, [this](const QString &text) { m_slugByHand = !text.isEmpty(); });
    connect(m_slug->edit(), &QLineEdit::textChanged, this, &CreateWorkspaceIdentityPage::slugChanged);
    connect(m_subdomain->edit(), &QLineEdit::textChanged, this, &CreateWorkspaceIdentityPage::takeOver);
    connect(m_domains->edit(), &QLineEdit::textChanged, this, &CreateWorkspaceIdentityPage::takeOver);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &CreateWorkspaceIdentityPage::refreshMessages);
}

void CreateWorkspaceIdentityPage::buildLayout()
{
    auto *server = new QHBoxLayout;
    server->setSpacing(10);
    server->addWidget(m_serverCaption);
    server->addWidget(m_server);
    server->addWidget(m_environment);
    server->addStretch();
    auto *card = new Card(this);
    card->body()->setSpacing(14);
    card->body()->addWidget(m_name);
    card->body()->addWidget(m_slug);
    card->body()->addWidget(m_subdomain);
    card->body()->addWidget(m_domains);
    card->body()->addSpacing(2);
    card->body()->addLayout(server);
    card->body()->addWidget(m_environmentText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_intro);
    column->addSpacing(8);
    column->addWidget(card);
    column->addStretch();
}

QString CreateWorkspaceIdentityPage::title() const
{
    return tr("Customer");
}

void CreateWorkspaceIdentityPage::enter()
{
    retranslateHead();
    m_name->edit()->setFocus();
}

void CreateWorkspaceIdentityPage::proposeSlug(const QString &slug)
{
    if (!m_slugByHand)
        m_slug->edit()->setText(slug);
}

bool CreateWorkspaceIdentityPage::isNameValid() const
{
    return !m_name->text().trimmed().isEmpty();
}

bool CreateWorkspaceIdentityPage::isSlugValid() const
{
    return names::checkedSlug(m_slug->text()).has_value() && !isSlugTaken();
}

/// Only where the product is known already. Of a product whose tenants share a database there may be one in production and one in QA.
bool CreateWorkspaceIdentityPage::isSlugTaken() const
{
    const SnapshotPtr snapshot = m_context.snapshots.current();
    if (!m_request.copy || !snapshot->registry.value)
        return false;
    const RegistryFacts &registry = *snapshot->registry.value;
    const Product *product = registry.product(m_request.product);
    const auto isIn = [&](Environment environment) {
        return registry.workspace(m_slug->text(), m_request.product, environment) != nullptr;
    };
    // Which of the two it will be is only asked on the next page, unless the server or the wizard leaves no choice.
    if (product && product->isolation == Isolation::Schema)
        return isIn(Environment::Qa) && (m_request.environment == Environment::Qa || isIn(Environment::Production));
    return registry.workspace(m_slug->text(), m_request.product);
}

bool CreateWorkspaceIdentityPage::isSubdomainValid() const
{
    // The product is chosen on the next page; any domain behind it shows whether the labels are well formed.
    return m_subdomain->text().isEmpty() || names::checkedHostName(m_subdomain->text() + u".example"_s).has_value();
}

QStringList CreateWorkspaceIdentityPage::typedDomains() const
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    return m_domains->text().split(separators, Qt::SkipEmptyParts);
}

bool CreateWorkspaceIdentityPage::areDomainsValid() const
{
    return std::ranges::all_of(typedDomains(), [](const QString &domain) { return names::checkedHostName(domain).has_value(); });
}

bool CreateWorkspaceIdentityPage::isComplete() const
{
    return isNameValid() && isSlugValid() && isSubdomainValid() && areDomainsValid();
}

bool CreateWorkspaceIdentityPage::accept()
{
    m_strict = true;
    refreshMessages();
    if (!isNameValid())
        m_name->edit()->setFocus();
    else if (!isSlugValid())
        m_slug->edit()->setFocus();
    else if (!isSubdomainValid())
        m_subdomain->edit()->setFocus();
    else if (!areDomainsValid())
        m_domains->edit()->setFocus();
    return isComplete();
}

void CreateWorkspaceIdentityPage::nameChanged()
{
    if (!m_request.isForTests) // its short name says whose copy it is
        proposeSlug(proposedSlug(m_name->text()));
    takeOver();
}

void CreateWorkspaceIdentityPage::slugChanged()
{
    m_subdomain->edit()->setPlaceholderText(m_slug->text());
    takeOver();
}

void CreateWorkspaceIdentityPage::takeOver()
{
    m_request.businessName = m_name->text().trimmed();
    m_request.slug = m_slug->text();
    m_request.subdomain = m_subdomain->text();
    m_request.domains = typedDomains();
    refreshMessages();
    emit completeChanged();
}

void CreateWorkspaceIdentityPage::refreshMessages()
{
    refreshNameMessage();
    refreshSlugMessage();
    refreshSubdomainMessage();
    refreshDomainsMessage();
}

void CreateWorkspaceIdentityPage::refreshNameMessage()
{
    if (m_strict && !isNameValid())
        m_name->setMessage(tr("Type the name of the business; it is shown in lists and invoices."), StatusRole::Bad);
    else
        m_name->setMessage(tr("As the customer writes it. It can be changed later and is never part of a technical name."));
}

QStringList CreateWorkspaceIdentityPage::productsWithSlug() const
{
    QStringList taken;
    const SnapshotPtr snapshot = m_context.snapshots.current();
    if (!snapshot->registry.value)
        return taken;
    for (const Product &product : snapshot->registry.value->products)
        if (snapshot->registry.value->workspace(m_slug->text(), product.key))
            taken.append(quoted(product.name));
    return taken;
}

void CreateWorkspaceIdentityPage::refreshSlugMessage()
{
    const bool isEmpty = m_slug->text().isEmpty();
    const QString rule = tr(
        "Use 3 to 40 lower-case letters (a to z), digits and single hyphens. Begin with a letter and end with a letter or a digit.");
    const QStringList taken = m_request.copy ? QStringList() : productsWithSlug();
    if (isSlugTaken())
        m_slug->setMessage(tr("This product has a workspace with this slug already. Choose another one."), StatusRole::Bad);
    else if (isEmpty ? m_strict : !isSlugValid())
        m_slug->setMessage(rule, StatusRole::Bad);
    else if (isEmpty)
        m_slug->setMessage(rule);
    else if (!taken.isEmpty())
        m_slug->setMessage(
            filled(
                tr("There is a workspace with this slug already, of: %1. Choose another slug, or a product that is not in this list."),
                {taken.join(u", "_s)}),
            StatusRole::Warn);
    else
        m_slug->setMessage(filled(tr("It names the database, the container and the tenant (%1), and cannot be changed later."),
                                  {names::tenantId(m_slug->text())}));
}

void CreateWorkspaceIdentityPage::refreshSubdomainMessage()
{
    if (!isSubdomainValid())
        m_subdomain->setMessage(tr("Use letters, digits and hyphens, without a hyphen at the beginning or end."), StatusRole::Bad);
    else
        m_subdomain->setMessage(tr("The first part of the address. Leave it empty to use the slug."));
}

void CreateWorkspaceIdentityPage::refreshDomainsMessage()
{
    if (!areDomainsValid())
        m_domains->setMessage(tr("Use whole host names such as acme.com, separated by commas."), StatusRole::Bad);
    else
        m_domains->setMessage(tr("Only if the customer brings some; they need containers of its own. Separate them by commas."));
}

/// What hangs on what was answered before.
void CreateWorkspaceIdentityPage::retranslateHead()
{
    setPlainText(m_heading, m_request.isForTests ? tr("What is the copy for tests called?")
                            : m_request.copy     ? tr("What is the new workspace called?")
                                                 : tr("Who is the customer?"));
    const Badge badge = environmentBadge(m_request.environment);
    m_environment->setStatus(badge.text, badge.role);
    setPlainText(m_environmentText, m_request.environment == Environment::Production
                                        ? tr("The workspace is created in production, where real customers work.")
                                        : tr("The workspace is created in the QA environment."));
    refreshMessages();
}

void CreateWorkspaceIdentityPage::retranslateUi()
{
    setPlainText(m_intro, tr("Nothing is changed before you have seen every step and confirmed it."));
    m_name->setLabel(tr("Business na&me"));
    m_slug->setLabel(tr("S&lug"));
    m_subdomain->setLabel(tr("Sub&domain"));
    m_domains->setLabel(tr("&Own domains (optional)"));
    setPlainText(m_serverCaption, tr("Server"));
    setPlainText(m_server, m_context.snapshots.current()->serverName);
    setAccessibleName(title());
    retranslateHead();
}

} // namespace tmc::ui
