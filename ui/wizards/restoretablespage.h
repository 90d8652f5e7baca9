#pragma once

#include "core/domain/copiedtables.h"
#include "ui/uicontext.h"
#include "ui/wizards/wizardstep.h"

class QLabel;
class QPushButton;
class QTableView;

namespace tmc::ui {

class Card;
class CopyReadingView;
class EmptyState;
class SearchField;
class TableChoiceFilter;
class TableChoiceModel;

/// Which tables of a copy come beside the present ones. They are read from the copy in the background when the page is first seen. Closing the wizard ends
/// the reading.
class RestoreTablesPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreTablesPage)

public:
    RestoreTablesPage(UiContext &context, const BackupId &copy, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    bool accept() override { return isComplete(); }
    /// At least one table is chosen, and all that are have room in one schema.
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool offersNext() const override { return isComplete(); }
    [[nodiscard]] std::vector<TableName> chosen() const;

protected:
    void retranslateUi() override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void nameParts();
    void buildTable();
    void buildLayout();
    void connectParts();
    void read();
    void present();
    void presentChoice();
    void toggleCurrent();

    CopyReadingView *m_reading;
    TableChoiceModel *m_model;
    TableChoiceFilter *m_filter;
    bool m_isRead = false;
    bool m_haveRoom = true; ///< no two that are chosen have one name
    QLabel *m_heading;
    QLabel *m_intro;
    QWidget *m_tools;
    SearchField *m_search;
    QPushButton *m_all;
    QPushButton *m_none;
    Card *m_tableCard;
    QTableView *m_table;
    EmptyState *m_empty;
    QLabel *m_summary;
    QLabel *m_problem;
};

} // namespace tmc::ui
