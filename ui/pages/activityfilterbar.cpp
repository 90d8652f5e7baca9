#include "ui/pages/activityfilterbar.h"

#include "ui/presentation/activitytext.h"
#include "ui/presentation/formatting.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using Choice = std::pair<QString, QVariant>;

void fillBox(QComboBox *box, const QString &all, const QList<Choice> &choices)
{
    const QVariant chosen = box->currentData();
    box->clear();
    box->addItem(all, QVariant());
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, chosen.isValid() ? box->findData(chosen) : 0));
}

QStringList distinct(const std::vector<ActivityEntry> &entries, QString ActivityEntry::*member)
{
    QStringList values;
    for (const ActivityEntry &entry : entries)
        values.append(entry.*member);
    values.sort();
    values.removeDuplicates();
    return values;
}

} // namespace

ActivityFilterBar::ActivityFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_clock(clock),
      m_search(new SearchField({}, this)),
      m_boxes(new QWidget(this)),
      m_who(makeBox(u"activityWho"_s)),
      m_action(makeBox(u"activityAction"_s)),
      m_period(makeBox(u"activityPeriod"_s)),
      m_count(plainLabel({}, TextRole::Muted, this)),
      m_boxRows(new QGridLayout(m_boxes)),
      m_layout(new QGridLayout(this))
{
    setObjectName(u"activityFilters"_s);
    m_search->setObjectName(u"activitySearch"_s);
    m_count->setObjectName(u"activityCount"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    m_boxRows->setContentsMargins(0, 0, 0, 0);
    m_boxRows->setSpacing(10);
    setOneRow(true);
    retranslateUi();
    connect(m_search, &SearchField::searchChanged, this, &ActivityFilterBar::report);
}

QComboBox *ActivityFilterBar::makeBox(const QString &name)
{
    auto *box = new QComboBox(m_boxes);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumContentsLength(8);
    connect(box, &QComboBox::currentIndexChanged, this, &ActivityFilterBar::report);
    return box;
}

void ActivityFilterBar::setEntries(const std::vector<ActivityEntry> &entries)
{
    const QStringList people = distinct(entries, &ActivityEntry::who);
    const QStringList codes = distinct(entries, &ActivityEntry::action);
    if (people == m_people && codes == m_codes)
        return;
    m_people = people;
    m_codes = codes;
    fill();
}

void ActivityFilterBar::fill()
{
    QList<Choice> people;
    for (const QString &who : std::as_const(m_people))
        people.append({inertLine(who), who});
    QList<Choice> codes;
    for (const QString &code : std::as_const(m_codes))
        codes.append({activityBadge(code).text, code});
    m_silent = true;
    fillBox(m_who, tr("Everybody"), people);
    fillBox(m_action, tr("All actions"), codes);
    fillBox(m_period, tr("Any time"),
            {{tr("Last 24 hours"), 1}, {tr("Last 7 days"), 7}, {tr("Last 30 days"), 30}, {tr("Last 365 days"), 365}});
    m_silent = false;
    report();
}

void ActivityFilterBar::setCounts(int shown, int all)
{
    m_shown = shown;
    m_all = all;
    setPlainText(m_count, shown == all ? tr("%n entry(s)", nullptr, all) : tr("%1 of %n entry(s)", nullptr, all).arg(count(shown)));
}

void ActivityFilterBar::clear()
{
    m_silent = true;
    m_search->clear();
    for (QComboBox *box : {m_who, m_action, m_period})
        box->setCurrentIndex(0);
    m_silent = false;
    report();
}

void ActivityFilterBar::report()
{
    if (m_silent)
        return;
    const int days = m_period->currentData().toInt();
    emit criteriaChanged({.search = m_search->text().trimmed(),
                          .who = m_who->currentData().toString(),
                          .action = m_action->currentData().toString(),
                          .since = days > 0 ? m_clock.now().addDays(-days) : QDateTime()});
}

void ActivityFilterBar::retranslateUi()
{
    setAccessibleName(tr("Filters"));
    m_search->setPlaceholder(tr("Search the activity"));
    m_who->setAccessibleName(tr("Who"));
    m_action->setAccessibleName(tr("Action"));
    m_period->setAccessibleName(tr("Period"));
    for (QComboBox *box : {m_who, m_action, m_period})
        box->setAccessibleDescription(box->accessibleName()); // a combo box is called by its value otherwise
    fill();
    setCounts(m_shown, m_all);
}

void ActivityFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ActivityFilterBar::setOneRow(bool oneRow)
{
    if (m_oneRow == oneRow)
        return;
    m_oneRow = oneRow;
    m_layout->addWidget(m_search, 0, 0);
    m_layout->addWidget(m_count, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addWidget(m_boxes, oneRow ? 0 : 1, oneRow ? 1 : 0, 1, oneRow ? 1 : 3, Qt::AlignLeft);
    m_layout->setColumnStretch(0, 1);
    m_boxRows->addWidget(m_who, 0, 0);
    m_boxRows->addWidget(m_period, 0, 1);
    m_boxRows->addWidget(m_action, oneRow ? 0 : 1, oneRow ? 2 : 0, 1, oneRow ? 1 : 2);
    updateGeometry();
}

} // namespace tmc::ui
