#pragma once

#include "core/domain/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tmc::ui {

class Card;

/// The container that is kept stopped after its workspace moved away: since when, and the two things to do about it. Hidden without one.
class RetiredContainerCard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RetiredContainerCard)

public:
    explicit RetiredContainerCard(QWidget *parent = nullptr);

    void show(const Workspace &workspace, const QDateTime &now);
    void retranslate();

signals:
    void switchBackRequested();
    void removeRequested();

private:
    Card *m_card;
    QLabel *m_text;
    QPushButton *m_switchBack;
    QPushButton *m_remove;
};

} // namespace tmc::ui
