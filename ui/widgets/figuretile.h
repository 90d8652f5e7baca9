#pragma once

#include "ui/theme/statusrole.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace tmc::ui {

class ElidedLabel;

/// One figure: what it is, its value, a word about it, and how full it is. A figure that is not of this moment is grey.
class FigureTile final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureTile)

public:
    struct Figure {
        QString name;  ///< all texts are translated
        QString value; ///< short
        QString note;
        std::optional<double> percent; ///< how full; none: there is no limit, or it is not known
        bool isStale = false;
    };

    explicit FigureTile(QWidget *parent = nullptr);
    void setFigure(const Figure &figure);

private:
    class Bar;
    QLabel *m_name;
    QLabel *m_value;
    ElidedLabel *m_note;
    Bar *m_bar;
};

} // namespace tmc::ui
