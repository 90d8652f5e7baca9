#pragma once

#include <QHash>
#include <QMenu>

namespace tmc::ui {

class KeyMap;

/// A menu with every page of the console; the first nine have Ctrl+1 .. Ctrl+9 unless other keys are chosen.
class PageMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageMenu)

public:
    PageMenu(KeyMap &keys, QWidget *parent);

    /// Adds a page, or renames it when the id is known. \a name is already translated.
    void setPage(const QString &id, const QString &name);
    void setCurrentId(const QString &id);
    void retranslateUi();

signals:
    void pageChosen(const QString &id);

private:
    KeyMap &m_keys;
    QHash<QString, QAction *> m_pages;
};

} // namespace tmc::ui
