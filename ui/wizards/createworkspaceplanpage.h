#pragma once

#include "core/planner/requests.h"
#include "ui/uicontext.h"
#include "ui/wizards/wizardstep.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace tmc::ui {

class Card;
class EmptyState;
class PlanChoice;

/// What the customer buys: product and plan, with what the choice means for hosting and the address that comes of it. The data of a copy decide the
/// product, and that a copy for tests is in QA.
class CreateWorkspacePlanPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateWorkspacePlanPage)

public:
    CreateWorkspacePlanPage(UiContext &context, CreateWorkspaceRequest &request, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    bool accept() override;
    [[nodiscard]] bool isComplete() const override;

signals:
    /// There is no catalogue yet: the operator wants to prepare the server.
    void prepareRequested();

protected:
    void retranslateUi() override;

private:
    void buildForm();
    void followSnapshot();
    void refillProducts();
    void refillPlans();
    void choiceChanged();
    void takeOverProduct();
    void refreshTexts();
    void retranslateHead();
    void refreshHost(const Product &product);
    void refreshHosting(const Product &product);
    [[nodiscard]] QStringList hostsOf(const Product &product, QString &problem) const;
    [[nodiscard]] const Product *chosenProduct() const;
    [[nodiscard]] const Plan *chosenPlan() const;
    [[nodiscard]] const RegistryFacts *registry() const;

    UiContext &m_context;
    CreateWorkspaceRequest &m_request;
    SnapshotPtr m_snapshot; ///< keeps what the pointers below lead to alive
    std::vector<Product> m_shownProducts;
    std::vector<Plan> m_shownPlans;
    QLabel *m_heading;
    QLabel *m_intro;
    QWidget *m_form;
    EmptyState *m_empty;
    QLabel *m_productLabel;
    QComboBox *m_products;
    QLabel *m_productMessage;
    QCheckBox *m_qa;
    Card *m_planCard;
    QVBoxLayout *m_planColumn;
    QButtonGroup *m_plans;
    QList<PlanChoice *> m_choices;
    QLabel *m_planMessage;
    QLabel *m_hosting;
    QLabel *m_hostCaption;
    QLabel *m_host;
    QLabel *m_hostMessage;
};

} // namespace tmc::ui
