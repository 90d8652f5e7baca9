#include "ui/pages/logtimes.h"

#include "ui/widgets/plaintext.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

// The data of an entry is how many minutes it goes back; two of them are none.
constexpr int open = 0;     ///< the beginning, or no end
constexpr int atATime = -1; ///< what the field beside it says
constexpr int hour = 60;
constexpr int day = 24 * hour;
constexpr std::array choices{open, 15, hour, day, 7 * day, atATime};

constexpr qint64 nanosecondsOfMillisecond = 1'000'000;
constexpr qint64 millisecondsOfMinute = 60'000;

} // namespace

LogTimes::LogTimes(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_fields(new QWidget(parent)),
      m_since(makeEnd(u"logsSince"_s)),
      m_until(makeEnd(u"logsUntil"_s))
{
    auto *choices = new QHBoxLayout(this);
    auto *fields = new QHBoxLayout(m_fields);
    for (QHBoxLayout *row : {choices, fields}) {
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
    }
    for (const End &end : {m_since, m_until}) {
        choices->addWidget(end.choice);
        fields->addWidget(end.label);
        fields->addWidget(end.time);
    }
    fields->addStretch();
    m_fields->hide();
    m_settled.setSingleShot(true);
    m_settled.setInterval(400ms);
    connect(&m_settled, &QTimer::timeout, this, &LogTimes::changed);
    retranslate();
}

LogTimes::End LogTimes::makeEnd(const QString &name)
{
    const End end{
        .choice = new QComboBox(this), .label = plainLabel({}, TextRole::Body, m_fields), .time = new QDateTimeEdit(m_fields)};
    end.choice->setObjectName(name);
    end.time->setObjectName(name + u"Time"_s);
    end.time->setKeyboardTracking(false); // half a time is none
    end.label->setBuddy(end.time);
    for (const int minutes : choices)
        end.choice->addItem({}, minutes);
    end.label->hide();
    end.time->hide();
    connect(end.choice, &QComboBox::currentIndexChanged, this, [this, end] { choose(end); });
    connect(end.time, &QDateTimeEdit::dateTimeChanged, &m_settled, qOverload<>(&QTimer::start));
    return end;
}

void LogTimes::choose(const End &end)
{
    const bool isTime = end.choice->currentData().toInt() == atATime;
    if (isTime && end.time->isHidden()) {
        // The day of now is right more often than any other.
        const QSignalBlocker quiet(end.time);
        const QDateTime now = m_clock.now().toLocalTime();
        end.time->setDateTime(QDateTime(now.date(), QTime(now.time().hour(), now.time().minute())));
    }
    end.label->setVisible(isTime);
    end.time->setVisible(isTime);
    m_fields->setVisible(!m_since.time->isHidden() || !m_until.time->isHidden());
    emit changed();
}

std::optional<qint64> LogTimes::timeOf(const End &end) const
{
    const int minutes = end.choice->currentData().toInt();
    if (minutes == open)
        return {};
    if (minutes == atATime)
        return end.time->dateTime().toMSecsSinceEpoch() * nanosecondsOfMillisecond;
    return (m_clock.now().toMSecsSinceEpoch() - minutes * millisecondsOfMinute) * nanosecondsOfMillisecond;
}

LogTimes::Range LogTimes::range() const
{
    return {.since = timeOf(m_since), .until = timeOf(m_until)};
}

bool LogTimes::hasEnd() const
{
    return m_until.choice->currentData().toInt() != open;
}

void LogTimes::fill(const End &end, const QStringList &texts)
{
    for (int i = 0; i < end.choice->count(); ++i)
        end.choice->setItemText(i, texts.value(i));
    QString date = QLocale().dateFormat(QLocale::ShortFormat);
    if (!date.contains("yyyy"_L1))
        date.replace("yy"_L1, "yyyy"_L1);
    end.time->setDisplayFormat(date + u' ' + QLocale().timeFormat(QLocale::ShortFormat));
}

void LogTimes::retranslate()
{
    fill(m_since, {tr("From the beginning"), tr("Last 15 minutes"), tr("Last hour"), tr("Last 24 hours"), tr("Last 7 days"),
                   tr("From a time…")});
    fill(m_until, {tr("Until now, and on"), tr("Until 15 minutes ago"), tr("Until an hour ago"), tr("Until 24 hours ago"),
                   tr("Until 7 days ago"), tr("Until a time…")});
    m_since.choice->setAccessibleName(tr("From when on"));
    m_until.choice->setAccessibleName(tr("Until when"));
    m_since.time->setAccessibleName(tr("Beginning of the time that is read"));
    m_until.time->setAccessibleName(tr("End of the time that is read"));
    m_since.label->setText(tr("From"));
    m_until.label->setText(tr("until"));
}

void LogTimes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
