#include "ui/theme/iconengine.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

namespace tmc::ui {

using namespace Qt::StringLiterals;

TintedIconEngine::TintedIconEngine(QString path, const QColor &normal, const QColor &selected)
    : m_path(std::move(path)),
      m_normal(normal),
      m_selected(selected)
{
}

void TintedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    painter->drawPixmap(rect, rendered((QSizeF(rect.size()) * ratio).toSize(), colorFor(mode)));
}

QPixmap TintedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return rendered(size, colorFor(mode));
}

QPixmap TintedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    return rendered(size, colorFor(mode)); // the size is already in device pixels
}

QIconEngine *TintedIconEngine::clone() const
{
    return new TintedIconEngine(*this);
}

QString TintedIconEngine::key() const
{
    return u"tm-tinted"_s;
}

bool TintedIconEngine::isNull()
{
    return !QFile::exists(m_path);
}

QColor TintedIconEngine::colorFor(QIcon::Mode mode) const
{
    const Tokens &tokens = Theme::current();
    if (mode == QIcon::Disabled)
        return tokens.faint;
    if (mode == QIcon::Selected && m_selected.isValid())
        return m_selected;
    return m_normal.isValid() ? m_normal : tokens.muted;
}

QPixmap TintedIconEngine::rendered(const QSize &size, const QColor &color) const
{
    if (size.isEmpty())
        return {};
    const QString cacheKey = u"tm-icon %1 %2x%3 %4"_s.arg(m_path).arg(size.width()).arg(size.height()).arg(color.rgba());
    QPixmap cached;
    if (QPixmapCache::find(cacheKey, &cached))
        return cached;
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(m_path);
    if (renderer.isValid()) {
        const int side = std::min(size.width(), size.height());
        QPainter painter(&image);
        renderer.render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    cached = QPixmap::fromImage(image);
    QPixmapCache::insert(cacheKey, cached);
    return cached;
}

} // namespace tmc::ui
