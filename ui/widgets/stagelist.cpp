#include "ui/widgets/stagelist.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/stagedelegate.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>

namespace tmc::ui {

using namespace Qt::StringLiterals;

StageList::StageList(const QString &name, QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"stageList"_s);
    setProperty("role", u"stages"_s);
    setAccessibleName(inertLine(name));
    setItemDelegate(new StageDelegate(&m_elapsed, this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setMouseTracking(true);
    m_frame.setInterval(spinnerFrameMs);
    connect(&m_frame, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { emit stageActivated(row(item)); });
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

void StageList::setStages(const QList<Stage> &stages)
{
    m_stages = stages;
    while (count() > m_stages.size())
        delete takeItem(count() - 1);
    while (count() < m_stages.size())
        new QListWidgetItem(this);
    for (int index = 0; index < count(); ++index)
        refreshItem(index);
    refreshAnimation();
    updateGeometry();
}

void StageList::setStage(int index, const Stage &stage)
{
    if (index < 0 || index >= m_stages.size())
        return;
    m_stages[index] = stage;
    refreshItem(index);
    refreshAnimation();
    updateGeometry();
}

Stage StageList::stage(int index) const
{
    return m_stages.value(index);
}

void StageList::setFitsContents(bool fits)
{
    m_fits = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

QString StageList::stateText(StageState state)
{
    switch (state) {
    case StageState::Pending:
        return tr("waiting");
    case StageState::Running:
        return tr("in progress");
    case StageState::Ok:
        return tr("done");
    case StageState::Failed:
        return tr("failed");
    case StageState::Skipped:
        return tr("skipped");
    }
    return {};
}

QString StageList::durationText(std::chrono::milliseconds duration)
{
    if (duration.count() < 100)
        return tr("%1 ms").arg(duration.count());
    const double seconds = double(duration.count()) / 1000.0;
    if (seconds < 10.0)
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const qint64 whole = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    if (whole < 60)
        return tr("%1 s").arg(whole);
    return tr("%1 min %2 s", "minutes and seconds").arg(whole / 60).arg(whole % 60);
}

QSize StageList::sizeHint() const
{
    return {360, m_fits ? contentsHeight() : std::min(contentsHeight(), 360)};
}

QSize StageList::minimumSizeHint() const
{
    return {200, m_fits ? contentsHeight() : 80};
}

void StageList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // details wrap at the new width
    if (m_fits)
        updateGeometry();
}

void StageList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        for (int index = 0; index < count(); ++index)
            refreshItem(index);
    }
}

void StageList::refreshItem(int index)
{
    const Stage &stage = m_stages.at(index);
    const QString duration = stage.duration ? durationText(*stage.duration) : QString();
    QString spoken = tr("%1: %2", "a stage and its state, for screen readers").arg(inertLine(stage.title), stateText(stage.state));
    if (!duration.isEmpty())
        spoken += u", "_s + duration;
    QListWidgetItem *entry = item(index);
    entry->setText(inertLine(stage.title));
    entry->setData(StageStateItemRole, int(stage.state));
    entry->setData(StageDurationItemRole, duration);
    entry->setData(StageDetailItemRole, inertText(stage.detail));
    entry->setData(Qt::AccessibleTextRole, spoken);
    entry->setData(Qt::AccessibleDescriptionRole, inertText(stage.detail));
}

void StageList::refreshAnimation()
{
    const bool running = std::ranges::any_of(m_stages, [](const Stage &stage) { return stage.state == StageState::Running; });
    if (running == m_frame.isActive())
        return;
    if (running) {
        m_elapsed.start();
        m_frame.start();
    } else {
        m_frame.stop();
    }
}

int StageList::contentsHeight() const
{
    int height = 2 * frameWidth();
    for (int index = 0; index < count(); ++index)
        height += sizeHintForRow(index);
    return height;
}

} // namespace tmc::ui
