#include "ui/dialogs/serverdialog.h"

#include "ui/widgets/pageheader.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ServerDialog::ServerDialog(UiContext &context, const std::optional<ServerProfile> &profile, QWidget *parent)
    : QDialog(parent),
      m_editing(profile.has_value()),
      m_header(new PageHeader(this)),
      m_editor(new ServerEditor(context, this))
{
    setObjectName(u"serverDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    if (profile)
        m_editor->edit(*profile);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(24, 20, 24, 12);
    top->addWidget(m_header);
    layout->addLayout(top);
    layout->addWidget(m_editor, 1);
    setMinimumSize(600, 440);
    resize(980, 720);
    retranslateUi();
    connect(m_editor, &ServerEditor::cancelled, this, &QDialog::reject);
    connect(m_editor, &ServerEditor::saved, this, &QDialog::accept);
}

void ServerDialog::retranslateUi()
{
    const QString title = m_editing ? tr("Change server") : tr("Add server");
    setWindowTitle(title);
    setAccessibleName(title);
    m_header->setTitle(title);
    m_header->setSubtitle(tr("The console reaches the server through SSH only."));
}

void ServerDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
