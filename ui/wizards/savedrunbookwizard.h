#pragma once

#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// A preview that was saved to a file: what it says, what has changed since, the new preview beside it, and the run. Works without a
/// connection up to the preview.
class SavedRunbookWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedRunbookWizard)

public:
    SavedRunbookWizard(UiContext &context, const Runbook &saved, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void confirmRun(const Runbook &runbook, std::function<void()> confirmed) override;

private:
    OperationKind m_kind;
    QString m_targetName;
    QJsonObject m_request;
};

/// Reads a file that a preview was saved to, by this console or by the command line's --dry-run --json or --save. Fails with LocalFile or
/// InvalidInput, and with Unsupported for the preparation of a server, which has to be asked for its administrator's password.
Result<Runbook> readPreviewFile(const QString &path);

/// Asks for a file and opens it. `go` is called when the operator wants to see something else afterwards.
void openPreviewFile(UiContext &context, QWidget *parent, const std::function<void(const NavigationTarget &)> &go);

} // namespace tmc::ui
