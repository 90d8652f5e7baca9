#pragma once

#include "core/domain/plan.h"
#include "core/domain/product.h"
#include "ui/pages/page.h"

#include <QTimer>

#include <optional>

class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace tmc::ui {

class Card;
class EmptyState;
class OperationWizard;
class PageHeader;
class PlanUsers;
class PlanTableModel;
class ProductTableModel;
class ScrollColumn;
class WhatIfPanel;

/// What is sold: the products and the plans of the server's catalogue, with who uses them. Both can be looked at and previewed without a
/// connection.
class CataloguePage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CataloguePage)

public:
    explicit CataloguePage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    void activate(const QString &subject) override;
    void deactivate() override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A table in its card.
    struct Part {
        Card *card = nullptr;
        QTableView *table = nullptr;
        QSortFilterProxyModel *sorted = nullptr;
        QPushButton *add = nullptr;
        QPushButton *edit = nullptr;
    };
    Part makePart(const QString &name, QAbstractItemModel *model);
    void buildLayout();
    void connectParts();
    void showSnapshot();
    void refreshState();
    void refreshEmptyState();
    void refreshAge();
    void performEmptyAction();
    void editProduct();
    void editPlan();
    void openWizard(OperationWizard *wizard);
    void arrange();
    void showPlanUsers();
    [[nodiscard]] bool isCurable() const;
    [[nodiscard]] std::optional<Product> currentProduct() const;
    [[nodiscard]] std::optional<Plan> currentPlan() const;

    ProductTableModel *m_productModel;
    PlanTableModel *m_planModel;
    PageHeader *m_header;
    QStackedWidget *m_stack;
    ScrollColumn *m_contents;
    EmptyState *m_empty;
    Part m_products;
    Part m_plans;
    PlanUsers *m_planUsers;
    WhatIfPanel *m_whatIf;
    QTimer m_tick;
};

} // namespace tmc::ui
