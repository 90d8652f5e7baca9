#pragma once

#include "core/engine/muting.h"
#include "ui/navigation.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace tmc::ui {

class StatusChip;

/// One finding: how bad, what, for whom, what to do, and where to go.
class FindingRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingRow)

public:
    explicit FindingRow(QWidget *parent = nullptr);

    void setFinding(const Finding &finding, const QDateTime &since, const QDateTime &now, const QString &serverName);

    /// It is muted by this one, and can be told again; none: it can be muted.
    void setMuting(const std::optional<Muting> &muting);

    /// A button that mends it, with this text; empty = none.
    void setRemedy(const QString &text, bool isEnabled);

signals:
    void requested(const tmc::ui::NavigationTarget &target);
    void remedyRequested();
    /// The operator does not want to be told of it, or of its kind, for so many days; 0: for good.
    void muteRequested(bool wholeKind, int days);
    void unmuteRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int besideWidth() const;
    void arrange();
    void fillMuteMenu();

    StatusChip *m_chip;
    QLabel *m_text;
    QLabel *m_since;
    QLabel *m_remedy;
    QWidget *m_tail; ///< since when and what to do, beside the texts or below them
    QGridLayout *m_grid;
    QPushButton *m_go;
    QPushButton *m_mend;
    QToolButton *m_copy;
    QToolButton *m_mute;
    QPushButton *m_unmute;
    QMenu *m_muteMenu;
    bool m_canMute = false;
    NavigationTarget m_target;
    QString m_command;
    int m_isNarrow = -1; ///< not arranged yet
};

} // namespace tmc::ui
