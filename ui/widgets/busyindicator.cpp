#include "ui/widgets/busyindicator.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/spinner.h"

#include <QHBoxLayout>
#include <QPainter>

#include <chrono>

namespace tmc::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int spinnerSide = 18;

} // namespace

BusyIndicator::BusyIndicator(QWidget *parent) : QWidget(parent), m_text(new ElidedLabel(this))
{
    setObjectName(u"busyIndicator"_s);
    m_text->setObjectName(u"busyText"_s);
    m_text->setProperty("role", u"muted"_s);
    m_text->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spinnerSide + 8, 0, 0, 0);
    layout->addWidget(m_text);
    setMinimumHeight(spinnerSide + 2); // the place is kept, so nothing moves when the spinner appears
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_delay.setSingleShot(true);
    m_delay.setInterval(500ms);
    m_frame.setInterval(spinnerFrameMs);
    connect(&m_delay, &QTimer::timeout, this, &BusyIndicator::appear);
    connect(&m_frame, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void BusyIndicator::start(const QString &text)
{
    m_text->setFullText(text);
    setAccessibleName(inertLine(text));
    if (m_busy)
        return;
    m_busy = true;
    m_elapsed.start();
    m_delay.start();
}

void BusyIndicator::stop()
{
    m_busy = false;
    m_shown = false;
    m_delay.stop();
    m_frame.stop();
    m_text->hide();
    setAccessibleName(QString());
    update();
}

void BusyIndicator::appear()
{
    m_shown = true;
    m_text->show();
    m_frame.start();
    update();
}

void BusyIndicator::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    const QRectF place(layoutDirection() == Qt::RightToLeft ? width() - spinnerSide : 0, (height() - spinnerSide) / 2.0, spinnerSide,
                       spinnerSide);
    paintSpinner(&painter, place, Theme::current().focus, m_elapsed.elapsed());
}

} // namespace tmc::ui
