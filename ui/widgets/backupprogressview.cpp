#include "ui/widgets/backupprogressview.h"

#include "ui/presentation/backuptext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int whole = 1000;

bool isTrial(BackupRun::Stage stage)
{
    return stage == BackupRun::Stage::Preparing || stage == BackupRun::Stage::Restoring || stage == BackupRun::Stage::Comparing;
}

} // namespace

BackupProgressView::BackupProgressView(BackupSeries &series, QWidget *parent)
    : QWidget(parent),
      m_series(series),
      m_what(wrappedLabel({}, TextRole::Strong, this)),
      m_bar(new QProgressBar(this)),
      m_figures(wrappedLabel({}, TextRole::Muted, this))
{
    m_what->setObjectName(u"backupProgressWhat"_s);
    m_bar->setObjectName(u"backupProgressBar"_s);
    m_figures->setObjectName(u"backupProgressFigures"_s);
    m_bar->setTextVisible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_what);
    column->addWidget(m_bar);
    column->addWidget(m_figures);
    connect(&m_series, &BackupSeries::changed, this, &BackupProgressView::present);
    connect(&m_series, &BackupSeries::progressed, this, &BackupProgressView::present);
    present();
}

void BackupProgressView::present()
{
    m_bar->setAccessibleName(tr("Progress"));
    const int current = m_series.current();
    if (current < 0)
        return;
    const BackupSeries::Item &item = m_series.items().at(static_cast<std::size_t>(current));
    const QString sentence = item.work == BackupSeries::Work::BackUp  ? tr("Backing up %1 (%2 of %3)")
                             : item.work == BackupSeries::Work::Check ? tr("Checking a copy of %1 (%2 of %3)")
                                                                      : tr("Proving a copy of %1 (%2 of %3)");
    setPlainText(m_what,
                 filled(sentence, {quoted(item.slug()), count(current + 1), count(static_cast<qint64>(m_series.items().size()))}));
    const BackupSeries::Progress progress = m_series.progress();
    const BackupRun::Stage stage = progress.run.stage;
    const bool isKnown = progress.run.expected > 0 && stage != BackupRun::Stage::Counting && stage != BackupRun::Stage::Preparing
                         && stage != BackupRun::Stage::Comparing;
    m_bar->setRange(0, isKnown ? whole : 0);
    if (isKnown) {
        const qint64 done = std::min(progress.run.bytes, progress.run.expected);
        m_bar->setValue(static_cast<int>(done * whole / progress.run.expected));
    }
    QString figures = backupProgressText(progress.run, progress.rate(), progress.millisecondsLeft());
    if (m_series.isStopping())
        figures = isTrial(stage) ? tr("Ending the trial restore; nothing of it will be left.")
                                 : tr("Ending; nothing of what is not finished will be left.");
    setPlainText(m_figures, figures);
}

void BackupProgressView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        present();
}

} // namespace tmc::ui
