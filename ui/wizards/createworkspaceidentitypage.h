#pragma once

#include "core/planner/requests.h"
#include "ui/uicontext.h"
#include "ui/wizards/wizardstep.h"

class QLabel;

namespace tmc::ui {

class LineField;
class StatusChip;

/// Who the customer is: business name, slug, subdomain and domains of the customer's own. The slug follows the name until it is typed by hand, the subdomain is the slug
/// unless it is typed. What the request says already stands in the fields, and one that begins with a copy's data cannot go on with a short name that
/// the copy's product has already.
class CreateWorkspaceIdentityPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateWorkspaceIdentityPage)

public:
    CreateWorkspaceIdentityPage(UiContext &context, CreateWorkspaceRequest &request, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    bool accept() override;
    [[nodiscard]] bool isComplete() const override;
    /// Puts another short name into the field, unless one was typed by hand.
    void proposeSlug(const QString &slug);

protected:
    void retranslateUi() override;

private:
    void buildLayout();
    void nameChanged();
    void slugChanged();
    void takeOver();
    void refreshMessages();
    void refreshNameMessage();
    void refreshSlugMessage();
    void refreshSubdomainMessage();
    void refreshDomainsMessage();
    [[nodiscard]] bool isNameValid() const;
    [[nodiscard]] bool isSlugValid() const;
    [[nodiscard]] bool isSlugTaken() const;
    void retranslateHead();
    [[nodiscard]] bool isSubdomainValid() const;
    [[nodiscard]] QStringList typedDomains() const;
    [[nodiscard]] bool areDomainsValid() const;
    /// Products that have a workspace of this slug already, and whether there is one that has not.
    [[nodiscard]] QStringList productsWithSlug() const;

    UiContext &m_context;
    CreateWorkspaceRequest &m_request;
    QLabel *m_heading;
    QLabel *m_intro;
    LineField *m_name;
    LineField *m_slug;
    LineField *m_subdomain;
    LineField *m_domains;
    QLabel *m_serverCaption;
    QLabel *m_server;
    StatusChip *m_environment;
    QLabel *m_environmentText;
    bool m_slugByHand = false;
    bool m_strict = false; ///< the operator tried to go on: say also what is merely missing
};

} // namespace tmc::ui
