#pragma once

#include <QStyledItemDelegate>

namespace tmc::ui {

/// Cells of numbers (right aligned) or dates (pass Qt::AlignLeft): digits of equal width, so that columns line up.
class NumberDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NumberDelegate)

public:
    explicit NumberDelegate(QObject *parent = nullptr, Qt::Alignment horizontal = Qt::AlignRight);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    Qt::Alignment m_horizontal;
};

} // namespace tmc::ui
