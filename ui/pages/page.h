#pragma once

#include "ui/navigation.h"
#include "ui/uicontext.h"

#include <QList>
#include <QWidget>

class QAction;

namespace tmc::ui {

/// One page of the console. The shell shows one at a time and takes the operator where a page asks to go.
class Page : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Page)

public:
    Page(UiContext &context, QWidget *parent);

    /// Stable name, see navigation.
    [[nodiscard]] virtual QString id() const = 0;
    /// Translated; the name in the sidebar and in the window's title.
    [[nodiscard]] virtual QString title() const = 0;

    /// The page becomes visible. `subject` is what the operator asked to see on it, usually empty.
    virtual void activate(const QString &subject) { Q_UNUSED(subject) }
    /// The page is left; work that only it needs may stop.
    virtual void deactivate() {}

    /// The operator asks for fresh data while the server is connected.
    virtual void readAgain() { m_context.snapshots.refresh(); }

    /// What can be done on this page, for the menu bar; separators are allowed. Valid as long as the page.
    [[nodiscard]] virtual QList<QAction *> pageActions() const { return {}; }

signals:
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    /// Gives every text of the page again, in the language of this moment. Called by the page's own constructor and after each change
    /// of the language.
    virtual void retranslateUi() = 0;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] UiContext &context() const { return m_context; }

private:
    UiContext &m_context;
};

} // namespace tmc::ui
