#pragma once

#include "core/services/activityservice.h"
#include "ui/models/activityfilter.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace tmc::ui {

class ActivityDetails;
class ActivityFilterBar;
class Card;
class EmptyState;
class IconLabel;
class MessageBanner;
class PageHeader;

/// The server's append-only activity log: who did what, when and from where, and whether the log is still as it was written. Shows what
/// was last read while there is no connection.
class ActivityPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActivityPage)

public:
    explicit ActivityPage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    /// \a subject is what to search for, or empty.
    void activate(const QString &subject) override;
    void deactivate() override;
    void readAgain() override;

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void connectParts();
    void followServer();
    void showLog();
    void refreshState();
    void refreshBanner();
    void refreshChain();
    void refreshEmptyState();
    void refreshAge();
    void selectionChanged();
    void closeDetails();
    void exportEntries();
    void arrange();
    [[nodiscard]] QByteArray csv() const;
    [[nodiscard]] QByteArray json() const;
    [[nodiscard]] bool isConnected() const;

    ActivityService *m_activity;
    ActivityTableModel *m_model;
    ActivityFilter *m_filter;
    PageHeader *m_header;
    QPushButton *m_export;
    QPushButton *m_refresh;
    MessageBanner *m_banner;
    ActivityFilterBar *m_filters;
    QStackedWidget *m_stack;
    Card *m_tableCard;
    QTableView *m_table;
    EmptyState *m_empty;
    ActivityDetails *m_details;
    IconLabel *m_chainIcon;
    QLabel *m_chain;
    QPushButton *m_older;
    QTimer m_tick;
    bool m_active = false;
    bool m_narrow = false;
};

} // namespace tmc::ui
