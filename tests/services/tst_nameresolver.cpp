#include "core/services/nameresolver.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace tmc;

/// Names are asked for in the background, and given up with whoever asks.
class TestNameResolver final : public QObject {
    Q_OBJECT
private slots:
    void thisMachineIsFound();
    void nobodyIsCalledAfterTheEnd();
};

void TestNameResolver::thisMachineIsFound()
{
    std::optional<Result<QStringList>> found;
    QObject context;
    resolveName(u"localhost"_s, &context, [&found](const Result<QStringList> &addresses) { found = addresses; });
    QVERIFY(!found); // it does not wait
    QTRY_VERIFY_WITH_TIMEOUT(found, 20'000);
    QVERIFY(found->has_value());
    QVERIFY2(found->value().contains(u"127.0.0.1"_s) || found->value().contains(u"::1"_s), qPrintable(found->value().join(u' ')));
    QTRY_VERIFY(context.children().isEmpty()); // nothing is left of it
}

void TestNameResolver::nobodyIsCalledAfterTheEnd()
{
    bool isCalled = false;
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 50; ++i)
        resolveName(u"name-%1.invalid"_s.arg(i), context.get(), [&isCalled](const Result<QStringList> &) { isCalled = true; });
    QElapsedTimer timer;
    timer.start();
    context.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed()))); // the resolver's own patience is not waited for
    QTest::qWait(500);
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(TestNameResolver)

#include "tst_nameresolver.moc"
