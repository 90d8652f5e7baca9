#pragma once

#include "ui/theme/statusrole.h"

#include <QWidget>

namespace tmc::ui {

/// A decorative icon that follows the theme. It says nothing to a screen reader: the text beside it does.
class IconLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IconLabel)

public:
    explicit IconLabel(int side, QWidget *parent = nullptr);

    /// The icon resources/icons/<name>.svg in the colour of a status.
    void setIcon(const QString &name, StatusRole role = StatusRole::Neutral);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    StatusRole m_role = StatusRole::Neutral;
};

/// The icon that belongs to a status.
[[nodiscard]] QString statusIconName(StatusRole role);

} // namespace tmc::ui
