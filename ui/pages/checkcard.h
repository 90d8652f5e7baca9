#pragma once

#include "core/engine/diagnosis.h"
#include "core/engine/muting.h"
#include "ui/navigation.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tmc {
class AttentionService;
}

namespace tmc::ui {

class Card;
class FindingRow;
class StatusChip;

/// One subject of the diagnosis: whether it is fine, what that means, when it was looked at, and its findings with what mends them.
class CheckCard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckCard)

public:
    explicit CheckCard(QWidget *parent = nullptr);

    /// What the rows are shown with.
    struct Surroundings {
        const AttentionService &attention;
        const SystemSnapshot &snapshot;
        const Mutings &mutings;
        QDateTime now;
        bool canMend = false; ///< there is a connection
    };
    void setCheck(const Check &check, const Surroundings &around);

signals:
    void requested(const tmc::ui::NavigationTarget &target);
    /// The operator wants this to be mended.
    void remedyRequested(const tmc::Finding &finding);
    /// The operator does not want to be told of it, or of its kind, for so many days; 0: for good.
    void muteRequested(const tmc::Finding &finding, bool wholeKind, int days);

private:
    void showFindings(const Surroundings &around);

    Check m_check;
    Card *m_card;
    StatusChip *m_chip;
    QLabel *m_meaning;
    QLabel *m_sentence;
    QVBoxLayout *m_list;
    QList<FindingRow *> m_rows;
    QLabel *m_more; ///< how many are not shown
    QLabel *m_muted;
};

} // namespace tmc::ui
