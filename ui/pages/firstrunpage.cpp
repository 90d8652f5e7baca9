#include "ui/pages/firstrunpage.h"

#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

FirstRunPage::FirstRunPage(UiContext &context, QWidget *parent)
    : Page(context, parent),
      m_header(new PageHeader(this)),
      m_editor(new ServerEditor(context, this))
{
    setObjectName(u"firstRunPage"_s);
    m_editor->setCancelVisible(false);
    setFocusProxy(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(24, 20, 24, 12);
    top->addWidget(m_header);
    layout->addLayout(top);
    layout->addWidget(m_editor, 1);
    FirstRunPage::retranslateUi();
}

QString FirstRunPage::id() const
{
    return u"first-run"_s;
}

QString FirstRunPage::title() const
{
    return tr("Welcome");
}

void FirstRunPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(tr("Welcome to Tenant Master Console"));
    m_header->setSubtitle(tr("Add the first server that you look after. The console reaches it through SSH only."));
}

} // namespace tmc::ui
