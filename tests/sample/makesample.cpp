#include "tests/sample/samplebuilder.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

/// Writes core/adapters/sample/sample.json, or the file that is named.
int main(int argc, char *argv[])
{
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(TM_SOURCE_DIR "/core/adapters/sample/sample.json"));
    const QByteArray text = QJsonDocument(tmtest::SampleBuilder().document()).toJson(QJsonDocument::Indented);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size())
        return 0;
    std::fputs("the sample could not be written\n", stderr);
    return 1;
}
