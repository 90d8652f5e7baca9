#pragma once

#include "core/engine/muting.h"
#include "core/services/attentionservice.h"
#include "ui/navigation.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tmc::ui {

class Card;
class FindingRow;
class UiSettings;

/// What needs attention, the worst first: each with what is wrong, for whom, since when, and the next step. Long lists begin folded. Says that
/// all is well only when everything was looked at. What the operator has muted is counted, and shown when that is asked for.
class AttentionCard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionCard)

public:
    /// All outlive the card.
    AttentionCard(const AttentionService &attention, UiSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// `serverName` makes the commands complete; empty = none is open.
    void refresh(const QString &serverName);

signals:
    void requested(const tmc::ui::NavigationTarget &target);
    /// Another finding is muted, or told again.
    void mutingChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRows();
    FindingRow *row(std::size_t number);

    const AttentionService &m_attention;
    UiSettings &m_settings;
    const Clock &m_clock;
    QString m_serverName;
    Card *m_card;
    QLabel *m_summary;
    QLabel *m_well; ///< instead of rows
    QVBoxLayout *m_list;
    QList<FindingRow *> m_rows;
    QPushButton *m_all;
    QPushButton *m_mutedShown;
    Mutings m_mutings;
    std::vector<Finding> m_shown; ///< in the rows, in their order
    bool m_isUnfolded = false;
    bool m_showsMuted = false;
};

} // namespace tmc::ui
