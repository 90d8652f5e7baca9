#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

namespace tmc::ui {

/// One thing as it is and as it shall be, both translated and inert.
struct ComparedLine {
    QString name;
    QString before;
    QString after;
    bool operator==(const ComparedLine &) const = default;
};

/// Two states side by side; what differs stands out, by weight and by a word for screen readers.
class ComparisonTable final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonTable)

public:
    explicit ComparisonTable(QWidget *parent = nullptr);

    /// `titles`: above the names (may be empty), the present and the new values.
    void show(const QString &before, const QString &after, const QList<ComparedLine> &lines);

private:
    QGridLayout *m_grid;
};

} // namespace tmc::ui
