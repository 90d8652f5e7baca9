#pragma once

#include "ui/theme/statusrole.h"

#include <QLabel>

namespace tmc::ui {

/// A small rounded label for a state. A label for screen readers too: its name is its text.
class StatusChip final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusChip)

public:
    explicit StatusChip(QWidget *parent = nullptr);
    StatusChip(const QString &text, StatusRole role, QWidget *parent = nullptr);

    /// \a text is already translated.
    void setStatus(const QString &text, StatusRole role);
    [[nodiscard]] StatusRole role() const { return m_role; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusRole m_role = StatusRole::Neutral;
};

} // namespace tmc::ui
