#pragma once

#include "core/engine/supportreport.h"
#include "ui/uicontext.h"

#include <QDialog>

class QCheckBox;

namespace tmc::ui {

class CodeBlock;

/// What somebody who helps is given: shows every file as it will be written, with names only when the operator wants that, and writes them
/// into a folder of their own that only this user can read. Nothing is sent anywhere. Deletes itself; show it with open().
class SupportReportDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SupportReportDialog)

public:
    SupportReportDialog(UiContext &context, QWidget *parent);

    /// Writes the files that are shown into a new folder below `place`. Its path, or what kept it from being written.
    Result<QString> saveBelow(const QString &place);

private:
    void buildLayout();
    void present();
    void askForPlace();
    void tell(const Result<QString> &saved);

    SupportFacts m_facts; ///< of the moment at which the dialog was opened
    std::vector<SupportFile> m_files;
    QCheckBox *m_withNames;
    QList<CodeBlock *> m_blocks;
};

} // namespace tmc::ui
