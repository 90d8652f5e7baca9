#include "ui/dialogs/labelledfield.h"

#include "ui/widgets/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace tmc::ui {

LabelledField::LabelledField(const QString &name, QWidget *editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_label(plainLabel({}, TextRole::Caption, this)),
      m_note(wrappedLabel({}, TextRole::Caption, this)),
      m_row(new QHBoxLayout)
{
    setObjectName(name + u"Field"_s);
    m_editor->setObjectName(name);
    m_label->setObjectName(name + u"Label"_s);
    m_note->setObjectName(name + u"Problem"_s);
    m_label->setBuddy(m_editor);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_editor, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_label);
    layout->addLayout(m_row);
    layout->addWidget(m_note);
    refresh();
}

void LabelledField::setLabel(const QString &text)
{
    m_label->setText(text);
}

void LabelledField::setHint(const QString &text)
{
    m_hint = text;
    refresh();
}

void LabelledField::setProblem(const QString &text)
{
    m_problem = text;
    refresh();
}

void LabelledField::addBeside(QWidget *widget)
{
    m_row->addWidget(widget);
}

void LabelledField::refresh()
{
    const QString note = m_problem.isEmpty() ? m_hint : m_problem;
    setTextRole(m_note, m_problem.isEmpty() ? TextRole::Muted : TextRole::Bad);
    setPlainText(m_note, note);
    m_note->setVisible(!note.isEmpty());
    m_editor->setAccessibleDescription(inertLine(note));
    setStyleProperty(m_editor, "invalid", !m_problem.isEmpty());
}

} // namespace tmc::ui
