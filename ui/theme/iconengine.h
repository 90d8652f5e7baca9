#pragma once

#include <QColor>
#include <QIconEngine>
#include <QString>

namespace tmc::ui {

/// Draws a black line SVG in the colour of the current theme, sharp at every size and device pixel ratio.
/// Invalid colours mean "the muted text of the current theme"; disabled icons are always faint. GUI thread only.
class TintedIconEngine final : public QIconEngine {
public:
    TintedIconEngine(QString path, const QColor &normal, const QColor &selected);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QColor colorFor(QIcon::Mode mode) const;
    QPixmap rendered(const QSize &size, const QColor &color) const;

    QString m_path;
    QColor m_normal;
    QColor m_selected;
};

} // namespace tmc::ui
