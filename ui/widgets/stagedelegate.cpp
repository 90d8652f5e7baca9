#include "ui/widgets/stagedelegate.h"

#include "ui/theme/theme.h"
#include "ui/widgets/spinner.h"
#include "ui/widgets/stagelist.h"

#include <QElapsedTimer>
#include <QListView>
#include <QPainter>

#include <algorithm>

namespace tmc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 9;
constexpr int iconSide = 18;
constexpr int textLeft = padding + iconSide + 11;

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::Medium);
    return font;
}

/// Breaks at words, except where one word (a fingerprint, a path) is wider than the line.
int wrapFlags(const QFontMetrics &metrics, const QString &detail, int width)
{
    const QStringList words = detail.split(QChar::Space);
    const bool fits =
        std::all_of(words.begin(), words.end(), [&](const QString &word) { return metrics.horizontalAdvance(word) <= width; });
    return int(Qt::AlignLeft) | int(fits ? Qt::TextWordWrap : Qt::TextWrapAnywhere);
}

int detailHeight(const QFontMetrics &metrics, const QString &detail, int width)
{
    if (detail.isEmpty())
        return 0;
    return metrics.boundingRect(QRect(0, 0, std::max(width, 40), 100000), wrapFlags(metrics, detail, width), detail).height() + 3;
}

} // namespace

StageDelegate::StageDelegate(const QElapsedTimer *clock, QObject *parent) : QStyledItemDelegate(parent), m_clock(clock)
{
}

QSize StageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QString detail = index.data(StageDetailItemRole).toString();
    const int titleHeight = QFontMetrics(titleFont(option.font)).height();
    return {width, 2 * padding + titleHeight + detailHeight(option.fontMetrics, detail, width - textLeft - padding)};
}

void StageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(painter, option);
    const int titleHeight = QFontMetrics(titleFont(option.font)).height();
    const QRect icon(option.rect.left() + padding, option.rect.top() + padding + (titleHeight - iconSide) / 2, iconSide, iconSide);
    paintState(painter, QStyle::visualRect(option.direction, option.rect, icon), index.data(StageStateItemRole).toInt());
    paintTexts(painter, option.rect.adjusted(textLeft, padding, -padding, -padding), option, index);
    painter->restore();
}

void StageDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Tokens &tokens = Theme::current();
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool selected = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Active);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!focused && !selected && !hovered)
        return;
    painter->setPen(focused ? QPen(tokens.focus, tokens.highContrast ? 2 : 1) : QPen(Qt::NoPen));
    painter->setBrush(selected || focused ? tokens.accentSoft : tokens.hover);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1.0, 1.0, -1.0, -1.0), 8, 8);
}

void StageDelegate::paintState(QPainter *painter, const QRect &rect, int state) const
{
    const Tokens &tokens = Theme::current();
    switch (StageState(state)) {
    case StageState::Running:
        paintSpinner(painter, QRectF(rect), tokens.focus, m_clock->isValid() ? m_clock->elapsed() : 0);
        break;
    case StageState::Ok:
        Theme::icon(u"success"_s, tokens.ok).paint(painter, rect);
        break;
    case StageState::Failed:
        Theme::icon(u"error"_s, tokens.bad).paint(painter, rect);
        break;
    case StageState::Skipped:
        Theme::icon(u"skipped"_s, tokens.muted).paint(painter, rect);
        break;
    case StageState::Pending:
        Theme::icon(u"pending"_s, tokens.highContrast ? tokens.text : tokens.faint).paint(painter, rect);
        break;
    }
}

void StageDelegate::paintTexts(QPainter *painter, const QRect &row, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = Theme::current();
    const auto state = StageState(index.data(StageStateItemRole).toInt());
    const bool quiet = state == StageState::Pending || state == StageState::Skipped;
    const QFont font = titleFont(option.font);
    const QFont durationFont = Theme::tabularFont(option.font);
    const QString duration = index.data(StageDurationItemRole).toString();
    const int durationWidth = duration.isEmpty() ? 0 : QFontMetrics(durationFont).horizontalAdvance(duration) + 12;
    const int titleHeight = QFontMetrics(font).height();
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };

    const QRect title(row.left(), row.top(), row.width() - durationWidth, titleHeight);
    painter->setFont(font);
    painter->setPen(quiet ? tokens.muted : tokens.text);
    painter->drawText(placed(title), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, title.width()));
    painter->setFont(durationFont);
    painter->setPen(tokens.muted);
    painter->drawText(placed(QRect(row.right() - durationWidth, row.top(), durationWidth + 1, titleHeight)),
                      Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, duration);
    painter->setFont(option.font);
    painter->setPen(state == StageState::Failed ? tokens.bad : tokens.muted);
    const QString detail = index.data(StageDetailItemRole).toString();
    painter->drawText(placed(row.adjusted(0, titleHeight + 3, 0, padding)), wrapFlags(option.fontMetrics, detail, row.width()),
                      detail);
}

} // namespace tmc::ui
