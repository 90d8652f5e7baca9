#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>

namespace tmc {

/// Makes lines of the pieces that a command's output comes in, and remembers the last ones. Lines that are too long come in parts; of output
/// beyond the limit only the last lines are remembered, and one line says so.
class OutputLines final {
public:
    static constexpr qsizetype longestLine = 4096;
    static constexpr int mostLines = 20'000;
    static constexpr qsizetype rememberedLines = 20;

    /// `line` gets each line; hostile.
    explicit OutputLines(std::function<void(const QString &)> line) : m_line(std::move(line)) {}

    void feed(QByteArrayView bytes);
    /// What came last without a line feed.
    void finish();
    /// The last lines, without what looks like a secret.
    QString lastWords() const;

private:
    void give(QByteArrayView line);

    std::function<void(const QString &)> m_line;
    QByteArray m_rest;
    QStringList m_last;
    int m_lines = 0;
};

} // namespace tmc
