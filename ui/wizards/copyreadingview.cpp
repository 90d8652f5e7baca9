#include "ui/wizards/copyreadingview.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/busyindicator.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {

CopyReadingView::CopyReadingView(UiContext &context, const BackupId &copy, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_copy(copy),
      m_reader(new CopyReader(context.factory, &context.backups)),
      m_row(new QWidget(this)),
      m_busy(new BusyIndicator(m_row)),
      m_cancel(makeButton({}, ButtonRole::Normal, u"stop"_s, m_row)),
      m_errorView(new FourPartErrorView(this)),
      m_stopped(new MessageBanner(this)),
      m_again(makeButton({}, ButtonRole::Normal, u"refresh"_s, this))
{
    m_cancel->setObjectName(name + u"Cancel"_s);
    m_errorView->setObjectName(name + u"Error"_s);
    m_stopped->setObjectName(name + u"Stopped"_s);
    m_stopped->setDismissible(false);
    m_again->setObjectName(name + u"Again"_s);
    for (QPushButton *button : {m_cancel, m_again})
        button->setAutoDefault(true); // Return presses the one that has the focus
    m_progressTimer.setInterval(250ms);
    buildLayout();
    retranslateUi();
    connect(m_cancel, &QPushButton::clicked, m_reader, &CopyReader::stop);
    connect(&m_progressTimer, &QTimer::timeout, this, &CopyReadingView::showProgress);
}

CopyReadingView::~CopyReadingView()
{
    m_reader->release();
}

void CopyReadingView::buildLayout()
{
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_busy, 1);
    row->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{m_row, m_errorView, m_stopped})
        column->addWidget(part);
}

CopyReader::Place CopyReadingView::place() const
{
    const ServerConnection &connection = m_context.connection;
    const QString server = m_context.snapshots.current()->serverName;
    return {.server = server,
            .folder = m_context.backups.current()->policy.folderFor(server),
            .controlSocket = connection.state() == ConnectionState::Connected ? connection.endpoints().controlSocket : QString()};
}

template <typename T>
CopyReader::Done<T> CopyReadingView::doneWith(std::function<void(const T &)> found)
{
    return [this, found = std::move(found)](const Result<T> &result) {
        const bool hadFocus = m_cancel->hasFocus();
        if (result)
            found(*result);
        end(result ? std::nullopt : std::optional(result.error()), hadFocus);
    };
}

void CopyReadingView::readMasks(std::function<void(const FoundMasks &)> found)
{
    m_reader->readMasks(place(), m_copy, doneWith(std::move(found)));
    begin();
}

void CopyReadingView::readTables(std::function<void(const std::vector<CopiedTable> &)> found)
{
    m_reader->readTables(place(), m_copy, doneWith(std::move(found)));
    begin();
}

void CopyReadingView::begin()
{
    m_isNew = false;
    m_error.reset();
    m_progressTimer.start();
    present();
    showProgress();
    m_cancel->setFocus();
}

void CopyReadingView::end(const std::optional<Error> &error, bool hadFocus)
{
    m_error = error;
    m_progressTimer.stop();
    m_busy->stop();
    present();
    emit ended(hadFocus);
}

void CopyReadingView::takeFocus()
{
    (isReading() ? m_cancel : m_again)->setFocus();
}

void CopyReadingView::showProgress()
{
    const qint64 bytes = m_reader->bytesRead();
    m_busy->start(bytes > 0 ? filled(tr("Reading what the copy holds: %1 so far…"), {byteSize({bytes})})
                            : tr("Reading what the copy holds…"));
}

void CopyReadingView::present()
{
    const bool isStopped = m_error && m_error->code == ErrorCode::Cancelled;
    setVisible(isReading() || m_error);
    m_row->setVisible(isReading());
    m_errorView->setVisible(m_error && !isStopped);
    if (m_error) {
        const ErrorText text = errorText(*m_error, m_context.connection.profile().name);
        m_errorView->setError(
            {.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
    }
    if (isStopped)
        m_stopped->showMessage(StatusRole::Info, tr("The reading was stopped"), tr("Read the copy again to go on."));
    else
        m_stopped->dismiss();
}

void CopyReadingView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void CopyReadingView::retranslateUi()
{
    setButtonText(m_cancel, tr("&Stop reading"));
    setButtonText(m_again, tr("&Read again"));
    present();
}

} // namespace tmc::ui
