#pragma once

#include "core/domain/tenantlogs.h"
#include "core/services/logexport.h"
#include "core/services/logservice.h"
#include "ui/models/loglist.h"
#include "ui/models/operationmarks.h"
#include "ui/pages/page.h"

#include <QTimer>

class QBoxLayout;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace tmc {
class ContainerIndex;
}

namespace tmc::ui {

class Card;
class CodeBlock;
class EmptyState;
class LogTimes;
class LogView;
class MessageBanner;
class PageHeader;
class SearchField;

/// The logs of one or many containers, or of one workspace, merged by time and followed. Stops reading while it is not visible or paused and
/// goes on without a gap. With an end it is read once and not followed. What was read stays visible when the connection ends, and the page says up to when it is complete. The consoles'
/// own operations on what is shown stand between the lines; lines can be bookmarked.
class LogsPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogsPage)

public:
    explicit LogsPage(UiContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    static QString pageTitle();
    [[nodiscard]] QString title() const override { return pageTitle(); }
    /// \a subject is a container to show, or empty.
    void activate(const QString &subject) override;
    void deactivate() override;
    [[nodiscard]] QList<QAction *> pageActions() const override;

    void showContainers(const QStringList &containers);
    void showWorkspace(const Workspace &workspace);

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void makeActions();
    void retranslateActions();
    void refreshActions();
    [[nodiscard]] bool concerns(const OperationRecord &operation, const RegistryFacts &registry, const ContainerIndex &index) const;
    void learnOperations();
    void append(const std::vector<LogLine> &lines);
    void appendDueMarks();
    void fillMenu();
    void fillWorkspaces(QMenu *menu);
    void toggleContainer(const QString &container, bool shown);
    void begin(const std::vector<TenantLog> &logs, const Workspace *workspace);
    void applyFilter();
    void applyPause();
    void chooseExport();
    void tellProgress(const LogExport::Written &written);
    void tellExport(const Result<LogExport::Written> &outcome);
    void restart();
    [[nodiscard]] LogFilter typedFilter() const;
    [[nodiscard]] LogRequest chosenRequest() const;
    [[nodiscard]] std::optional<qint64> readUpTo() const;
    void tell(const LogEvent &event);
    void refreshState();
    void refreshBanner();
    void refreshEmptyState();
    void refreshCount();
    void showCurrent();

    LogService *m_service;
    LogList *m_list;
    LogExport *m_export;
    PageHeader *m_header;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_pause;
    QPushButton *m_follow;
    MessageBanner *m_banner;
    MessageBanner *m_exportBanner; ///< how far an export is, and how it ended
    QPushButton *m_source;
    QMenu *m_menu;
    SearchField *m_search;
    LogTimes *m_times; ///< from when on and until when
    QComboBox *m_level;
    QBoxLayout *m_choices; ///< one row, or two in a narrow window
    QBoxLayout *m_filters; ///< the same, with the search
    QStackedWidget *m_stack;
    Card *m_card;
    LogView *m_view;
    EmptyState *m_empty;
    CodeBlock *m_line;
    QLabel *m_count;
    QAction *m_bookmarkAction = nullptr;
    QAction *m_nextBookmarkAction = nullptr;
    QAction *m_previousBookmarkAction = nullptr;
    OperationMarks m_marks;
    QTimer m_tick;
    bool m_isUnread = false;       ///< the time that was chosen ended before it began, so that nothing was read
    std::vector<TenantLog> m_logs; ///< what is shown
    QString m_workspace;           ///< its name, when it is that of a workspace
    WorkspaceId m_workspaceId;
    std::optional<Error> m_patternError;
    QString m_lastEvent;
    bool m_active = false;
};

} // namespace tmc::ui
