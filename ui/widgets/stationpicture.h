#pragma once

#include "ui/theme/statusrole.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace tmc::ui {

/// One stop of a way: what kind of thing it is and its name.
struct Station {
    QString icon;    ///< resources/icons
    QString caption; ///< translated: "Container"
    QString name;    ///< may come from a server
    StatusRole role = StatusRole::Neutral;
    bool isReached = true; ///< false: the way does not lead there now, so it is drawn with a broken line
    bool operator==(const Station &) const = default;
};

/// A way from the top to the bottom, drawn: one row for each stop, several beside one another where the way branches. Follows the theme and
/// the size of the font. Screen readers get the description, which says the same in words. Not a control: it cannot be focused.
class StationPicture final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StationPicture)

public:
    static constexpr int mostInRow = 3; ///< more would be too narrow to read

    explicit StationPicture(QWidget *parent = nullptr);

    /// Of rows with more than mostInRow stations the caller has put the rest into words. `description` is translated.
    void setWay(const QList<QList<Station>> &rows, const QString &name, const QString &description);
    [[nodiscard]] const QList<QList<Station>> &way() const { return m_rows; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int boxHeight() const;
    [[nodiscard]] QRectF place(qsizetype row, qsizetype column) const;
    void paintStation(QPainter &painter, const QRectF &box, const Station &station) const;
    void paintArrow(QPainter &painter, const QRectF &from, const QRectF &to, const Station &target) const;

    QList<QList<Station>> m_rows;
};

} // namespace tmc::ui
