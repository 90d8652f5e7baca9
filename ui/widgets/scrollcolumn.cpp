#include "ui/widgets/scrollcolumn.h"

#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

class Contents final : public QWidget {
public:
    using QWidget::QWidget;
    /// The height comes from heightForWidth of the layout where it has one.
    QSize minimumSizeHint() const override
    {
        const QSize hint = QWidget::minimumSizeHint();
        return {hint.width(), layout()->hasHeightForWidth() ? 0 : hint.height()};
    }
};

} // namespace

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent), m_column(nullptr)
{
    setProperty("role", u"page"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *contents = new Contents;
    m_column = new QVBoxLayout(contents);
    m_column->setContentsMargins(0, 0, 12, 0); // room for the scroll bar
    setWidget(contents);
}

void ScrollColumn::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

} // namespace tmc::ui
