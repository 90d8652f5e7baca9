#include "ui/pages/page.h"

#include "ui/widgets/plaintext.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace tmc::ui {

Page::Page(UiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setAttribute(Qt::WA_StyledBackground);
    setStyleProperty(this, "role", u"page"_s);
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
