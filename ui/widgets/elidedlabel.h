#pragma once

#include <QLabel>

namespace tmc::ui {

/// A one-line plain label that gives way in narrow windows: the text is elided and the whole of it becomes the tool tip.
class ElidedLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);

    void setFullText(const QString &text);
    /// Middle for names whose end matters (hosts, paths); right otherwise.
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateToolTip();

    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace tmc::ui
