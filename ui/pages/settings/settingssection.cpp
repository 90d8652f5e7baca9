#include "ui/pages/settings/settingssection.h"

#include "ui/widgets/card.h"

#include <QEvent>
#include <QVBoxLayout>

namespace tmc::ui {

SettingsSection::SettingsSection(QWidget *parent) : QWidget(parent), m_card(new Card(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

void SettingsSection::setTitle(const QString &title)
{
    m_card->setTitle(title);
    setAccessibleName(title);
}

QVBoxLayout *SettingsSection::body() const
{
    return m_card->body();
}

void SettingsSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace tmc::ui
