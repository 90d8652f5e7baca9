#include "ui/wizards/linefield.h"

#include "ui/widgets/plaintext.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

LineField::LineField(const QString &name, QWidget *parent)
    : QWidget(parent),
      m_label(plainLabel({}, TextRole::Strong, this)),
      m_edit(new QLineEdit(this)),
      m_message(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(name + u"Field"_s);
    m_edit->setObjectName(name);
    m_message->setObjectName(name + u"Message"_s);
    m_label->setBuddy(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addWidget(m_message);
    setFocusProxy(m_edit);
    m_message->hide();
}

void LineField::setLabel(const QString &withMnemonic)
{
    m_label->setText(withMnemonic);
    m_edit->setAccessibleName(QString(withMnemonic).remove(u'&'));
}

void LineField::setMessage(const QString &text, StatusRole role)
{
    setPlainText(m_message, text);
    m_message->setVisible(!text.isEmpty());
    m_edit->setAccessibleDescription(inertLine(text));
    switch (role) {
    case StatusRole::Bad:
        setTextRole(m_message, TextRole::Bad);
        break;
    case StatusRole::Warn:
        setTextRole(m_message, TextRole::Warn);
        break;
    case StatusRole::Ok:
        setTextRole(m_message, TextRole::Ok);
        break;
    case StatusRole::Info:
    case StatusRole::Neutral:
        setTextRole(m_message, TextRole::Muted);
        break;
    }
    setStyleProperty(m_edit, "invalid", role == StatusRole::Bad);
}

QString LineField::text() const
{
    return m_edit->text();
}

} // namespace tmc::ui
