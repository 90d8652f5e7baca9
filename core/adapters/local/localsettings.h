#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/adapters/local/settingstable.h"

#include <QJsonObject>
#include <QSet>

#include <mutex>
#include <optional>

namespace tmc {

/// The operator's settings in <config>/settings.json, mode 0600. value() and setValue() work in memory and are quick; save() writes
/// what was changed over what the file has by then, so that two consoles do not undo each other's settings, and waits for the disk:
/// call it from a worker thread or at the end. Unknown keys survive. Thread: any.
class LocalSettings final {
public:
    /// Reads the file. A damaged one never keeps the program from starting: defaults hold, problem() says what is wrong, and the
    /// first save() keeps the damaged file as settings.json.damaged.
    explicit LocalSettings(const LocalPaths &paths);

    QString value(const ChoiceSetting &setting) const;
    QByteArray value(const Setting<QByteArray> &setting) const;
    QString value(const Setting<QString> &setting) const;
    int value(const Setting<int> &setting) const;
    bool value(const Setting<bool> &setting) const;
    /// What is not a text is left out of lists and maps.
    QStringList value(const Setting<QStringList> &setting) const;
    QMap<QString, QString> value(const Setting<QMap<QString, QString>> &setting) const;

    /// A value that is not in the setting's list is ignored.
    void setValue(const ChoiceSetting &setting, const QString &value);
    void setValue(const Setting<QByteArray> &setting, const QByteArray &value);
    void setValue(const Setting<QString> &setting, const QString &value);
    void setValue(const Setting<int> &setting, int value);
    void setValue(const Setting<bool> &setting, bool value);
    void setValue(const Setting<QStringList> &setting, const QStringList &value);
    void setValue(const Setting<QMap<QString, QString>> &setting, const QMap<QString, QString> &value);

    /// Fails with OperationLocked (retryable) while another process is saving, or LocalFile.
    Result<void> save();

    std::optional<Error> problem() const { return m_problem; }

private:
    QJsonValue stored(const QString &key, const QString &formerKey = {}) const;
    void store(const QString &key, const QJsonValue &value);

    QString m_path;
    std::optional<Error> m_problem;
    mutable std::mutex m_mutex;
    QJsonObject m_values;
    QSet<QString> m_changed;
};

} // namespace tmc
