#pragma once

#include "core/services/copyreader.h"
#include "ui/uicontext.h"
#include "ui/wizards/wizardstep.h"

#include <optional>

class QCheckBox;
class QLabel;
class QTableWidget;
class QTableWidgetItem;

namespace tmc::ui {

class Card;
class CopyReadingView;
class MessageBanner;

/// Which columns of a copy are masked before it is used for tests. They are read from the copy in the background when the page is first seen; each can
/// be kept as it is. Closing the wizard ends the reading.
class RestoreMasksPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreMasksPage)

public:
    RestoreMasksPage(UiContext &context, const BackupId &copy, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    bool accept() override;
    /// The columns are known, and it was said of each that cannot be masked that it stays.
    [[nodiscard]] bool isComplete() const override;
    /// The columns that are masked.
    [[nodiscard]] std::vector<ColumnMask> chosen() const;
    /// Something that the rules mean stays as it is, or they mean nothing.
    [[nodiscard]] bool leavesRealData() const;

protected:
    void retranslateUi() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Column { Table, Name, Becomes, Keep };
    void buildTable();
    void buildLayout();
    void read();
    void fillTable();
    void showKept(int row);
    void present();
    void presentSummary();
    void itemChanged(const QTableWidgetItem *item);
    [[nodiscard]] bool isKept(int row) const;
    [[nodiscard]] int countKept() const;

    std::optional<FoundMasks> m_found;
    QLabel *m_heading;
    QLabel *m_intro;
    CopyReadingView *m_reading;
    MessageBanner *m_banner;
    Card *m_unmaskableCard;
    QLabel *m_unmaskable;
    QCheckBox *m_keepUnmaskable;
    QLabel *m_unmaskableProblem;
    Card *m_tableCard;
    QTableWidget *m_table;
    QLabel *m_summary;
    QLabel *m_rules;
};

} // namespace tmc::ui
