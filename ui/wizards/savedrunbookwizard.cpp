#include "ui/wizards/savedrunbookwizard.h"

#include "core/planner/planagain.h"
#include "core/support/json.h"
#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/runbooktext.h"
#include "ui/widgets/plaintext.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qint64 longestFile = 4 * 1024 * 1024;

void tellUnreadable(QWidget *parent, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, SavedRunbookWizard::tr("The preview could not be opened"), QString(),
                                QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"previewUnreadable"_s);
    box->setTextFormat(Qt::PlainText);
    box->setText(inertText(errorLine(error)));
    box->open();
}

} // namespace

Result<Runbook> readPreviewFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::LocalFile, {path}, file.errorString());
    TM_TRY(const QJsonObject json, parseJsonObject(file.read(longestFile)));
    const bool isDocument = json.contains(u"runbook"_s);
    TM_TRY(Runbook runbook, runbookFromJson(isDocument ? json.value(u"runbook"_s).toObject() : json));
    if (runbook.kind == OperationKind::PrepareServer)
        return fail({.code = ErrorCode::Unsupported, .args = {operationKindName(runbook.kind)}, .source = ErrorSource::Local});
    return runbook;
}

SavedRunbookWizard::SavedRunbookWizard(UiContext &ui, const Runbook &saved, QWidget *parent)
    : OperationWizard(ui, parent),
      m_kind(saved.kind),
      m_targetName(saved.targetName),
      m_request(saved.request)
{
    setObjectName(u"savedRunbookWizard"_s);
    setUp({}, [this] { return operationTitle(m_kind, m_targetName); });
    showSaved(saved);
}

QString SavedRunbookWizard::titleText() const
{
    return tr("Saved preview");
}

Result<Runbook> SavedRunbookWizard::plan(const SystemSnapshot &snapshot, const QDateTime &now)
{
    return planAgain(m_kind, m_request, snapshot, now);
}

void SavedRunbookWizard::renewRequest()
{
    m_request.insert(u"operation"_s, newUuid());
}

void SavedRunbookWizard::confirmRun(const Runbook &runbook, std::function<void()> confirmed)
{
    if (m_kind != OperationKind::ChangePlan || m_request.value(u"environment"_s).toString() == environmentName(Environment::Qa))
        return confirmed();
    auto *dialog = new TypedConfirmation({.objectName = u"confirmSavedRunbook"_s,
                                          .title = tr("Run this on production?"),
                                          .text = interruptionText(runbook.expectedInterruptionSeconds),
                                          .accept = tr("&Run it"),
                                          .acceptRole = ButtonRole::Danger},
                                         m_targetName, this);
    connect(dialog, &QDialog::accepted, this, std::move(confirmed));
    dialog->open();
}

void openPreviewFile(UiContext &context, QWidget *parent, const std::function<void(const NavigationTarget &)> &go)
{
    auto *dialog = new QFileDialog(parent, SavedRunbookWizard::tr("Open a saved preview"), {},
                                   SavedRunbookWizard::tr("Runbook as JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"openPreview"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [&context, parent, go](const QString &path) {
        const Result<Runbook> saved = readPreviewFile(path);
        if (!saved)
            return tellUnreadable(parent, saved.error());
        auto *wizard = new SavedRunbookWizard(context, *saved, parent);
        QObject::connect(wizard, &OperationWizard::requested, parent, go);
        wizard->open();
    });
    dialog->open();
}

} // namespace tmc::ui
