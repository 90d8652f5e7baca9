#include "ui/actions/keymap.h"

#include "ui/uisettings.h"

#include <algorithm>
#include <utility>

namespace tmc::ui {
namespace {

bool isAnyIn(const KeyMap::Keys &keys, const KeyMap::Keys &others)
{
    return std::ranges::any_of(keys, [&others](const QKeySequence &key) { return others.contains(key); });
}

void removeFrom(KeyMap::Keys &keys, const KeyMap::Keys &taken)
{
    keys.removeIf([&taken](const QKeySequence &key) { return taken.contains(key); });
}

} // namespace

KeyMap::KeyMap(UiSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const QMap<QString, QString> stored = m_settings.shortcuts();
    for (auto choice = stored.begin(); choice != stored.end(); ++choice) {
        Keys keys = QKeySequence::listFromString(choice.value(), QKeySequence::PortableText);
        keys.removeIf([](const QKeySequence &key) { return key.isEmpty() || key[0].key() == Qt::Key_unknown; });
        for (const Keys &earlier : std::as_const(m_chosen)) // a file changed by hand: one key does one thing
            removeFrom(keys, earlier);
        if (!keys.isEmpty() || choice.value().isEmpty()) // a text that is no key counts as no choice
            m_chosen.insert(choice.key(), keys);
    }
}

void KeyMap::add(QAction *action)
{
    const QString command = action->objectName();
    Bound &bound = m_bound[command];
    const bool isNew = bound.actions.isEmpty();
    if (isNew) {
        bound.standard = action->shortcuts();
        m_order.removeOne(command);
        m_order.append(command);
    }
    bound.actions.append(action);
    connect(action, &QObject::destroyed, this,
            [this, command] { m_bound[command].actions.removeIf([](const QPointer<QAction> &one) { return one.isNull(); }); });
    action->setShortcuts(keys(command));
    if (isNew)
        QMetaObject::invokeMethod(this, &KeyMap::changed, Qt::QueuedConnection); // the action has no name yet
}

QStringList KeyMap::commands() const
{
    QStringList living = m_order;
    living.removeIf([this](const QString &command) { return m_bound.value(command).actions.isEmpty(); });
    return living;
}

QAction *KeyMap::action(const QString &command) const
{
    const QList<QPointer<QAction>> actions = m_bound.value(command).actions;
    return actions.isEmpty() ? nullptr : actions.constFirst().data();
}

KeyMap::Keys KeyMap::standardKeys(const QString &command) const
{
    return m_bound.value(command).standard;
}

KeyMap::Keys KeyMap::keys(const QString &command) const
{
    if (isChanged(command))
        return m_chosen.value(command);
    Keys keys = standardKeys(command);
    for (const Keys &taken : m_chosen)
        removeFrom(keys, taken);
    return keys;
}

QString KeyMap::otherOwner(const Keys &keys, const QString &command) const
{
    const QStringList living = commands();
    const auto owner =
        std::ranges::find_if(living, [&](const QString &other) { return other != command && isAnyIn(keys, this->keys(other)); });
    return owner == living.end() ? QString() : *owner;
}

void KeyMap::choose(const QString &command, const Keys &keys)
{
    for (auto other = m_chosen.begin(); other != m_chosen.end(); ++other)
        removeFrom(other.value(), keys);
    m_chosen.remove(command);
    // What takes a key away from another command is a choice, even when it is the standard key.
    if (this->keys(command) != keys || !otherOwner(keys, command).isEmpty())
        m_chosen.insert(command, keys);
    apply();
    remember();
}

void KeyMap::resetAll()
{
    m_chosen.clear();
    apply();
    remember();
}

void KeyMap::apply()
{
    for (auto bound = m_bound.cbegin(); bound != m_bound.cend(); ++bound)
        for (const QPointer<QAction> &action : bound->actions)
            if (const Keys now = keys(bound.key()); action && action->shortcuts() != now)
                action->setShortcuts(now);
    emit changed();
}

void KeyMap::remember()
{
    QMap<QString, QString> stored;
    for (auto choice = m_chosen.cbegin(); choice != m_chosen.cend(); ++choice)
        stored.insert(choice.key(), QKeySequence::listToString(choice.value(), QKeySequence::PortableText));
    m_settings.setShortcuts(stored);
}

} // namespace tmc::ui
