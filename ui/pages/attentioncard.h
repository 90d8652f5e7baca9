#pragma once

#include "core/services/attentionservice.h"
#include "ui/navigation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tmc::ui {

class Card;
class FindingRow;

/// What needs attention, the worst first: each with what is wrong, for whom, since when, and the next step. Long lists begin folded. Says that
/// all is well only when everything was looked at.
class AttentionCard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionCard)

public:
    /// Both outlive the card.
    AttentionCard(const AttentionService &attention, const Clock &clock, QWidget *parent = nullptr);

    /// `serverName` makes the commands complete; empty = none is open.
    void refresh(const QString &serverName);

signals:
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRows();

    const AttentionService &m_attention;
    const Clock &m_clock;
    QString m_serverName;
    Card *m_card;
    QLabel *m_summary;
    QLabel *m_well; ///< instead of rows
    QVBoxLayout *m_list;
    QList<FindingRow *> m_rows;
    QPushButton *m_all;
    bool m_isUnfolded = false;
};

} // namespace tmc::ui
