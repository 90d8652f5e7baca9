#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace tmc::ui {

class ElidedLabel;

/// One thing that is known: its name, translated, and its value, which may come from a server.
struct NamedFact {
    QString name;
    QString value;
    QString toolTip; ///< empty: the value itself when it is cut off
    bool isCopyable = false;
    bool operator==(const NamedFact &) const = default;
};

/// Names at the left, values at the right, a button beside each value that can be copied. Facts without a value are left out.
class FactGrid final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactGrid)

public:
    explicit FactGrid(QWidget *parent = nullptr);

    void setFacts(const QList<NamedFact> &facts);

private:
    struct Line {
        QLabel *name = nullptr;
        ElidedLabel *value = nullptr;
        QToolButton *copy = nullptr;
    };
    Line &line(qsizetype number);

    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace tmc::ui
