#pragma once

#include "ui/pages/settings/settingssection.h"
#include "ui/uicontext.h"

class QLabel;
class QToolButton;

namespace tmc::ui {

class ElidedLabel;

/// Where the console keeps its files, with a button that copies each path.
class FilesSection final : public SettingsSection {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilesSection)

public:
    explicit FilesSection(const QList<FilePlace> &places, QWidget *parent = nullptr);

protected:
    void retranslateUi() override;

private:
    struct Line {
        FilePlace place;
        QLabel *name = nullptr;
        ElidedLabel *path = nullptr;
        QToolButton *copy = nullptr;
    };
    QList<Line> m_lines;
    QLabel *m_note;
};

} // namespace tmc::ui
