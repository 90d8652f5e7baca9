#pragma once

#include "core/planner/runbook.h"
#include "ui/wizards/cataloguefield.h"
#include "ui/wizards/wizardstep.h"

#include <QJsonObject>

#include <functional>

class QLabel;

namespace tmc::ui {

class LabelledField;

/// Some fields of a product or plan as a form. The row that it edits is in JSON form and belongs to the wizard. What the planner has against
/// a value is shown at its field before the wizard goes on.
class CatalogueFieldsPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogueFieldsPage)

public:
    struct Contents {
        QString name; ///< object name
        std::function<QString()> title;
        std::function<QString()> intro;
        QList<CatalogueField> fields;
        bool isNew = false; ///< the key may be typed
        std::function<Result<Runbook>()> plan;
    };
    CatalogueFieldsPage(QJsonObject &row, Contents contents, QWidget *parent);

    [[nodiscard]] QString title() const override;
    void enter() override;
    bool accept() override;

protected:
    void retranslateUi() override;

private:
    struct Entry {
        CatalogueField field;
        LabelledField *box = nullptr;
        QWidget *editor = nullptr;
    };
    void addEntry(const CatalogueField &field);
    void showValue(const Entry &entry) const;
    /// Takes what was typed into the row; says so at the field when it cannot be read.
    bool takeValue(const Entry &entry);
    [[nodiscard]] const Entry *entryFor(const Error &blocker) const;

    QJsonObject &m_row;
    Contents m_contents;
    QLabel *m_heading;
    QLabel *m_intro;
    QList<Entry> m_entries;
};

} // namespace tmc::ui
