#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QWidget;

namespace tmc::ui {

/// One format in which something can be saved.
struct FileFormat {
    QString name;                        ///< translated: "Text"
    QString suffix;                      ///< without the dot: "txt"
    std::function<QByteArray()> content; ///< asked for once, after a file has been chosen
};

/// Asks for the name of a file to write without blocking the event loop. `formats` are pairs of a translated name and a suffix; `chosen` is
/// not called when the operator gives up.
void askForFile(QWidget *parent, const QString &title, const QString &suggestedName,
                const std::vector<std::pair<QString, QString>> &formats, const std::function<void(const QString &path)> &chosen);

/// Asks for a file without blocking the event loop and writes it atomically; a file that cannot be written is told in a message box.
/// `suggestedName` is without suffix; characters that do not belong into file names are replaced.
void saveToFile(QWidget *parent, const QString &title, const QString &suggestedName, std::vector<FileFormat> formats);

} // namespace tmc::ui
