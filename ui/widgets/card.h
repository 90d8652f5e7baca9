#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace tmc::ui {

class ElidedLabel;

/// A rounded surface with an optional title row. Put the contents into body().
class Card final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    /// \a title is already translated; it is the accessible name of the card too.
    void setTitle(const QString &title);
    /// Adds something at the right of the title: a legend, a count, a button.
    void addHeaderWidget(QWidget *widget);
    /// Without padding around the body, for a table that fills the card (one pixel is left for the rounded border).
    void setFlush(bool flush);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    ElidedLabel *m_title;
    QWidget *m_header;
    QHBoxLayout *m_headerRow;
    QVBoxLayout *m_body;
};

} // namespace tmc::ui
