#pragma once

#include <QStyledItemDelegate>

class QElapsedTimer;

namespace tmc::ui {

/// What StageList puts into its items for StageDelegate.
enum StageItemRole { StageStateItemRole = Qt::UserRole + 300, StageDurationItemRole, StageDetailItemRole };

/// Paints one stage: state icon, title, duration at the right, detail below, broken into lines.
class StageDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageDelegate)

public:
    /// \a clock turns the spinner of running stages; it lives as long as the view.
    StageDelegate(const QElapsedTimer *clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintState(QPainter *painter, const QRect &rect, int state) const;
    void paintTexts(QPainter *painter, const QRect &row, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const QElapsedTimer *m_clock;
};

} // namespace tmc::ui
