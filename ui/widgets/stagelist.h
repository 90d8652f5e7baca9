#pragma once

#include <QElapsedTimer>
#include <QListWidget>
#include <QTimer>

#include <chrono>
#include <optional>

namespace tmc::ui {

/// How far one stage of a longer task is.
enum class StageState { Pending, Running, Ok, Failed, Skipped };

/// One line of a StageList. Texts are already translated.
struct Stage {
    QString title;
    StageState state = StageState::Pending;
    std::optional<std::chrono::milliseconds> duration;
    QString detail; ///< shown below the title: a result, or why it failed
};

/// The stages of a task in their order, with state, duration and detail: connection test, steps of an operation.
/// Arrow keys move through it; each stage is read as "Authenticate: done, 0.3 s".
class StageList final : public QListWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageList)

public:
    /// \a name is the accessible name of the list, already translated.
    explicit StageList(const QString &name, QWidget *parent = nullptr);

    void setStages(const QList<Stage> &stages);
    /// Replaces one stage; out of range is ignored.
    void setStage(int index, const Stage &stage);
    [[nodiscard]] Stage stage(int index) const;
    /// As tall as its stages, without a scroll bar of its own (for a page that scrolls as a whole).
    void setFitsContents(bool fits);
    /// The state as a word in the operator's language.
    [[nodiscard]] static QString stateText(StageState state);
    /// "12 ms", "0.3 s", "12 s", "2 min 5 s".
    [[nodiscard]] static QString durationText(std::chrono::milliseconds duration);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Return, or a double click.
    void stageActivated(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refreshItem(int index);
    void refreshAnimation();
    int contentsHeight() const;

    QList<Stage> m_stages;
    QTimer m_frame;
    QElapsedTimer m_elapsed;
    bool m_fits = false;
};

} // namespace tmc::ui
