#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QPointer>

namespace tmc::ui {

class UiSettings;

/// The keys of every command: which are standard, which the operator chose instead, who has a key already. A command is known by the object
/// name of its action; each server's pages have actions of their own with the same names. A chosen key wins over a standard one, so that a
/// later version's new keys do not take what the operator set. Choices hold and are remembered at once. Thread: GUI.
class KeyMap final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyMap)

public:
    using Keys = QList<QKeySequence>;

    /// `settings` must outlive this object.
    explicit KeyMap(UiSettings &settings, QObject *parent = nullptr);

    /// From now on the action has the keys that are chosen for its command. Those that it has now are the standard ones.
    void add(QAction *action);

    /// Every command that has an action, in the order in which they were added.
    [[nodiscard]] QStringList commands() const;
    /// One of the command's actions; null when there is none.
    [[nodiscard]] QAction *action(const QString &command) const;
    [[nodiscard]] Keys keys(const QString &command) const;
    [[nodiscard]] Keys standardKeys(const QString &command) const;
    [[nodiscard]] bool isChanged(const QString &command) const { return m_chosen.contains(command); }
    [[nodiscard]] bool isAnyChanged() const { return !m_chosen.isEmpty(); }
    /// The other command that has one of these keys; empty when there is none.
    [[nodiscard]] QString otherOwner(const Keys &keys, const QString &command) const;

    /// Gives the command these keys, none at all when the list is empty, and takes them from whoever had them.
    void choose(const QString &command, const Keys &keys);
    void reset(const QString &command) { choose(command, standardKeys(command)); }
    void resetAll();

signals:
    /// Keys were chosen, or there is one more command.
    void changed();

private:
    struct Bound {
        Keys standard;
        QList<QPointer<QAction>> actions;
    };

    void apply();
    void remember();

    UiSettings &m_settings;
    QStringList m_order;
    QMap<QString, Bound> m_bound;
    QMap<QString, Keys> m_chosen; ///< commands without a living action are kept too: their page may come later
};

} // namespace tmc::ui
