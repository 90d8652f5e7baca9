#include "ui/widgets/logview.h"

#include "ui/presentation/sentence.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int margin = 12;
constexpr int gap = 10;
constexpr int bookmarkWidth = 5;
constexpr int longestName = 26;
constexpr qsizetype mostPainted = 4000; ///< characters of a line; no window is wider
constexpr int mostCopied = 10'000;

QString timeText(qint64 at)
{
    return logDateTime(at).toLocalTime().toString(u"HH:mm:ss.zzz"_s);
}

QColor levelColor(LogLevel level)
{
    const Tokens &tokens = Theme::current();
    switch (level) {
    case LogLevel::Error:
    case LogLevel::Fatal:
        return tokens.bad;
    case LogLevel::Warning:
        return tokens.warn;
    case LogLevel::Debug:
        return tokens.muted;
    case LogLevel::Info:
    case LogLevel::Unknown:
        return tokens.text;
    }
    return tokens.text;
}

} // namespace

QString logLineText(const StoredLogLine &line, const QStringList &containers)
{
    const QString name = containers.size() > 1 ? containers.value(line.source) + u' ' : QString();
    const QString cut = line.cutBytes > 0 ? u" …(+%1)"_s.arg(line.cutBytes) : QString();
    return logDateTime(line.at).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz "_s) + name
           + (line.stream == LogStream::Error ? u"! "_s : u"  "_s) + logText(line.text) + cut;
}

LogView::LogView(LogList &list, QWidget *parent) : QAbstractScrollArea(parent), m_list(list)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&m_list, &LogList::changed, this, &LogView::listChanged);
    connect(&m_list, &LogList::reset, this, &LogView::listReset);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolled);
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, this, [this] { measure(); });
    measure();
}

void LogView::setContainers(const QStringList &containers)
{
    m_containers = containers;
    measure();
}

void LogView::measure()
{
    const QFontMetrics metrics(Theme::monospaceFont());
    m_rowHeight = metrics.height() + 4;
    m_timeWidth = metrics.horizontalAdvance(u"00:00:00.000"_s);
    m_nameWidth = 0;
    if (m_containers.size() > 1)
        for (const QString &name : std::as_const(m_containers))
            m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(name.left(longestName)));
    updateRange();
    viewport()->update();
}

int LogView::rowsOfPage() const
{
    return std::max(1, viewport()->height() / m_rowHeight);
}

void LogView::updateRange()
{
    m_isMoving = true;
    verticalScrollBar()->setPageStep(rowsOfPage());
    verticalScrollBar()->setRange(0, std::max(0, m_list.rowCount() - rowsOfPage()));
    if (m_isFollowing)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_isMoving = false;
}

void LogView::listChanged(int removed)
{
    m_isMoving = true;
    const int kept = std::max(0, verticalScrollBar()->value() - removed);
    m_isMoving = false;
    updateRange();
    if (!m_isFollowing) {
        m_isMoving = true;
        verticalScrollBar()->setValue(kept);
        m_isMoving = false;
    }
    viewport()->update();
}

void LogView::listReset()
{
    setFollowing(true);
    updateRange();
    viewport()->update();
}

void LogView::scrolled(int value)
{
    viewport()->update();
    if (!m_isMoving)
        setFollowing(value >= verticalScrollBar()->maximum());
}

void LogView::setFollowing(bool following)
{
    if (m_isFollowing == following)
        return;
    m_isFollowing = following;
    updateRange();
    emit followingChanged(following);
}

int LogView::firstVisibleRow() const
{
    return m_list.rowCount() > 0 ? verticalScrollBar()->value() : -1;
}

/// The row that shows this line; -1 when the filter hides it or it was let go.
int LogView::rowOf(qint64 number) const
{
    int low = 0;
    int high = m_list.rowCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (m_list.number(middle) < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < m_list.rowCount() && m_list.number(low) == number ? low : -1;
}

int LogView::currentRow() const
{
    return m_current < 0 ? -1 : rowOf(m_current);
}

int LogView::rowAt(const QPoint &position) const
{
    const int row = verticalScrollBar()->value() + position.y() / m_rowHeight;
    return std::min(row, m_list.rowCount() - 1);
}

void LogView::select(int row, bool extends)
{
    if (row < 0 || row >= m_list.rowCount())
        return;
    m_current = m_list.number(row);
    if (!extends || m_anchor < 0)
        m_anchor = m_current;
    describeCurrent();
    viewport()->update();
    emit currentChanged();
}

void LogView::describeCurrent()
{
    const StoredLogLine line = m_list.row(currentRow());
    const QString text = logLineText(line, m_containers).left(1000);
    setAccessibleDescription(m_bookmarks.contains(line) ? filled(tr("Bookmarked: %1"), {text}) : text);
}

void LogView::toggleBookmark()
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_bookmarks.toggle(m_list.row(row));
    describeCurrent();
    viewport()->update();
    emit bookmarksChanged();
}

void LogView::clearBookmarks()
{
    m_bookmarks.clear();
    viewport()->update();
    emit bookmarksChanged();
}

void LogView::showBookmark(int step)
{
    const int row = m_bookmarks.nearest(m_list, currentRow(), step);
    if (row < 0)
        return;
    setFollowing(false); // or the next line would take it out of sight
    select(row, false);
    showRow(row);
}

void LogView::showRow(int row)
{
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + rowsOfPage())
        bar->setValue(row - rowsOfPage() + 1);
}

void LogView::selectAllRows()
{
    if (m_list.rowCount() == 0)
        return;
    m_anchor = m_list.number(0);
    select(m_list.rowCount() - 1, true);
}

QString LogView::selectedText() const
{
    const auto [from, to] = std::minmax(m_anchor, m_current);
    QStringList lines;
    for (int row = 0; row < m_list.rowCount() && lines.size() < mostCopied; ++row)
        if (m_list.number(row) >= from && m_list.number(row) <= to)
            lines.append(logLineText(m_list.row(row), m_containers));
    return lines.join(u'\n');
}

void LogView::copySelection()
{
    if (m_current >= 0)
        QApplication::clipboard()->setText(selectedText());
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        select(rowAt(event->pos()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        select(rowAt(event->pos()), true);
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->matches(QKeySequence::SelectAll))
        return selectAllRows();
    const int last = m_list.rowCount() - 1;
    const int current = currentRow() < 0 ? last + 1 : currentRow();
    int row = -1;
    switch (event->key()) {
    case Qt::Key_Up:
        row = current - 1;
        break;
    case Qt::Key_Down:
        row = current + 1;
        break;
    case Qt::Key_PageUp:
        row = current - rowsOfPage();
        break;
    case Qt::Key_PageDown:
        row = current + rowsOfPage();
        break;
    case Qt::Key_Home:
        row = 0;
        break;
    case Qt::Key_End:
        row = last;
        break;
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
    row = std::clamp(row, 0, std::max(0, last));
    select(row, event->modifiers().testFlag(Qt::ShiftModifier));
    showRow(row);
    setFollowing(row == last && verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateRange();
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(Theme::monospaceFont());
    painter.fillRect(viewport()->rect(), Theme::current().surface);
    const int first = verticalScrollBar()->value();
    for (int row = first; row < m_list.rowCount() && (row - first) * m_rowHeight < viewport()->height(); ++row)
        paintRow(painter, row, (row - first) * m_rowHeight);
    if (hasFocus()) {
        painter.setPen(Theme::current().focus);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void LogView::paintRow(QPainter &painter, int row, int top) const
{
    const Tokens &tokens = Theme::current();
    const StoredLogLine line = m_list.row(row);
    const QRect whole(0, top, viewport()->width(), m_rowHeight);
    const auto [from, to] = std::minmax(m_anchor, m_current);
    if (m_current >= 0 && m_list.number(row) >= from && m_list.number(row) <= to)
        painter.fillRect(whole, tokens.accentSoft);
    else if (isOwn(line))
        painter.fillRect(whole, statusSoftColor(tokens, StatusRole::Info));
    if (m_bookmarks.contains(line))
        painter.fillRect(QRect(0, top, bookmarkWidth, m_rowHeight), tokens.accent);
    QRect place = whole.adjusted(margin, 0, -margin, 0);
    painter.setPen(tokens.muted);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, timeText(line.at));
    place.setLeft(place.left() + m_timeWidth + gap);
    if (m_nameWidth > 0) {
        painter.setPen(tokens.series.at(line.source % tokens.series.size()));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, m_containers.value(line.source).left(longestName));
        place.setLeft(place.left() + m_nameWidth + gap);
    }
    if (line.stream == LogStream::Error) {
        painter.setPen(tokens.bad);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, u"!"_s);
    }
    place.setLeft(place.left() + gap);
    paintText(painter, place, line);
}

void LogView::paintText(QPainter &painter, const QRect &place, const StoredLogLine &line) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = logText(line.text, mostPainted).replace(u'\t', u"    "_s);
    if (!m_list.filter().pattern().pattern().isEmpty()) {
        auto matches = m_list.filter().pattern().globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const int left = place.left() + metrics.horizontalAdvance(text.left(match.capturedStart()));
            if (left > place.right())
                break;
            const int width = metrics.horizontalAdvance(match.captured());
            painter.fillRect(QRect(left, place.top() + 1, std::min(width, place.right() - left), place.height() - 2),
                             statusSoftColor(Theme::current(), StatusRole::Warn));
        }
    }
    painter.setPen(isOwn(line) ? statusColor(Theme::current(), StatusRole::Info) : levelColor(line.level));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace tmc::ui
