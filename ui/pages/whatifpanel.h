#pragma once

#include "core/domain/systemsnapshot.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace tmc::ui {

class Card;

/// "How many more workspaces of this product and plan fit, and what runs out first?", answered from the snapshot, also offline.
class WhatIfPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WhatIfPanel)

public:
    explicit WhatIfPanel(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refillChoices();
    void refresh();
    void retranslate();

    SnapshotPtr m_snapshot;
    Card *m_card;
    QLabel *m_productLabel;
    QLabel *m_planLabel;
    QLabel *m_environmentLabel;
    QComboBox *m_product;
    QComboBox *m_plan;
    QComboBox *m_environment;
    QLabel *m_answer;
    QLabel *m_lines;
};

} // namespace tmc::ui
