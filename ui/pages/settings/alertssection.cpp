#include "ui/pages/settings/alertssection.h"

#include "ui/alerts.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTimeEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int mostPercent = 100;
constexpr int mostLoad = 1000;
constexpr int mostDays = 365;
constexpr int boxWidth = 110;

} // namespace

AlertsSection::AlertsSection(UiContext &context, QWidget *parent)
    : SettingsSection(parent),
      m_context(context),
      m_meaning(wrappedLabel({}, TextRole::Muted, this)),
      m_warningTitle(plainLabel({}, TextRole::Caption, this)),
      m_criticalTitle(plainLabel({}, TextRole::Caption, this)),
      m_warnings(new QCheckBox(this)),
      m_quiet(new QCheckBox(this)),
      m_fromLabel(plainLabel({}, TextRole::Body, this)),
      m_from(new QTimeEdit(this)),
      m_untilLabel(plainLabel({}, TextRole::Body, this)),
      m_until(new QTimeEdit(this))
{
    setObjectName(u"alertsSection"_s);
    m_warnings->setObjectName(u"alertsWarnings"_s);
    m_quiet->setObjectName(u"alertsQuiet"_s);
    m_from->setObjectName(u"alertsFrom"_s);
    m_until->setObjectName(u"alertsUntil"_s);
    body()->addWidget(m_meaning);
    buildRows();
    body()->addWidget(m_warnings);
    buildHours();
    for (QCheckBox *box : {m_warnings, m_quiet})
        connect(box, &QCheckBox::toggled, this, &AlertsSection::save);
    for (QTimeEdit *edit : {m_from, m_until})
        connect(edit, &QTimeEdit::timeChanged, this, &AlertsSection::save);
    AlertsSection::retranslateUi();
    present(alertRules(m_context.settings));
}

QSpinBox *AlertsSection::addBox(const QString &name, int most)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(name);
    box->setRange(1, most);
    box->setMinimumWidth(boxWidth);
    box->setKeyboardTracking(false); // half a number is no limit
    return box;
}

void AlertsSection::buildRows()
{
    struct Kind {
        QString name;
        int most;
        AttentionLimit AttentionLimits::*limit;
    };
    const std::array kinds{Kind{u"disk"_s, mostPercent, &AttentionLimits::disk},
                           Kind{u"memory"_s, mostPercent, &AttentionLimits::memory},
                           Kind{u"connections"_s, mostPercent, &AttentionLimits::connections},
                           Kind{u"processor"_s, mostLoad, &AttentionLimits::processor}};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_warningTitle, 0, 1);
    grid->addWidget(m_criticalTitle, 0, 2);
    for (const Kind &kind : kinds) {
        const Row row{.label = wrappedLabel({}, TextRole::Body, this),
                      .warning = addBox(u"alertsWarning-"_s + kind.name, kind.most),
                      .critical = addBox(u"alertsCritical-"_s + kind.name, kind.most),
                      .limit = kind.limit};
        const int line = grid->rowCount();
        grid->addWidget(row.label, line, 0);
        grid->addWidget(row.warning, line, 1);
        grid->addWidget(row.critical, line, 2);
        connect(row.warning, &QSpinBox::valueChanged, this, [this, row] { changeWarning(row); });
        connect(row.critical, &QSpinBox::valueChanged, this, [this, row] { changeCritical(row); });
        m_rows.append(row);
    }
    for (const auto &[name, limit] :
         {std::pair{u"forecast"_s, &AttentionLimits::forecastDays}, std::pair{u"certificate"_s, &AttentionLimits::certificateDays}}) {
        const Days row{
            .label = wrappedLabel({}, TextRole::Body, this), .days = addBox(u"alertsDays-"_s + name, mostDays), .limit = limit};
        const int line = grid->rowCount();
        grid->addWidget(row.label, line, 0);
        grid->addWidget(row.days, line, 1);
        connect(row.days, &QSpinBox::valueChanged, this, &AlertsSection::save);
        m_days.append(row);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(3, 1);
    body()->addLayout(grid);
}

void AlertsSection::buildHours()
{
    auto *hours = new QHBoxLayout;
    hours->setSpacing(10);
    hours->addWidget(m_fromLabel);
    hours->addWidget(m_from);
    hours->addWidget(m_untilLabel);
    hours->addWidget(m_until);
    hours->addStretch();
    body()->addWidget(m_quiet);
    body()->addLayout(hours);
}

/// What is critical is at least a warning.
void AlertsSection::changeWarning(const Row &row)
{
    if (row.critical->value() < row.warning->value()) {
        const QScopedValueRollback filling(m_isFilling, true);
        row.critical->setValue(row.warning->value());
    }
    save();
}

void AlertsSection::changeCritical(const Row &row)
{
    if (row.warning->value() > row.critical->value()) {
        const QScopedValueRollback filling(m_isFilling, true);
        row.warning->setValue(row.critical->value());
    }
    save();
}

void AlertsSection::present(const AlertRules &rules)
{
    const QScopedValueRollback filling(m_isFilling, true);
    for (const Row &row : std::as_const(m_rows)) {
        row.warning->setValue((rules.limits.*row.limit).warning);
        row.critical->setValue((rules.limits.*row.limit).critical);
    }
    for (const Days &row : std::as_const(m_days))
        row.days->setValue(rules.limits.*row.limit);
    m_warnings->setChecked(rules.tellsWarnings);
    m_quiet->setChecked(rules.hasQuietHours);
    m_from->setTime(rules.quietFrom);
    m_until->setTime(rules.quietUntil);
    m_from->setEnabled(rules.hasQuietHours);
    m_until->setEnabled(rules.hasQuietHours);
}

void AlertsSection::save()
{
    if (m_isFilling)
        return;
    AlertRules rules;
    for (const Row &row : std::as_const(m_rows))
        rules.limits.*row.limit = {.warning = row.warning->value(), .critical = row.critical->value()};
    for (const Days &row : std::as_const(m_days))
        rules.limits.*row.limit = row.days->value();
    rules.tellsWarnings = m_warnings->isChecked();
    rules.hasQuietHours = m_quiet->isChecked();
    rules.quietFrom = m_from->time();
    rules.quietUntil = m_until->time();
    m_from->setEnabled(rules.hasQuietHours);
    m_until->setEnabled(rules.hasQuietHours);
    setAlertRules(m_context.settings, rules);
    m_context.applyAlertRules();
}

void AlertsSection::showEvent(QShowEvent *event)
{
    // Each server has its own page of settings, and they may have been changed on another one.
    present(alertRules(m_context.settings));
    SettingsSection::showEvent(event);
}

void AlertsSection::retranslateUi()
{
    setTitle(tr("What needs attention"));
    setPlainText(m_meaning,
                 tr("From where on something is found on the overview, in the diagnosis and by the icon in the system tray."));
    m_warningTitle->setText(tr("Warning from"));
    m_criticalTitle->setText(tr("Critical from"));
    const QStringList kinds{tr("Disk"), tr("Memory"), tr("PostgreSQL connections"), tr("Processor, mean of a quarter of an hour")};
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setText(kinds[i]);
        m_rows[i].warning->setAccessibleName(tr("%1: warning from").arg(kinds[i]));
        m_rows[i].critical->setAccessibleName(tr("%1: critical from").arg(kinds[i]));
        for (QSpinBox *box : {m_rows[i].warning, m_rows[i].critical})
            box->setSuffix(tr(" %", "behind a number"));
    }
    const QStringList days{tr("Tell so many days ahead that the disk will be full"),
                           tr("Tell so many days ahead that a certificate ends")};
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        m_days[i].label->setText(days[i]);
        m_days[i].days->setAccessibleName(days[i]);
    }
    setButtonText(m_warnings, tr("Tell &warnings on the desktop, too, not only what is critical"));
    setButtonText(m_quiet, tr("&Quiet hours: tell it afterwards"));
    m_fromLabel->setText(tr("From"));
    m_untilLabel->setText(tr("until"));
    m_from->setAccessibleName(tr("Beginning of the quiet hours"));
    m_until->setAccessibleName(tr("End of the quiet hours"));
    for (QTimeEdit *edit : {m_from, m_until})
        edit->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
}

} // namespace tmc::ui
