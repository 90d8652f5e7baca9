#pragma once

#include "core/domain/containerconfiguration.h"
#include "ui/uicontext.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace tmc::ui {

class BusyIndicator;
class FactGrid;
class FourPartErrorView;

/// How a container is configured. Secrets of its environment are masked; one of them is shown after a question, and the activity log says
/// who asked. Show it with open(); it deletes itself, and what was shown goes with it.
class ContainerInspectDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerInspectDialog)

public:
    ContainerInspectDialog(UiContext &context, const QString &container, QWidget *parent);

private:
    void buildLayout();
    void present(const Result<ContainerConfiguration> &found);
    void showError(const Error &error);
    void fillEnvironment();
    void refresh();
    void askToReveal();
    void reveal(const QString &variable);
    [[nodiscard]] QString selectedVariable() const;

    UiContext &m_context;
    QString m_container;
    ContainerConfiguration m_configuration; ///< without the values of its environment
    BusyIndicator *m_busy;
    FourPartErrorView *m_error;
    FactGrid *m_facts;
    QLabel *m_caption;
    QTableWidget *m_environment;
    QPushButton *m_reveal;
};

} // namespace tmc::ui
