#pragma once

#include "core/services/copyreader.h"
#include "ui/uicontext.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;

namespace tmc::ui {

class BusyIndicator;
class FourPartErrorView;
class MessageBanner;

/// Reads what a copy holds for a page of a wizard, in the background: shows how far that is with a button that stops it, and why it failed, in four parts.
/// The reading ends with the page.
class CopyReadingView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyReadingView)

public:
    /// Its parts are called `name`Cancel, `name`Error, `name`Stopped and `name`Again.
    CopyReadingView(UiContext &context, const BackupId &copy, const QString &name, QWidget *parent);
    ~CopyReadingView() override;

    /// `found` is called before ended(), unless the reading fails or is stopped.
    void readMasks(std::function<void(const FoundMasks &)> found);
    void readTables(std::function<void(const std::vector<CopiedTable> &)> found);
    [[nodiscard]] bool isReading() const { return m_reader->isReading(); }
    /// The last reading failed or was stopped.
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    /// Nothing is read yet, and nobody has stopped it.
    [[nodiscard]] bool isNew() const { return m_isNew; }
    /// Reads again. For the page to place, to show and to act on.
    [[nodiscard]] QPushButton *again() const { return m_again; }
    /// To the button that stops the reading, or to the one that reads again.
    void takeFocus();

signals:
    /// What is shown for the page while it is read goes away. `hadFocus`: the focus has to go somewhere.
    void ended(bool hadFocus);

protected:
    void changeEvent(QEvent *event) override;

private:
    template <typename T>
    CopyReader::Done<T> doneWith(std::function<void(const T &)> found);
    [[nodiscard]] CopyReader::Place place() const;
    void buildLayout();
    void begin();
    void end(const std::optional<Error> &error, bool hadFocus);
    void showProgress();
    void present();
    void retranslateUi();

    UiContext &m_context;
    BackupId m_copy;
    CopyReader *m_reader; ///< outlives the page while it reads
    bool m_isNew = true;
    std::optional<Error> m_error;
    QTimer m_progressTimer;
    QWidget *m_row;
    BusyIndicator *m_busy;
    QPushButton *m_cancel;
    FourPartErrorView *m_errorView;
    MessageBanner *m_stopped;
    QPushButton *m_again;
};

} // namespace tmc::ui
