#include "ui/pages/firstrunpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/plaintext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

FirstRunPage::FirstRunPage(UiContext &context, QWidget *parent)
    : Page(context, parent),
      m_welcome(wrappedLabel({}, TextRole::PageTitle, this)),
      m_explanation(wrappedLabel({}, TextRole::Muted, this)),
      m_sample(makeButton({}, ButtonRole::Normal, u"play"_s, this)),
      m_editor(new ServerEditor(context, this))
{
    setObjectName(u"firstRunPage"_s);
    m_sample->setObjectName(u"openSample"_s);
    m_welcome->setObjectName(u"pageTitle"_s);
    m_explanation->setObjectName(u"pageSubtitle"_s);
    connect(m_sample, &QPushButton::clicked, this, [this] { emit requested({.place = navigation::openSample, .subject = {}}); });
    m_editor->setCancelVisible(false);
    setFocusProxy(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_welcome);
    texts->addWidget(m_explanation);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(24, 20, 24, 12);
    top->setSpacing(16);
    top->addLayout(texts, 1);
    top->addWidget(m_sample, 0, Qt::AlignVCenter);
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
    setPlainText(m_welcome, tr("Welcome to Tenant Master Console"));
    setButtonText(m_sample, tr("&Try it without a server"));
    m_sample->setToolTip(plainToolTip(tr("Shows sample data that come with the program")));
    setPlainText(m_explanation, tr("Add the first server that you look after. The console reaches it through SSH only."));
}

} // namespace tmc::ui
