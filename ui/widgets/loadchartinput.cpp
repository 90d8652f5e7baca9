#include "ui/widgets/card.h"
#include "ui/widgets/loadchart.h"
#include "ui/widgets/plaintext.h"

#include <QChart>
#include <QChartView>
#include <QGraphicsRectItem>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tmc::ui {
namespace {

constexpr double leastDrag = 8;     ///< pixels; less is a click
constexpr double closer = 0.8;      ///< what is left of the time after one step
constexpr double stepOfWheel = 120; ///< eighths of a degree
constexpr double stepOfMove = 0.25; ///< of the time that is shown

} // namespace

double LoadChart::chartX(const QPointF &inViewport) const
{
    return m_chart->mapFromScene(m_view->mapToScene(inViewport.toPoint())).x();
}

QDateTime LoadChart::timeAt(double x) const
{
    const QRectF area = m_chart->plotArea();
    return m_frame.span.to.addMSecs(std::llround((x - area.right()) / area.width() * seconds() * 1000.0));
}

void LoadChart::pointAt(double x)
{
    const QRectF area = m_chart->plotArea();
    if (x < area.left() || x > area.right() || area.width() <= 0)
        return clearPointer();
    m_pointed = timeAt(x);
    showLegend();
}

void LoadChart::clearPointer()
{
    if (!m_pointed)
        return;
    m_pointed.reset();
    showLegend();
}

void LoadChart::moveCursor(int points)
{
    const ChartSpan &span = m_frame.span;
    const QDateTime from = m_pointed.value_or(span.to);
    const double step = std::max<double>(m_frame.secondsBetween, seconds() / static_cast<double>(mostPoints));
    const QDateTime wanted = from.addMSecs(std::llround(points * step * 1000));
    m_pointed = std::clamp(wanted, span.from, span.to);
    // At the edge the part that is shown goes along.
    if (m_frame.isZoomed && wanted != *m_pointed)
        emit moveWanted(points < 0 ? -stepOfMove : stepOfMove);
    showLegend();
}

void LoadChart::dragTo(double x)
{
    const QRectF area = m_chart->plotArea();
    const double to = std::clamp(x, area.left(), area.right());
    m_selection->setRect(QRectF(QPointF(std::min(*m_dragFrom, to), area.top()), QPointF(std::max(*m_dragFrom, to), area.bottom())));
    m_selection->setVisible(std::abs(to - *m_dragFrom) >= leastDrag);
}

void LoadChart::endDrag()
{
    const QRectF chosen = m_selection->rect();
    const bool isChosen = m_dragFrom && m_selection->isVisible();
    cancelDrag();
    if (isChosen)
        emit spanWanted({.from = timeAt(chosen.left()), .to = timeAt(chosen.right())});
}

void LoadChart::cancelDrag()
{
    m_dragFrom.reset();
    m_selection->hide();
}

/// The page scrolls by the wheel, too: a chart takes it only where it is meant.
bool LoadChart::wheel(QWheelEvent &event)
{
    const int turned = event.angleDelta().y();
    const bool isMeant = m_view->hasFocus() || event.modifiers().testFlag(Qt::ControlModifier);
    if (!isMeant || turned == 0 || (turned < 0 && !m_frame.isZoomed) || m_chart->plotArea().width() <= 0) {
        event.ignore();
        return true;
    }
    event.accept();
    emit zoomWanted(std::pow(closer, turned / stepOfWheel), timeAt(chartX(event.position())));
    return true;
}

bool LoadChart::key(int key, Qt::KeyboardModifiers modifiers)
{
    const ChartSpan &span = m_frame.span;
    const QDateTime around = m_pointed.value_or(span.from.addMSecs(span.milliseconds() / 2));
    const int direction = key == Qt::Key_Left ? -1 : 1;
    switch (key) {
    case Qt::Key_Escape:
        cancelDrag();
        clearPointer();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (modifiers.testFlag(Qt::ShiftModifier))
            emit moveWanted(direction * stepOfMove);
        else
            moveCursor(direction);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        emit zoomWanted(closer, around);
        return true;
    case Qt::Key_Minus:
        emit zoomWanted(1 / closer, around);
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        if (!m_frame.isZoomed) // the page scrolls
            return false;
        emit wholeWanted();
        return true;
    default:
        return false;
    }
}

bool LoadChart::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_frame.span.to.isValid()) // nothing is drawn yet
        return QWidget::eventFilter(watched, event);
    const bool isOnChart = watched == m_view->viewport();
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRectF area = m_chart->plotArea();
        if (const double x = chartX(mouse->position());
            isOnChart && mouse->button() == Qt::LeftButton && x >= area.left() && x <= area.right())
            m_dragFrom = x;
        break;
    }
    case QEvent::MouseMove: {
        const double x = chartX(static_cast<QMouseEvent *>(event)->position());
        if (m_dragFrom)
            dragTo(x);
        pointAt(x);
        break;
    }
    case QEvent::MouseButtonRelease:
        if (isOnChart)
            endDrag();
        break;
    case QEvent::MouseButtonDblClick:
        if (isOnChart && m_frame.isZoomed)
            emit wholeWanted();
        break;
    case QEvent::FocusIn:
        setStyleProperty(m_card, "focused", true);
        break;
    case QEvent::FocusOut:
        setStyleProperty(m_card, "focused", false);
        cancelDrag();
        clearPointer();
        break;
    case QEvent::Leave:
        clearPointer();
        break;
    case QEvent::Wheel:
        if (isOnChart)
            return wheel(static_cast<QWheelEvent &>(*event));
        event->ignore();
        return true;
    case QEvent::KeyPress: {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (watched == m_view && key(pressed->key(), pressed->modifiers()))
            return true;
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tmc::ui
