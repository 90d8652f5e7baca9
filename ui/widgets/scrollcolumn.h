#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace tmc::ui {

/// A column that scrolls as a whole when it is taller than its place. It is exactly as tall as its contents need at the current width:
/// wrapping labels ask for the height of a narrow label, which would leave an empty end to scroll to.
class ScrollColumn final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScrollColumn)

public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    void scrollToTop();

private:
    QVBoxLayout *m_column;
};

} // namespace tmc::ui
