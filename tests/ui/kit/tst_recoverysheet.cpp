#include "ui/dialogs/recoverysheet.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// The sheet of paper on which a recovery key outlives every computer.
class TestRecoverySheet final : public QObject {
    Q_OBJECT

private slots:
    void theKeyCanBeReadOffAndTypedIn()
    {
        QByteArray digits;
        for (int i = 0; i < 72; ++i)
            digits += "0123456789abcdef"[(i * 7) % 16];
        QTemporaryFile file;
        QVERIFY(file.open());
        QByteArray key = "TMRK1 " + digits;
        const QByteArray sheet = ui::recoverySheet(Secret::fromBytes(key));
        QVERIFY(sheet.startsWith("%PDF"));
        QVERIFY(!sheet.contains(digits.left(16)));
        QCOMPARE(file.write(sheet), sheet.size());
        QVERIFY(file.flush());
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
        QVERIFY(reader.waitForFinished());
        const QByteArray read = reader.readAllStandardOutput();
        QCOMPARE(read.count('\f'), 1);
        QVERIFY(read.contains("tm-backup-cat"));
        QByteArray typed = read.mid(read.indexOf("TMRK1"));
        typed = typed.left(typed.indexOf("\n\n")).simplified().replace(' ', QByteArray());
        QCOMPARE(typed, "TMRK1" + digits);
    }
};

QTEST_MAIN(TestRecoverySheet)
#include "tst_recoverysheet.moc"
