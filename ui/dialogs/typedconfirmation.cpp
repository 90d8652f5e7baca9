#include "ui/dialogs/typedconfirmation.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

TypedConfirmation::TypedConfirmation(const Confirmation &confirmation, const QString &name, QWidget *parent)
    : QDialog(parent),
      m_name(name),
      m_input(new QLineEdit(this)),
      m_cancel(makeButton({}, ButtonRole::Normal, {}, this)),
      m_accept(makeButton({}, confirmation.acceptRole, {}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(confirmation.objectName);
    setWindowTitle(inertLine(confirmation.title));
    setMinimumWidth(440);
    auto *title = wrappedLabel(confirmation.title, TextRole::Heading, this);
    auto *text = wrappedLabel(confirmation.text, TextRole::Body, this);
    auto *label = wrappedLabel(filled(tr("Type %1 to confirm:"), {quoted(name)}), TextRole::Strong, this);
    label->setObjectName(u"typedLabel"_s);
    label->setBuddy(m_input);
    m_input->setObjectName(u"typedName"_s);
    m_input->setAccessibleName(label->text());
    m_accept->setObjectName(u"typedAccept"_s);
    m_cancel->setObjectName(u"typedCancel"_s);
    setButtonText(m_accept, confirmation.accept);
    setButtonText(m_cancel, tr("&Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(label);
    layout->addWidget(m_input);
    layout->addLayout(buttons);
    connect(m_input, &QLineEdit::textChanged, this, &TypedConfirmation::refresh);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
}

void TypedConfirmation::refresh()
{
    const bool matches = m_input->text().trimmed() == m_name;
    m_accept->setEnabled(matches);
    m_accept->setDefault(matches);
    m_cancel->setDefault(!matches);
}

} // namespace tmc::ui
