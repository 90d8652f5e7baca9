#include "ui/pages/activitydetails.h"

#include "ui/presentation/activitytext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ActivityDetails::ActivityDetails(QWidget *parent)
    : QFrame(parent),
      m_title(new ElidedLabel(this)),
      m_facts(wrappedLabel({}, TextRole::Body, this)),
      m_hash(new ElidedLabel(this)),
      m_details(new CodeBlock({}, this)),
      m_operation(makeButton({}, ButtonRole::Normal, u"operations"_s, this)),
      m_close(makeIconButton(u"clear"_s, {}, this))
{
    setObjectName(u"activityDetails"_s);
    setProperty("role", u"card"_s);
    m_title->setObjectName(u"activityDetailsTitle"_s);
    m_title->setProperty("role", u"section"_s);
    m_facts->setObjectName(u"activityFacts"_s);
    m_hash->setObjectName(u"activityHash"_s);
    m_hash->setElideMode(Qt::ElideMiddle);
    m_hash->setProperty("role", u"muted"_s);
    m_details->setObjectName(u"activityJson"_s);
    m_details->setMaximumLines(6);
    m_details->setMinimumHeight(64); // in a low window the list gives way first
    m_operation->setObjectName(u"activityOperation"_s);
    m_close->setObjectName(u"activityDetailsClose"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(m_operation);
    top->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 10, 14);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_facts);
    layout->addWidget(m_details);
    layout->addWidget(m_hash);
    connect(m_close, &QToolButton::clicked, this, &ActivityDetails::closeRequested);
    connect(m_operation, &QPushButton::clicked, this, [this] { emit operationRequested(m_entry.operation); });
    retranslateUi();
}

void ActivityDetails::setEntry(const ActivityEntry &entry)
{
    m_entry = entry;
    retranslateUi();
}

void ActivityDetails::retranslateUi()
{
    setAccessibleName(tr("Entry"));
    m_title->setFullText(activitySentence(m_entry));
    setPlainText(m_facts, filled(tr("%1 from %2, %3"), {quoted(m_entry.who), quoted(m_entry.origin), exactTime(m_entry.at)}));
    m_hash->setFullText(
        filled(tr("Row %1 (%2), SHA-256 %3"), {count(m_entry.sequence), quoted(m_entry.action), quoted(m_entry.hash)}));
    m_details->setName(tr("Details"));
    const QString json = activityDetails(m_entry);
    m_details->setText(json);
    m_details->setVisible(!json.isEmpty());
    setButtonText(m_operation, tr("Show the &operation"));
    m_operation->setVisible(!m_entry.operation.isEmpty());
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(plainToolTip(tr("Close the details")));
}

void ActivityDetails::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
