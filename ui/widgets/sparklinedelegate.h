#pragma once

#include <QStyledItemDelegate>

namespace tmc::ui {

/// Paints a small line of the numbers in a cell's role beside its text. The text stays Qt::DisplayRole, so that nothing is said by the line
/// alone.
class SparklineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SparklineDelegate)

public:
    /// `valuesRole` holds a QVariantList of numbers, oldest first.
    explicit SparklineDelegate(int valuesRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_valuesRole;
};

} // namespace tmc::ui
