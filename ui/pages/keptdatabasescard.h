#pragma once

#include "core/planner/keptdatabases.h"
#include "core/support/clock.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tmc::ui {

class Card;

/// The databases, or schemas, that restores of one workspace have put aside: how large each is and since when it is kept, with a button that asks for its
/// end. Hidden when there are none.
class KeptDatabasesCard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptDatabasesCard)

public:
    /// `clock` decides how long ago something was, and outlives the widget.
    explicit KeptDatabasesCard(const Clock &clock, QWidget *parent = nullptr);

    void setDatabases(const std::vector<KeptDatabase> &databases);
    /// Whether operations can be started now.
    void setCanDrop(bool canDrop);

signals:
    void dropRequested(const QString &database);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QLabel *text = nullptr;
        QPushButton *drop = nullptr;
    };
    static QString lineText(const KeptDatabase &database, const QDateTime &now);
    void present();
    void fitLines();

    const Clock &m_clock;
    Card *m_card;
    QLabel *m_meaning;
    QList<Line> m_lines;
    std::vector<KeptDatabase> m_databases;
    bool m_canDrop = false;
};

} // namespace tmc::ui
