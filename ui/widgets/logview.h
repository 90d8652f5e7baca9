#pragma once

#include "ui/models/logbookmarks.h"

#include <QAbstractScrollArea>
#include <QStringList>

namespace tmc::ui {

/// Draws the visible lines of a LogList, whatever their number: time, container (when there are several), a mark for standard error, and the
/// text clipped to the window, with what the filter matched highlighted. Follows the end until the operator scrolls up, and again once the
/// end is reached. Lines are selected with mouse or keyboard and copied as they are shown. Its accessible description is the current line.
/// Lines of a source behind the last container are the console's own and stand out; bookmarked ones have a bar at their beginning.
class LogView final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogView)

public:
    explicit LogView(LogList &list, QWidget *parent = nullptr);

    /// Names for the sources of the lines.
    void setContainers(const QStringList &containers);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// The first and the last visible row; -1 when there is none.
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] const LogBookmarks &bookmarks() const { return m_bookmarks; }
    void clearBookmarks();
    /// The selected lines as they are shown, with time and container; at most 10,000 of them.
    [[nodiscard]] QString selectedText() const;

public slots:
    void setFollowing(bool following);
    void copySelection();
    void selectAllRows();
    /// Of the current line.
    void toggleBookmark();
    void showNextBookmark() { showBookmark(1); }
    void showPreviousBookmark() { showBookmark(-1); }

signals:
    void followingChanged(bool following);
    void currentChanged();
    void bookmarksChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void listChanged(int removed);
    void listReset();
    void measure();
    void updateRange();
    void scrolled(int value);
    void select(int row, bool extends);
    void showRow(int row);
    void showBookmark(int step);
    void describeCurrent();
    [[nodiscard]] bool isOwn(const StoredLogLine &line) const { return line.source >= m_containers.size(); }
    [[nodiscard]] int rowAt(const QPoint &position) const;
    [[nodiscard]] int rowOf(qint64 number) const;
    [[nodiscard]] int rowsOfPage() const;
    void paintRow(QPainter &painter, int row, int top) const;
    void paintText(QPainter &painter, const QRect &place, const StoredLogLine &line) const;

    LogList &m_list;
    QStringList m_containers;
    LogBookmarks m_bookmarks;
    int m_rowHeight = 18;
    int m_timeWidth = 0;
    int m_nameWidth = 0;
    bool m_isFollowing = true;
    bool m_isMoving = false; ///< the scroll bar is moved by this class
    qint64 m_current = -1;   ///< number of the line, which outlives filters
    qint64 m_anchor = -1;    ///< other end of the selection
};

/// "22:41:04.123 erp-shared ! text": one line as it is shown and copied.
[[nodiscard]] QString logLineText(const StoredLogLine &line, const QStringList &containers);

} // namespace tmc::ui
