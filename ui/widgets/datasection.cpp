#include "ui/widgets/datasection.h"

#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plaintext.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

DataSection::DataSection(QWidget *contents, QWidget *parent)
    : QWidget(parent),
      m_note(wrappedLabel({}, TextRole::Muted, this)),
      m_stack(new QStackedWidget(this)),
      m_contents(contents),
      m_empty(new EmptyState(this))
{
    m_note->setObjectName(u"sectionNote"_s);
    m_stack->addWidget(m_contents);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);
}

void DataSection::showNote(const DataAge &age, const QDateTime &now)
{
    QStringList sentences{age.readAt.isValid() ? filled(tr("Read %1."), {relativeTime(age.readAt, now)}) : tr("Not read yet.")};
    if (!age.isConnected)
        sentences.append(tr("There is no connection now, so this may have changed since."));
    else if (age.error)
        sentences.append(filled(tr("It could not be read again: %1"), {errorLine(*age.error)}));
    setPlainText(m_note, sentences.join(u' '));
    setTextRole(m_note, sentences.size() > 1 ? TextRole::Warn : TextRole::Muted);
    m_note->setVisible(true);
}

void DataSection::showContents(const DataAge &age, const QDateTime &now)
{
    showNote(age, now);
    m_stack->setCurrentWidget(m_contents);
}

void DataSection::showNothing(const DataAge &age, const QDateTime &now, const QString &icon, const QString &title, const QString &text)
{
    showNote(age, now);
    m_empty->setContents(icon, title, text);
    m_stack->setCurrentWidget(m_empty);
}

void DataSection::showUnread(const DataAge &age, const QString &title)
{
    m_note->setVisible(false);
    if (age.isConnected && age.error)
        m_empty->setContents(u"warning"_s, title, errorLine(*age.error));
    else if (age.isConnected)
        m_empty->setContents(u"clock"_s, title, tr("It is being read."));
    else
        m_empty->setContents(u"server"_s, title, tr("There is no connection. It appears here as soon as there is one."));
    m_stack->setCurrentWidget(m_empty);
}

} // namespace tmc::ui
