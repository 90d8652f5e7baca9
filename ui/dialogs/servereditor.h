#pragma once

#include "ui/uicontext.h"
#include "core/services/workerthreads.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace tmc::ui {

class Card;
class ConnectionTestView;
class MessageBanner;
class ServerForm;

/// Adds or changes a server: the form, the connection test beside it (below it in narrow windows) and the buttons. Used by the first-run
/// page and by ServerDialog.
class ServerEditor final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerEditor)

public:
    explicit ServerEditor(UiContext &context, QWidget *parent = nullptr);
    ~ServerEditor() override;

    /// Changes a known server instead of adding one.
    void edit(const ServerProfile &profile);
    void setCancelVisible(bool visible);

public slots:
    void testConnection();
    void save();

signals:
    /// The profile is stored. `typed` is the password from the form, if there was one; `prepare`: the operator wants to prepare the
    /// server now.
    void saved(const QString &serverName, const std::optional<tmc::Secret> &typed, bool prepare);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    QWidget *buildButtons();
    void retranslateUi();
    void showTest();
    void saveThen(bool prepare);
    void storePassword(const ServerProfile &profile, const Secret &password, bool prepare);
    void showProblem(const Error &error);

    UiContext &m_context;
    bool m_editing = false;
    MessageBanner *m_banner;
    ServerForm *m_form;
    Card *m_testCard;
    ConnectionTestView *m_test;
    QBoxLayout *m_columns;
    QPushButton *m_cancel;
    QPushButton *m_testButton;
    QPushButton *m_save;
    WorkerThreads m_pool{1};
};

} // namespace tmc::ui
