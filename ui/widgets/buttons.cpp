#include "ui/widgets/buttons.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace tmc::ui {

using namespace Qt::StringLiterals;

namespace {

QString roleName(ButtonRole role)
{
    switch (role) {
    case ButtonRole::Normal:
        return u"normal"_s;
    case ButtonRole::Primary:
        return u"primary"_s;
    case ButtonRole::Danger:
        return u"danger"_s;
    case ButtonRole::Quiet:
        return u"quiet"_s;
    }
    return {};
}

/// A dialog's default button, which moves with the focus, is painted like a primary one.
bool isPaintedAsDefault(const QAbstractButton *button)
{
    const auto *push = qobject_cast<const QPushButton *>(button);
    return push && push->isDefault();
}

void refreshIcon(QAbstractButton *button)
{
    const QString name = button->property("iconName").toString();
    if (name.isEmpty())
        return;
    const Tokens &tokens = Theme::current();
    const QString role = button->property("role").toString();
    QColor color = tokens.text;
    if (role == "primary"_L1 || (role == "normal"_L1 && isPaintedAsDefault(button)))
        color = tokens.accentText;
    else if (role == "danger"_L1)
        color = tokens.dangerText;
    else if (role == "quiet"_L1)
        color = tokens.muted;
    button->setIcon(Theme::icon(name, color));
}

/// Nothing tells when a button becomes the default one but that it is painted anew.
class IconWatch final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        auto *button = static_cast<QAbstractButton *>(watched);
        const bool isDefault = isPaintedAsDefault(button);
        if (std::exchange(m_wasDefault, isDefault) != isDefault)
            refreshIcon(button);
        return false;
    }

private:
    bool m_wasDefault = false;
};

} // namespace

QPushButton *makeButton(const QString &text, ButtonRole role, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(escapedMnemonics(text), parent);
    button->setAccessibleName(inertLine(text));
    button->setAutoDefault(false);
    setButtonRole(button, role);
    if (!iconName.isEmpty())
        setButtonIcon(button, iconName);
    return button;
}

QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent, ButtonRole role)
{
    auto *button = new QToolButton(parent);
    button->setAccessibleName(inertLine(name));
    button->setToolTip(plainToolTip(name));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setButtonRole(button, role);
    setButtonIcon(button, iconName);
    return button;
}

QPushButton *makeActionButton(QAction *action, const QString &objectName, const QString &iconName, QWidget *parent)
{
    QPushButton *button = makeButton({}, ButtonRole::Normal, iconName, parent);
    button->setObjectName(objectName);
    const auto follow = [button, action] { button->setEnabled(action->isEnabled()); };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

void setButtonRole(QAbstractButton *button, ButtonRole role)
{
    setStyleProperty(button, "role", roleName(role));
    refreshIcon(button);
}

void setButtonIcon(QAbstractButton *button, const QString &iconName)
{
    const bool first = !button->property("iconName").isValid();
    button->setProperty("iconName", iconName);
    refreshIcon(button);
    if (!first)
        return;
    button->installEventFilter(new IconWatch(button));
    QObject::connect(&Theme::notifier(), &ThemeNotifier::themeChanged, button, [button] { refreshIcon(button); });
}

} // namespace tmc::ui
