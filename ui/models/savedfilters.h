#pragma once

#include "ui/models/workspacefilter.h"

#include <QList>
#include <QString>

namespace tmc::ui {

class UiSettings;

/// A set of criteria that the operator has given a name.
struct SavedFilter {
    QString name;
    WorkspaceCriteria criteria;
    bool operator==(const SavedFilter &) const = default;
};

/// The operator's filters for workspaces, in the order of their names, remembered between two starts. Names are unique, whatever their
/// case. Thread: GUI.
class SavedFilters final {
public:
    static constexpr qsizetype longestName = 60;

    /// `settings` outlives this.
    explicit SavedFilters(UiSettings &settings);

    /// Another page may have saved, renamed or deleted some.
    void reload();
    [[nodiscard]] const QList<SavedFilter> &all() const { return m_filters; }
    [[nodiscard]] const SavedFilter *find(const QString &name) const;
    /// Adds a filter, or replaces the one of that name. False, and nothing happens, when the name is empty or too long.
    bool save(const QString &name, const WorkspaceCriteria &criteria);
    /// False when there is no filter `from`, or `to` is empty, too long or another filter's name.
    bool rename(const QString &from, const QString &to);
    void remove(const QString &name);

private:
    qsizetype placeOf(const QString &name) const;
    void store();

    UiSettings &m_settings;
    QList<SavedFilter> m_filters;
};

} // namespace tmc::ui
