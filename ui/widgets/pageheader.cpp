#include "ui/widgets/pageheader.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintext.h"

#include <QHBoxLayout>

namespace tmc::ui {

using namespace Qt::StringLiterals;

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(this)),
      m_subtitle(new ElidedLabel(this)),
      m_actions(new QHBoxLayout)
{
    setObjectName(u"pageHeader"_s);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setProperty("role", u"pageTitle"_s);
    m_subtitle->setObjectName(u"pageSubtitle"_s);
    m_subtitle->setProperty("role", u"muted"_s);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    m_actions->setSpacing(10);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(texts, 1);
    row->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setFullText(title);
    setAccessibleName(inertLine(title));
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitleText = subtitle;
    updateSubtitle();
}

void PageHeader::setAge(const QString &age, bool stale)
{
    m_ageText = age;
    setStyleProperty(m_subtitle, "role", stale ? u"warn"_s : u"muted"_s);
    updateSubtitle();
}

void PageHeader::addActionWidget(QWidget *widget)
{
    m_actions->addWidget(widget, 0, Qt::AlignVCenter);
}

void PageHeader::updateSubtitle()
{
    QStringList parts{m_subtitleText, m_ageText};
    parts.removeAll(QString());
    m_subtitle->setFullText(parts.join(u" \u00B7 "_s));
    setAccessibleDescription(m_subtitle->text());
}

SectionTitle::SectionTitle(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(this)),
      m_row(new QHBoxLayout(this))
{
    setObjectName(u"sectionTitle"_s);
    m_title->setObjectName(u"sectionTitleText"_s);
    m_title->setProperty("role", u"section"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(10);
    m_row->addWidget(m_title, 1);
    setTitle(title);
}

void SectionTitle::setTitle(const QString &title)
{
    m_title->setFullText(title);
    setAccessibleName(inertLine(title));
}

void SectionTitle::addActionWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace tmc::ui
