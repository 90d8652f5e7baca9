#pragma once

#include "core/domain/copiedtables.h"
#include "ui/models/rowfilter.h"

#include <QAbstractTableModel>

namespace tmc::ui {

/// A table of a copy, to be chosen.
struct TableChoice {
    CopiedTable table;
    QString text;       ///< "schema.name" on one line, neutralised
    QString searchText; ///< as searchForm() makes it
    bool isChosen = false;
};

/// The tables of a copy with a mark at each; none is chosen at first. Thread: GUI.
class TableChoiceModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableChoiceModel)

public:
    enum ColumnNumber { Name, Rows };

    explicit TableChoiceModel(QObject *parent = nullptr);

    void setTables(const std::vector<CopiedTable> &tables);
    [[nodiscard]] const TableChoice &row(int number) const { return m_choices.at(static_cast<std::size_t>(number)); }
    /// Chooses these rows or no longer does.
    void choose(const QList<int> &rows, bool isChosen);
    void chooseNone();
    [[nodiscard]] int chosenCount() const { return m_chosenCount; }
    /// In the order of the copy.
    [[nodiscard]] std::vector<TableName> chosen() const;
    /// Every text is asked for again, after a change of the language.
    void refreshTexts();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void choiceChanged();

private:
    std::vector<TableChoice> m_choices;
    int m_chosenCount = 0;
};

/// The tables whose names match a search.
class TableChoiceFilter final : public ModelFilter<TableChoiceModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableChoiceFilter)

public:
    explicit TableChoiceFilter(TableChoiceModel &model, QObject *parent = nullptr);

    /// Rows of the model that are shown.
    [[nodiscard]] QList<int> shownRows() const;
    /// How many tables are chosen that are not shown.
    [[nodiscard]] int hiddenChosen() const;

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
};

} // namespace tmc::ui
