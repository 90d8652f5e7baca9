#pragma once

#include <QListWidget>

namespace tmc::ui {

/// The list of pages in the sidebar. Compact means icons only, for narrow windows; names stay as tool tips and for screen readers.
class NavigationList final : public QListWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NavigationList)

public:
    /// Below this width of the window the sidebar shows icons only.
    static constexpr int compactBelow = 860;
    static constexpr int fullWidth = 208;
    static constexpr int compactWidth = 64;

    /// \a name is the accessible name of the list, already translated.
    explicit NavigationList(const QString &name, QWidget *parent = nullptr);

    /// Adds a page, or renames it when the id is known.
    void setDestination(const QString &id, const QString &iconName, const QString &text);
    /// A short count behind the text ("3"), or nothing. Part of the accessible name through \a description ("3 running").
    void setBadge(const QString &id, const QString &badge, const QString &description);
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }
    [[nodiscard]] QString currentId() const;

public slots:
    /// Selects a page without reporting it.
    void setCurrentId(const QString &id);

signals:
    /// The operator chose another page.
    void destinationChosen(const QString &id);

private:
    QListWidgetItem *itemOf(const QString &id) const;
    void refreshItem(QListWidgetItem *item);
    void refreshAll();

    bool m_compact = false;
    bool m_silent = false;
};

} // namespace tmc::ui
