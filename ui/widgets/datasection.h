#pragma once

#include "core/support/error.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;

namespace tmc::ui {

class EmptyState;

/// How old a part of a page is, and what kept it from being read again.
struct DataAge {
    QDateTime readAt; ///< invalid: never read
    std::optional<Error> error;
    bool isConnected = false; ///< without a connection nothing newer can come
};

/// A part of a page that says how old its contents are and why they could not be read, so that a dead connection never looks like empty
/// data. Instead of contents that are not there it shows what is missing and why.
class DataSection final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DataSection)

public:
    /// Takes `contents`.
    explicit DataSection(QWidget *contents, QWidget *parent = nullptr);

    /// Shows the contents with their age.
    void showContents(const DataAge &age, const QDateTime &now);
    /// It was read, and there is nothing: what that means. Texts are translated.
    void showNothing(const DataAge &age, const QDateTime &now, const QString &icon, const QString &title, const QString &text);
    /// It has never been read: why not, and `title` for what is missing.
    void showUnread(const DataAge &age, const QString &title);

private:
    void showNote(const DataAge &age, const QDateTime &now);

    QLabel *m_note;
    QStackedWidget *m_stack;
    QWidget *m_contents;
    EmptyState *m_empty;
};

} // namespace tmc::ui
