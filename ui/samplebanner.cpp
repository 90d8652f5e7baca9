#include "ui/samplebanner.h"

#include "ui/widgets/messagebanner.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

SampleBanner::SampleBanner(QWidget *parent) : QWidget(parent), m_banner(new MessageBanner(this))
{
    setObjectName(u"sampleBanner"_s);
    m_banner->setDismissible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 0);
    layout->addWidget(m_banner);
    connect(m_banner, &MessageBanner::actionTriggered, this, &SampleBanner::closeRequested);
    retranslateUi();
    hide();
}

void SampleBanner::retranslateUi()
{
    m_banner->showMessage(
        StatusRole::Warn, tr("Sample data"),
        tr("These customers are invented and there is no server behind them. Look at everything and try the wizards; "
           "nothing can be changed."),
        tr("Close the sample"));
}

void SampleBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
