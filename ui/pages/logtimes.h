#pragma once

#include "core/support/clock.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace tmc::ui {

/// From when on and until when a log is read: so long ago, or a time of this machine. Without an end the log is followed.
class LogTimes final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogTimes)

public:
    /// Nanoseconds since 1970.
    struct Range {
        std::optional<qint64> since; ///< none: from the beginning
        std::optional<qint64> until; ///< none: goes on
        bool isReversed() const { return since && until && *since > *until; }
        bool operator==(const Range &) const = default;
    };

    explicit LogTimes(const Clock &clock, QWidget *parent = nullptr);

    /// As it is at this moment.
    [[nodiscard]] Range range() const;
    [[nodiscard]] bool hasEnd() const;
    /// The fields for times, for a row of their own; hidden while none is to be typed.
    [[nodiscard]] QWidget *fields() const { return m_fields; }

signals:
    /// Another range was chosen.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct End {
        QComboBox *choice;
        QLabel *label;
        QDateTimeEdit *time; ///< shown when the choice is a time
    };
    End makeEnd(const QString &name);
    void choose(const End &end);
    [[nodiscard]] std::optional<qint64> timeOf(const End &end) const;
    void fill(const End &end, const QStringList &texts);
    void retranslate();

    const Clock &m_clock;
    QTimer m_settled; ///< a field is stepped through many times
    QWidget *m_fields;
    End m_since;
    End m_until;
};

} // namespace tmc::ui
