#include "ui/widgets/runbookview.h"

#include "ui/models/operationreport.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/resourcetable.h"
#include "ui/widgets/runbookstepview.h"
#include "ui/widgets/savefiledialog.h"

#include <QClipboard>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

void emptyLayout(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QFrame *thinLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setProperty("role", u"line"_s);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

RunbookView::RunbookView(QWidget *parent)
    : QWidget(parent),
      m_title(wrappedLabel({}, TextRole::Heading, this)),
      m_summary(wrappedLabel({}, TextRole::Muted, this)),
      m_marks(wrappedLabel({}, TextRole::Mono, this)),
      m_touchedCaption(plainLabel({}, TextRole::Caption, this)),
      m_touched(wrappedLabel({}, TextRole::Body, this)),
      m_durationCaption(plainLabel({}, TextRole::Caption, this)),
      m_duration(wrappedLabel({}, TextRole::Body, this)),
      m_interruptionCaption(plainLabel({}, TextRole::Caption, this)),
      m_interruption(wrappedLabel({}, TextRole::Body, this)),
      m_readCaption(plainLabel({}, TextRole::Caption, this)),
      m_read(wrappedLabel({}, TextRole::Body, this)),
      m_stepsTitle(plainLabel({}, TextRole::Section, this)),
      m_expand(makeButton({}, ButtonRole::Quiet, {}, this)),
      m_collapse(makeButton({}, ButtonRole::Quiet, {}, this)),
      m_copy(makeButton({}, ButtonRole::Quiet, u"copy"_s, this)),
      m_save(makeButton({}, ButtonRole::Quiet, u"download"_s, this)),
      m_warnings(new QVBoxLayout),
      m_resourceCard(new Card(this)),
      m_resources(new ResourceTable),
      m_stepCard(new Card(this)),
      m_steps(m_stepCard->body())
{
    setObjectName(u"runbookView"_s);
    m_title->setObjectName(u"runbookTitle"_s);
    m_summary->setObjectName(u"runbookSummary"_s);
    m_marks->setObjectName(u"runbookMarks"_s);
    m_read->setObjectName(u"runbookRead"_s);
    m_resourceCard->setObjectName(u"runbookResources"_s);
    m_resourceCard->body()->addWidget(m_resources);
    m_touched->setObjectName(u"runbookTouched"_s);
    m_duration->setObjectName(u"runbookDuration"_s);
    m_interruption->setObjectName(u"runbookInterruption"_s);
    m_expand->setObjectName(u"runbookExpandAll"_s);
    m_collapse->setObjectName(u"runbookCollapseAll"_s);
    m_copy->setObjectName(u"runbookCopy"_s);
    m_save->setObjectName(u"runbookSave"_s);
    m_stepCard->setObjectName(u"runbookSteps"_s);
    buildLayout();
    retranslate();
    connect(m_expand, &QPushButton::clicked, this, &RunbookView::expandAll);
    connect(m_collapse, &QPushButton::clicked, this, &RunbookView::collapseAll);
    connect(m_copy, &QPushButton::clicked, this, &RunbookView::copyAsText);
    connect(m_save, &QPushButton::clicked, this, &RunbookView::saveAsFile);
}

QWidget *RunbookView::makeFacts()
{
    auto *card = new Card(this);
    card->setObjectName(u"runbookFacts"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[caption, value] : {std::pair{m_touchedCaption, m_touched},
                                         {m_durationCaption, m_duration},
                                         {m_interruptionCaption, m_interruption},
                                         {m_readCaption, m_read}}) {
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        caption->setBuddy(value);
        grid->addWidget(caption, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    card->body()->addLayout(grid);
    return card;
}

void RunbookView::buildLayout()
{
    m_warnings->setSpacing(10);
    m_steps->setSpacing(0);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    tools->addWidget(m_expand);
    tools->addWidget(m_collapse);
    tools->addStretch();
    tools->addWidget(m_copy);
    tools->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_marks);
    column->addLayout(m_warnings);
    column->addWidget(makeFacts());
    column->addWidget(m_resourceCard);
    column->addWidget(m_stepsTitle);
    column->addLayout(tools);
    column->addWidget(m_stepCard);
    column->addStretch();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void RunbookView::setTitleVisible(bool visible)
{
    m_title->setVisible(visible);
}

void RunbookView::setRunbook(const Runbook &runbook)
{
    m_runbook = runbook;
    rebuild();
}

void RunbookView::clear()
{
    m_runbook.reset();
    rebuild();
}

void RunbookView::rebuild()
{
    QSet<QString> unfolded;
    for (const RunbookStepView *view : std::as_const(m_stepViews))
        if (view->isExpanded())
            unfolded.insert(view->objectName());
    m_stepViews.clear();
    emptyLayout(m_warnings);
    emptyLayout(m_steps);
    if (m_runbook) {
        addBlockers();
        addNotices();
        addSteps();
    }
    for (RunbookStepView *view : std::as_const(m_stepViews))
        view->setExpanded(unfolded.contains(view->objectName()));
    const std::initializer_list<QWidget *> aboutSteps{m_expand, m_collapse, m_stepsTitle, m_stepCard};
    for (QWidget *widget : aboutSteps)
        widget->setVisible(!m_stepViews.isEmpty());
    for (QPushButton *button : {m_copy, m_save})
        button->setEnabled(m_runbook.has_value());
    refreshFacts();
}

void RunbookView::addBlockers()
{
    for (const Error &blocker : m_runbook->blockers) {
        const ErrorText text = errorText(blocker);
        auto *view = new FourPartErrorView(this);
        view->setObjectName(u"runbookBlocker"_s);
        view->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
        m_warnings->addWidget(view);
    }
}

void RunbookView::addNotices()
{
    for (const Notice &notice : m_runbook->notices) {
        auto *banner = new MessageBanner(this);
        banner->setObjectName(u"runbookNotice"_s);
        banner->setDismissible(false);
        banner->showMessage(noticeRole(notice.code), {}, noticeText(notice));
        m_warnings->addWidget(banner);
    }
}

void RunbookView::addSteps()
{
    for (std::size_t i = 0; i < m_runbook->steps.size(); ++i) {
        if (i > 0)
            m_steps->addWidget(thinLine(m_stepCard));
        auto *view = new RunbookStepView(static_cast<int>(i) + 1, m_runbook->steps[i], m_stepCard);
        m_steps->addWidget(view);
        m_stepViews.append(view);
    }
}

void RunbookView::expandAll()
{
    setAllExpanded(true);
}

void RunbookView::collapseAll()
{
    setAllExpanded(false);
}

void RunbookView::setAllExpanded(bool expanded)
{
    for (RunbookStepView *view : std::as_const(m_stepViews))
        view->setExpanded(expanded);
}

void RunbookView::copyAsText()
{
    if (!m_runbook)
        return;
    QGuiApplication::clipboard()->setText(runbookAsText(*m_runbook));
    setButtonIcon(m_copy, u"confirmed"_s);
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(1500ms, m_copy, [this] {
        setButtonIcon(m_copy, u"copy"_s);
        m_copy->setText(tr("Copy as text"));
    });
}

void RunbookView::saveAsFile()
{
    if (!m_runbook)
        return;
    const Runbook saved = *m_runbook;
    saveToFile(this, tr("Save the runbook"), u"runbook-"_s + saved.targetName,
               {{tr("Runbook as JSON"), u"json"_s, [saved] { return runbookAsJson(saved); }},
                {tr("Text"), u"txt"_s, [saved] { return runbookAsText(saved).toUtf8(); }}});
}

void RunbookView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunbookView::retranslate()
{
    setPlainText(m_touchedCaption, tr("It touches"));
    setPlainText(m_durationCaption, tr("Expected duration"));
    setPlainText(m_interruptionCaption, tr("Interruption"));
    setPlainText(m_readCaption, tr("Planned from"));
    m_resourceCard->setTitle(tr("Resources before and after"));
    setPlainText(m_stepsTitle, tr("What will happen, in this order"));
    const std::pair<QPushButton *, QString> texts[] = {
        {m_expand, tr("Expand all")}, {m_collapse, tr("Collapse all")}, {m_copy, tr("Copy as text")}, {m_save, tr("Save as file…")}};
    for (const auto &[button, text] : texts) {
        button->setText(text);
        button->setAccessibleName(text);
    }
    m_stepCard->setAccessibleName(m_stepsTitle->text());
    rebuild();
}

void RunbookView::refreshFacts()
{
    const QString title = m_runbook ? runbookTitle(*m_runbook) : QString();
    setPlainText(m_title, title);
    setPlainText(m_summary, m_runbook ? runbookSummary(*m_runbook) : QString());
    setPlainText(m_touched, m_runbook ? m_runbook->touched.join(u'\n') : QString());
    setPlainText(m_duration, m_runbook ? durationEstimate(m_runbook->expectedSeconds()) : QString());
    setPlainText(m_interruption, m_runbook ? interruptionText(m_runbook->expectedInterruptionSeconds) : QString());
    const QDateTime readAt = m_runbook ? m_runbook->readAt : QDateTime();
    //: %1 is a date and time.
    setPlainText(m_read, readAt.isValid() ? filled(tr("what the server said on %1"), {exactTime(readAt)}) : QString());
    m_readCaption->setVisible(readAt.isValid());
    m_read->setVisible(readAt.isValid());
    setPlainText(m_marks, m_runbook ? stepMarksSummary(*m_runbook) : QString());
    m_marks->setVisible(!m_stepViews.isEmpty());
    m_resourceCard->setVisible(m_runbook && !m_runbook->resources.empty());
    m_resources->setChanges(m_runbook ? m_runbook->resources : std::vector<ResourceChange>());
    setAccessibleName(inertLine(title.isEmpty() ? tr("Runbook") : title));
}

} // namespace tmc::ui
