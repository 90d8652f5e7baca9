#include "core/adapters/backup/sha256.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// The hash of backups: that of FIPS 180-4, whatever pieces the data come in.
class TestSha256 final : public QObject {
    Q_OBJECT
private slots:
    void knownMessages_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("hash");
        QTest::newRow("nothing") << QByteArray() << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
        QTest::newRow("FIPS 180-4, one block")
            << QByteArray("abc") << u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
        QTest::newRow("FIPS 180-4, two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                                << u"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"_s;
        QTest::newRow("FIPS 180-4, a million")
            << QByteArray(1'000'000, 'a') << u"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"_s;
    }
    void knownMessages()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, hash);
        Sha256 whole;
        whole.add(message);
        QCOMPARE(whole.hex(), hash);
    }
    void piecesOfAnySizeAreTheSame()
    {
        QByteArray message;
        for (int i = 0; i < 70'000; ++i)
            message.append(static_cast<char>(i * 31 + i / 251));
        // What Qt hashed is in the manifests of backups that are there already.
        const QString expected = QString::fromLatin1(QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
        for (const qsizetype size : {1, 3, 63, 64, 65, 4096, 70'000}) {
            Sha256 hash;
            for (qsizetype from = 0; from < message.size(); from += size)
                hash.add(QByteArrayView(message).sliced(from, std::min(size, message.size() - from)));
            QCOMPARE(hash.hex(), expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_sha256.moc"
