#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace tmc::ui {

/// One field of a form: its label above, then the editor with perhaps a button beside it, then what is wrong with it. The label is the
/// editor's buddy, so the editor is called by it; what is wrong is its accessible description.
class LabelledField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelledField)

public:
    /// Takes the editor over. The names of the parts are made from `name`: editor `name`, label `nameLabel`, problem `nameProblem`.
    LabelledField(const QString &name, QWidget *editor, QWidget *parent);

    /// \a text is translated and may hold a mnemonic.
    void setLabel(const QString &text);
    /// A line below the editor that explains it; hidden while there is a problem.
    void setHint(const QString &text);
    /// Empty: nothing is wrong.
    void setProblem(const QString &text);
    [[nodiscard]] QString problem() const { return m_problem; }
    /// A further widget at the right of the editor.
    void addBeside(QWidget *widget);

private:
    void refresh();

    QWidget *m_editor;
    QLabel *m_label;
    QLabel *m_note;
    QBoxLayout *m_row;
    QString m_hint;
    QString m_problem;
};

} // namespace tmc::ui
