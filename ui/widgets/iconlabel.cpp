#include "ui/widgets/iconlabel.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace tmc::ui {

using namespace Qt::StringLiterals;

IconLabel::IconLabel(int side, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"icon"_s);
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIcon(const QString &name, StatusRole role)
{
    m_name = name;
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    Theme::icon(m_name, statusColor(Theme::current(), m_role)).paint(&painter, rect());
}

QString statusIconName(StatusRole role)
{
    switch (role) {
    case StatusRole::Ok:
        return u"success"_s;
    case StatusRole::Warn:
        return u"warning"_s;
    case StatusRole::Bad:
        return u"error"_s;
    case StatusRole::Info:
    case StatusRole::Neutral:
        break;
    }
    return u"info"_s;
}

} // namespace tmc::ui
