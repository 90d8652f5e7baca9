#pragma once

#include "core/ports/sizehistory.h"

#include <QHash>

#include <QVariant>

class QSqlQuery;

namespace tmc {

/// A history in one SQLite file (mode 0600) for each server. A file that is damaged, or of a later version, is put aside under another
/// name (one such copy is kept) and a new one begun. Never grows beyond `largestFile`: the oldest points go first. The file is
/// opened in the thread of the first call, which all others must come from.
class SqliteLoadHistory final : public LoadHistory, public SizeHistory {
public:
    static constexpr qint64 largestFile = 64 * 1024 * 1024;

    /// `path` is in a private directory.
    explicit SqliteLoadHistory(QString path, qint64 largest = largestFile);
    ~SqliteLoadHistory() override;
    Q_DISABLE_COPY_MOVE(SqliteLoadHistory)

    Result<void> append(const QDateTime &at, const std::map<QString, double> &figures) override;
    Result<std::vector<LoadPoint>> read(const QString &series, LoadStep step, const QDateTime &from, const QDateTime &to) override;

    Result<void> keepSizes(const QDateTime &at, const std::map<QString, Bytes> &sizes) override;
    Result<std::map<QString, std::vector<LoadPoint>>> readSizes(const QDateTime &from, const QDateTime &to) override;

    /// True when a damaged file was found and put aside since the object was made.
    bool hasBegunAnew() const { return m_hasBegunAnew; }

private:
    template <typename Work>
    auto repaired(Work work) -> decltype(work());
    Result<void> open();
    void close();
    Result<void> putAside();
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    Result<void> write(qint64 at, const std::map<QString, double> &figures);
    Result<void> summarise(LoadStep from, LoadStep to, qint64 now);
    Result<void> forget(qint64 now);
    Result<quint32> numberOf(const QString &series);
    Result<void> writeSizes(qint64 at, const std::map<QString, Bytes> &sizes);
    Result<std::map<QString, std::vector<LoadPoint>>> readSizePoints(qint64 from, qint64 to);
    Result<std::vector<LoadPoint>> readPoints(const QString &series, LoadStep step, qint64 from, qint64 to);

    QString m_path;
    QString m_connection; ///< name among Qt's connections
    qint64 m_largest;
    QHash<QString, quint32> m_numbers;
    qint64 m_forgottenAt = 0;
    bool m_isOpen = false;
    bool m_isDamaged = false;
    bool m_hasBegunAnew = false;
};

} // namespace tmc
