#include "ui/widgets/card.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/plaintext.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tmc::ui {

using namespace Qt::StringLiterals;

Card::Card(QWidget *parent)
    : QFrame(parent),
      m_title(new ElidedLabel(this)),
      m_header(new QWidget(this)),
      m_headerRow(new QHBoxLayout(m_header)),
      m_body(new QVBoxLayout)
{
    setObjectName(u"card"_s);
    setProperty("role", u"card"_s);
    m_title->setObjectName(u"cardTitle"_s);
    m_title->setProperty("role", u"section"_s);
    m_headerRow->setContentsMargins(16, 14, 16, 0);
    m_headerRow->setSpacing(12);
    m_headerRow->addWidget(m_title, 1);
    m_header->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_header->hide();
    m_body->setContentsMargins(16, 14, 16, 14);
    m_body->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(m_body); // a stretch here would make every card grow
}

Card::Card(const QString &title, QWidget *parent) : Card(parent)
{
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setFullText(title);
    setAccessibleName(inertLine(title));
    m_header->setVisible(!title.isEmpty() || m_headerRow->count() > 1);
}

void Card::addHeaderWidget(QWidget *widget)
{
    m_headerRow->addWidget(widget);
    m_header->show();
}

void Card::setFlush(bool flush)
{
    m_headerRow->setContentsMargins(16, 14, 16, flush ? 12 : 0);
    m_body->setContentsMargins(flush ? QMargins(1, 1, 1, 1) : QMargins(16, 14, 16, 14));
    m_body->setSpacing(flush ? 0 : 8);
}

} // namespace tmc::ui
