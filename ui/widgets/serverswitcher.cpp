#include "ui/widgets/serverswitcher.h"

#include "ui/theme/theme.h"
#include "ui/widgets/chippainter.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace tmc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fullHeight = 86;
constexpr int compactHeight = 48;
constexpr int dotSize = 8;

QFont sized(const QFont &base, int pixels, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void paintDot(QPainter *painter, const QPointF &centre, StatusRole role)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(statusColor(Theme::current(), role));
    painter->drawEllipse(centre, dotSize / 2.0, dotSize / 2.0);
}

QString joined(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(u", "_s);
}

} // namespace

ServerSwitcher::ServerSwitcher(QWidget *parent) : QPushButton(parent)
{
    setObjectName(u"serverSwitcher"_s);
    setProperty("role", u"server"_s);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCompact(false);
    retranslate();
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void ServerSwitcher::setServer(const ServerSummary &server)
{
    m_server = server;
    for (QString *text : {&m_server.name, &m_server.environment, &m_server.connection, &m_server.age})
        *text = inertLine(*text);
    retranslate();
    update();
}

void ServerSwitcher::retranslate()
{
    const QString state = joined({m_server.environment, m_server.connection, m_server.age});
    setAccessibleName(m_server.name.isEmpty() ? tr("Server: none") : joined({tr("Server: %1").arg(m_server.name), state}));
    setToolTip(plainToolTip(m_server.name.isEmpty() ? tr("Choose a server") : m_server.name + u'\n' + state));
}

void ServerSwitcher::setCompact(bool compact)
{
    m_compact = compact;
    setFixedHeight(compact ? compactHeight : fullHeight);
    updateGeometry();
    update();
}

QSize ServerSwitcher::sizeHint() const
{
    return m_compact ? QSize(44, compactHeight) : QSize(188, fullHeight);
}

QSize ServerSwitcher::minimumSizeHint() const
{
    return m_compact ? QSize(40, compactHeight) : QSize(120, fullHeight);
}

void ServerSwitcher::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ServerSwitcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.features &= ~QStyleOptionButton::HasMenu;
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    if (m_compact)
        paintCompact(&painter, rect());
    else
        paintFull(&painter, rect().adjusted(12, 10, -10, -10));
}

void ServerSwitcher::paintCompact(QPainter *painter, const QRect &area) const
{
    painter->setPen(Theme::current().text);
    painter->setFont(sized(font(), 15, QFont::DemiBold));
    painter->drawText(area.adjusted(0, 5, 0, -12), Qt::AlignCenter,
                      m_server.name.isEmpty() ? u"\u2013"_s : m_server.name.left(1).toUpper());
    paintDot(painter, QPointF(area.center().x() + 0.5, area.bottom() - 10), m_server.connectionRole);
    if (m_server.environmentRole == StatusRole::Bad || m_server.environmentRole == StatusRole::Warn) {
        painter->setBrush(statusColor(Theme::current(), m_server.environmentRole));
        painter->drawRoundedRect(QRectF(area.left() + 8, area.top() + 1, area.width() - 16, 3), 1.5, 1.5);
    }
}

void ServerSwitcher::paintFull(QPainter *painter, const QRect &area) const
{
    const Tokens &tokens = Theme::current();
    const auto placed = [&](const QRect &inner) { return QStyle::visualRect(layoutDirection(), area, inner); };
    constexpr int chevron = 14;

    const QFont nameFont = sized(font(), 14, QFont::DemiBold);
    const QRect name(area.left(), area.top(), area.width() - chevron - 6, 20);
    painter->setFont(nameFont);
    painter->setPen(tokens.text);
    painter->drawText(
        placed(name), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(nameFont).elidedText(m_server.name.isEmpty() ? tr("No server") : m_server.name, Qt::ElideMiddle, name.width()));
    Theme::icon(u"chevron-down"_s, tokens.muted)
        .paint(painter, placed(QRect(area.right() - chevron, area.top() + 3, chevron, chevron)));

    const int chipWidth = m_server.environment.isEmpty() ? 0 : std::min(chipSize(m_server.environment, font()).width(), area.width());
    paintChip(painter, placed(QRect(area.left(), area.top() + 23, chipWidth, 22)), m_server.environment, m_server.environmentRole,
              font(), layoutDirection());

    const QFont small = sized(font(), 11, QFont::Normal);
    const QRect state(area.left() + dotSize + 6, area.top() + 50, area.width() - dotSize - 6, 15);
    paintDot(painter, QRectF(placed(QRect(area.left(), state.top() + 4, dotSize, dotSize))).center(), m_server.connectionRole);
    QStringList parts{m_server.connection, m_server.age};
    parts.removeAll(QString());
    painter->setFont(small);
    painter->setPen(tokens.muted);
    painter->drawText(placed(state), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(parts.join(u" \u00B7 "_s), Qt::ElideRight, state.width()));
}

} // namespace tmc::ui
