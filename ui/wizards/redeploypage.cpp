#include "ui/wizards/redeploypage.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/plaintext.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace tmc::ui {

RedeployPage::RedeployPage(ContainerRequest &request, QWidget *parent)
    : WizardStep(parent),
      m_request(request),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_text(wrappedLabel({}, TextRole::Body, this)),
      m_product(new QCheckBox(this)),
      m_pull(new QCheckBox(this)),
      m_hint(wrappedLabel({}, TextRole::Muted, this))
{
    setObjectName(u"redeployPage"_s);
    m_product->setObjectName(u"redeployProductImage"_s);
    m_product->setChecked(m_request.productImage);
    m_pull->setObjectName(u"redeployPull"_s);
    m_pull->setChecked(m_request.pull);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_text, m_product, m_pull, m_hint})
        column->addWidget(part);
    column->addStretch();
    connect(m_product, &QCheckBox::toggled, this, [this](bool on) { m_request.productImage = on; });
    connect(m_pull, &QCheckBox::toggled, this, [this](bool on) { m_request.pull = on; });
    RedeployPage::retranslateUi();
}

QString RedeployPage::title() const
{
    return tr("Image");
}

void RedeployPage::enter()
{
    m_product->setFocus();
}

void RedeployPage::retranslateUi()
{
    setAccessibleName(title());
    setPlainText(m_heading, filled(tr("Make %1 anew"), {quoted(m_request.container)}));
    setPlainText(m_text,
                 tr("A new container with the same configuration takes its place. It runs the image as the server has it now."));
    m_product->setText(tr("Use the image that its &product has now, instead of its own"));
    m_pull->setText(tr("&Fetch the image from its registry first"));
    setPlainText(m_hint, tr("Fetching happens while the old container serves. If it fails, nothing is changed."));
}

} // namespace tmc::ui
