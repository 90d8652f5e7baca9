#include <QTest>
class TestSample final : public QObject {
    Q_OBJECT
};
QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
