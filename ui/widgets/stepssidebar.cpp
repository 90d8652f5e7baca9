#include "ui/widgets/stepssidebar.h"

#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QVBoxLayout>

namespace tmc::ui {

using namespace Qt::StringLiterals;

StepsSidebar::StepsSidebar(const QString &name, QWidget *parent) : QFrame(parent), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"stepsSidebar"_s);
    setProperty("role", u"steps"_s);
    setAccessibleName(inertLine(name));
    setFixedWidth(184);
    m_layout->setContentsMargins(10, 14, 10, 14);
    m_layout->setSpacing(4);
    m_layout->addStretch();
}

void StepsSidebar::setSteps(const QStringList &titles)
{
    m_titles = titles;
    qDeleteAll(m_labels);
    m_labels.clear();
    for (int index = 0; index < m_titles.size(); ++index) {
        QLabel *label = wrappedLabel({}, TextRole::Body, this);
        label->setObjectName(u"step%1"_s.arg(index + 1));
        label->setProperty("role", u"step"_s);
        m_layout->insertWidget(index, label);
        m_labels.append(label);
    }
    refresh();
}

void StepsSidebar::setCurrent(int index)
{
    m_current = index;
    refresh();
}

void StepsSidebar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void StepsSidebar::refresh()
{
    for (int index = 0; index < m_labels.size(); ++index) {
        QLabel *label = m_labels.at(index);
        const bool past = index < m_current;
        const bool now = index == m_current;
        const QString title = inertLine(m_titles.at(index));
        setPlainText(label, (past ? u"\u2713"_s : QString::number(index + 1)) + u"   "_s + title);
        const QString spoken = tr("Step %1 of %2: %3").arg(index + 1).arg(m_labels.size()).arg(title);
        label->setAccessibleName(now ? tr("%1, current").arg(spoken) : past ? tr("%1, done").arg(spoken) : spoken);
        setStyleProperty(label, "phase", past ? u"past"_s : now ? u"now"_s : u"future"_s);
    }
    setAccessibleDescription(m_current >= 0 && m_current < m_labels.size() ? m_labels.at(m_current)->accessibleName() : QString());
}

} // namespace tmc::ui
