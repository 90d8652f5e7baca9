#include "ui/samplebanner.h"

#include "core/domain/sampleserver.h"
#include "ui/widgets/messagebanner.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

SampleBanner::SampleBanner(UiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_banner(new MessageBanner(this))
{
    setObjectName(u"sampleBanner"_s);
    m_banner->setDismissible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 0);
    layout->addWidget(m_banner);
    connect(m_banner, &MessageBanner::actionTriggered, this,
            [this] { emit requested({.place = navigation::closeSample, .subject = {}}); });
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &SampleBanner::refresh);
    refresh();
}

void SampleBanner::refresh()
{
    const bool isSampleShown = m_context.snapshots.current()->serverName == sampleServerName;
    if (isSampleShown && isHidden())
        m_banner->showMessage(
            StatusRole::Warn, tr("Sample data"),
            tr("These customers are invented and there is no server behind them. Look at everything and try the wizards; "
               "nothing can be changed."),
            tr("Close the sample"));
    setVisible(isSampleShown);
}

void SampleBanner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    hide();
    refresh();
}

} // namespace tmc::ui
