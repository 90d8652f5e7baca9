#include "core/adapters/local/localsettings.h"

#include "core/support/atomicfile.h"
#include "core/adapters/local/filelock.h"
#include "core/support/json.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int quickestRefresh = 5;
constexpr int slowestRefresh = 3600;

Result<QJsonObject> readSettings(const QString &path)
{
    const auto bytes = atomicfile::read(path);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return QJsonObject{};
    if (!bytes)
        return fail(bytes.error());
    return parseJsonObject(*bytes).map_error([&path](const Error &error) {
        return Error{.code = ErrorCode::ConfigurationInvalid, .args = {path}, .detail = error.detail};
    });
}

} // namespace

LocalSettings::LocalSettings(const LocalPaths &paths) : m_path(paths.config() + u"/settings.json"_s)
{
    auto values = readSettings(m_path);
    if (values)
        m_values = std::move(*values);
    else
        m_problem = values.error();
}

QJsonValue LocalSettings::stored(const QString &key, const QString &formerKey) const
{
    const std::lock_guard guard(m_mutex);
    const QJsonValue value = m_values.value(key);
    return value.isUndefined() && !formerKey.isEmpty() ? m_values.value(formerKey) : value;
}

void LocalSettings::store(const QString &key, const QJsonValue &value)
{
    const std::lock_guard guard(m_mutex);
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_changed.insert(key);
}

QString LocalSettings::value(const ChoiceSetting &setting) const
{
    const QString text = stored(setting.key).toString();
    const QString value = setting.formerValues.value(text, text);
    return setting.values.contains(value) ? value : setting.values.front();
}

QByteArray LocalSettings::value(const Setting<QByteArray> &setting) const
{
    const QByteArray text = stored(setting.key, setting.formerKey).toString().toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return !text.isEmpty() && decoded ? decoded.decoded : setting.fallback;
}

QString LocalSettings::value(const Setting<QString> &setting) const
{
    return stored(setting.key, setting.formerKey).toString(setting.fallback);
}

int LocalSettings::value(const Setting<int> &setting) const
{
    const int number = stored(setting.key, setting.formerKey).toInt(setting.fallback);
    const bool makesSense = number == 0 || (number >= quickestRefresh && number <= slowestRefresh);
    return makesSense ? number : setting.fallback;
}

bool LocalSettings::value(const Setting<bool> &setting) const
{
    return stored(setting.key, setting.formerKey).toBool(setting.fallback);
}

QStringList LocalSettings::value(const Setting<QStringList> &setting) const
{
    const QJsonValue value = stored(setting.key, setting.formerKey);
    if (!value.isArray())
        return setting.fallback;
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue entry : entries)
        if (entry.isString())
            texts.append(entry.toString());
    return texts;
}

QMap<QString, QString> LocalSettings::value(const Setting<QMap<QString, QString>> &setting) const
{
    const QJsonValue value = stored(setting.key, setting.formerKey);
    if (!value.isObject())
        return setting.fallback;
    QMap<QString, QString> texts;
    const QJsonObject entries = value.toObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        if (entry->isString())
            texts.insert(entry.key(), entry->toString());
    return texts;
}

void LocalSettings::setValue(const ChoiceSetting &setting, const QString &value)
{
    if (setting.values.contains(value))
        store(setting.key, value);
}

void LocalSettings::setValue(const Setting<bool> &setting, bool value)
{
    store(setting.key, value);
}

void LocalSettings::setValue(const Setting<QByteArray> &setting, const QByteArray &value)
{
    store(setting.key, QString::fromLatin1(value.toBase64()));
}

void LocalSettings::setValue(const Setting<QString> &setting, const QString &value)
{
    store(setting.key, value);
}

void LocalSettings::setValue(const Setting<int> &setting, int value)
{
    store(setting.key, value);
}

void LocalSettings::setValue(const Setting<QStringList> &setting, const QStringList &value)
{
    store(setting.key, QJsonArray::fromStringList(value));
}

void LocalSettings::setValue(const Setting<QMap<QString, QString>> &setting, const QMap<QString, QString> &value)
{
    QJsonObject entries;
    for (auto entry = value.begin(); entry != value.end(); ++entry)
        entries.insert(entry.key(), entry.value());
    store(setting.key, entries);
}

Result<void> LocalSettings::save()
{
    const std::lock_guard guard(m_mutex);
    if (m_changed.isEmpty())
        return {};
    const QString holder = u"process %1"_s.arg(QCoreApplication::applicationPid());
    TM_TRY(const FileLock lock, FileLock::tryAcquire(m_path + u".lock"_s, holder));
    auto onDisk = readSettings(m_path);
    if (!onDisk) {
        const QString kept = m_path + u".damaged"_s;
        QFile::remove(kept);
        if (!QFile::rename(m_path, kept))
            return fail(onDisk.error());
        onDisk = QJsonObject{};
    }
    for (const QString &key : std::as_const(m_changed))
        onDisk->insert(key, m_values.value(key));
    TM_CHECK(atomicfile::write(m_path, QJsonDocument(*onDisk).toJson(QJsonDocument::Indented)));
    m_changed.clear();
    return {};
}

} // namespace tmc
