#include "ui/widgets/stationpicture.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int padding = 8;
constexpr int columnGap = 8;
constexpr int rowGap = 24; ///< room for an arrow
constexpr int iconSide = 18;
constexpr double corner = 8;
constexpr double arrowHead = 5;
constexpr double captionShare = 0.86; ///< of the size of the name

QFont captionFont(const QWidget &widget)
{
    QFont font = widget.font();
    if (font.pixelSize() > 0)
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * captionShare)));
    else
        font.setPointSizeF(font.pointSizeF() * captionShare);
    return font;
}

QFont nameFont(const QWidget &widget)
{
    QFont font = widget.font();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

StationPicture::StationPicture(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stationPicture"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void StationPicture::setWay(const QList<QList<Station>> &rows, const QString &name, const QString &description)
{
    setAccessibleName(name);
    setAccessibleDescription(description);
    setToolTip(plainToolTip(description));
    if (m_rows == rows)
        return;
    m_rows = rows;
    updateGeometry();
    update();
}

int StationPicture::boxHeight() const
{
    return QFontMetrics(captionFont(*this)).height() + QFontMetrics(nameFont(*this)).height() + 2 * padding;
}

QSize StationPicture::sizeHint() const
{
    const int rows = std::max(1, static_cast<int>(m_rows.size()));
    return {360, rows * boxHeight() + (rows - 1) * rowGap + 2};
}

QRectF StationPicture::place(qsizetype row, qsizetype column) const
{
    const qsizetype columns = std::max<qsizetype>(1, m_rows[row].size());
    const double width = (this->width() - 2.0 - columnGap * double(columns - 1)) / double(columns);
    const double top = 1.0 + double(row) * (boxHeight() + rowGap);
    const double steps = double(isRightToLeft() ? columns - 1 - column : column);
    return {1.0 + steps * (width + columnGap), top, width, double(boxHeight())};
}

void StationPicture::paintStation(QPainter &painter, const QRectF &box, const Station &station) const
{
    const Tokens &tokens = Theme::current();
    const bool isMarked = station.role == StatusRole::Bad || station.role == StatusRole::Warn;
    QPen outline(isMarked ? statusColor(tokens, station.role) : tokens.borderStrong, tokens.highContrast ? 2 : 1);
    if (!station.isReached)
        outline.setStyle(Qt::DashLine);
    painter.setPen(outline);
    painter.setBrush(isMarked ? statusSoftColor(tokens, station.role) : tokens.surface2);
    painter.drawRoundedRect(box, corner, corner);
    const QColor ink = isMarked ? statusColor(tokens, station.role) : tokens.muted;
    const QRect icon(static_cast<int>(box.left()) + padding + 2, static_cast<int>(box.center().y()) - iconSide / 2, iconSide,
                     iconSide);
    Theme::icon(station.icon, ink).paint(&painter, icon);
    const double left = icon.right() + padding + 2.0;
    const double width = box.right() - padding - left;
    painter.setFont(captionFont(*this));
    painter.setPen(ink);
    const double captionHeight = painter.fontMetrics().height();
    painter.drawText(QRectF(left, box.top() + padding, width, captionHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(station.caption, Qt::ElideRight, static_cast<int>(width)));
    painter.setFont(nameFont(*this));
    painter.setPen(tokens.text);
    painter.drawText(QRectF(left, box.top() + padding + captionHeight, width, painter.fontMetrics().height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(inertLine(station.name), Qt::ElideMiddle, static_cast<int>(width)));
}

void StationPicture::paintArrow(QPainter &painter, const QRectF &from, const QRectF &to, const Station &target) const
{
    const Tokens &tokens = Theme::current();
    QPen line(target.isReached ? tokens.text : tokens.muted, tokens.highContrast ? 2 : 1.5);
    if (!target.isReached)
        line.setStyle(Qt::DashLine);
    const QPointF start(from.center().x(), from.bottom() + 1);
    const QPointF end(to.center().x(), to.top() - 2);
    const double middle = (start.y() + end.y()) / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(line);
    painter.drawPolyline(QPolygonF({start, QPointF(start.x(), middle), QPointF(end.x(), middle), end}));
    QPainterPath head;
    head.addPolygon(QPolygonF({end, end - QPointF(arrowHead, arrowHead), end - QPointF(-arrowHead, arrowHead)}));
    painter.fillPath(head, line.color());
}

void StationPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        for (qsizetype column = 0; column < m_rows[row].size(); ++column) {
            const QRectF box = place(row, column);
            paintStation(painter, box, m_rows[row][column]);
            if (row == 0)
                continue;
            // From each stop above, so that several claimants visibly come together.
            for (qsizetype above = 0; above < m_rows[row - 1].size(); ++above)
                paintArrow(painter, place(row - 1, above), box, m_rows[row][column]);
        }
    }
}

void StationPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace tmc::ui
