#pragma once

#include <QFrame>
#include <QList>

class QLabel;
class QVBoxLayout;

namespace tmc::ui {

/// The list of steps at the side of a wizard: those behind, the one now, those to come. Use it with QWizard::setSideWidget.
class StepsSidebar final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsSidebar)

public:
    /// \a name is the accessible name, already translated.
    explicit StepsSidebar(const QString &name, QWidget *parent = nullptr);

    void setSteps(const QStringList &titles);
    /// From 0; the number of steps means that all are behind.
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QVBoxLayout *m_layout;
    QStringList m_titles;
    QList<QLabel *> m_labels;
    int m_current = 0;
};

} // namespace tmc::ui
