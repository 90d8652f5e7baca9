#include "ui/widgets/messagebanner.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plaintext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace tmc::ui {

using namespace Qt::StringLiterals;

namespace {

QString kindName(StatusRole kind)
{
    switch (kind) {
    case StatusRole::Ok:
        return u"ok"_s;
    case StatusRole::Info:
        return u"info"_s;
    case StatusRole::Warn:
        return u"warn"_s;
    case StatusRole::Bad:
        return u"bad"_s;
    case StatusRole::Neutral:
        break;
    }
    return u"neutral"_s;
}

} // namespace

MessageBanner::MessageBanner(QWidget *parent)
    : QFrame(parent),
      m_icon(new IconLabel(20, this)),
      m_title(wrappedLabel({}, TextRole::Strong, this)),
      m_text(wrappedLabel({}, TextRole::Body, this)),
      m_action(makeButton({}, ButtonRole::Normal, {}, this)),
      m_dismiss(makeIconButton(u"clear"_s, tr("Dismiss this message"), this))
{
    setObjectName(u"messageBanner"_s);
    setProperty("role", u"banner"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_title->setObjectName(u"bannerTitle"_s);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"bannerAction"_s);
    m_dismiss->setObjectName(u"bannerDismiss"_s);
    buildLayout();
    connect(m_action, &QPushButton::clicked, this, &MessageBanner::actionTriggered);
    connect(m_dismiss, &QToolButton::clicked, this, &MessageBanner::dismiss);
    hide();
}

void MessageBanner::buildLayout()
{
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 12, 10, 12);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
}

void MessageBanner::showMessage(StatusRole kind, const QString &title, const QString &text, const QString &actionText)
{
    m_kind = kind;
    setStyleProperty(this, "kind", kindName(kind));
    m_icon->setIcon(statusIconName(kind), kind);
    setPlainText(m_title, title);
    m_title->setVisible(!title.isEmpty());
    setPlainText(m_text, text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(escapedMnemonics(actionText));
    m_action->setAccessibleName(inertLine(actionText));
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(inertLine(title.isEmpty() ? text : title));
    setAccessibleDescription(title.isEmpty() ? QString() : inertText(text));
    show();
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void MessageBanner::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

void MessageBanner::addButton(QWidget *button)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_action), button, 0, Qt::AlignVCenter);
}

void MessageBanner::dismiss()
{
    hide();
    emit dismissed();
}

} // namespace tmc::ui
