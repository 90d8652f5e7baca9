#include "ui/widgets/statuschip.h"

#include "ui/widgets/chippainter.h"
#include "ui/widgets/plaintext.h"

#include <QPainter>

#include <algorithm>

namespace tmc::ui {

using namespace Qt::StringLiterals;

StatusChip::StatusChip(QWidget *parent) : QLabel(parent)
{
    setObjectName(u"statusChip"_s);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

StatusChip::StatusChip(const QString &text, StatusRole role, QWidget *parent) : StatusChip(parent)
{
    setStatus(text, role);
}

void StatusChip::setStatus(const QString &text, StatusRole role)
{
    m_role = role;
    setText(inertLine(text));
    setAccessibleName(this->text());
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return chipSize(text(), font());
}

QSize StatusChip::minimumSizeHint() const
{
    const QSize full = sizeHint();
    return {std::min(full.width(), 60), full.height()};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(&painter, rect(), text(), m_role, font(), layoutDirection());
}

} // namespace tmc::ui
