#include "ui/pages/firstrunpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

FirstRunPage::FirstRunPage(UiContext &context, QWidget *parent)
    : Page(context, parent),
      m_header(new PageHeader(this)),
      m_sample(makeButton({}, ButtonRole::Normal, u"play"_s, this)),
      m_editor(new ServerEditor(context, this))
{
    setObjectName(u"firstRunPage"_s);
    m_sample->setObjectName(u"openSample"_s);
    m_header->addActionWidget(m_sample);
    connect(m_sample, &QPushButton::clicked, this, [this] { emit requested({.place = navigation::openSample, .subject = {}}); });
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
    setButtonText(m_sample, tr("&Try it without a server"));
    m_sample->setToolTip(plainToolTip(tr("Shows sample data that come with the program")));
    m_header->setSubtitle(tr("Add the first server that you look after. The console reaches it through SSH only."));
}

} // namespace tmc::ui
