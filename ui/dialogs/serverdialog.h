#pragma once

#include "ui/dialogs/servereditor.h"

#include <QDialog>

namespace tmc::ui {

class PageHeader;

/// The dialog that adds a server, or changes and tests a known one.
class ServerDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerDialog)

public:
    /// Without a profile a server is added.
    ServerDialog(UiContext &context, const std::optional<ServerProfile> &profile, QWidget *parent);

    [[nodiscard]] ServerEditor *editor() const { return m_editor; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    bool m_editing;
    PageHeader *m_header;
    ServerEditor *m_editor;
};

} // namespace tmc::ui
