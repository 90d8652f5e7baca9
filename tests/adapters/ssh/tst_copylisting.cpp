#include "core/adapters/ssh/copylisting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// What `find` on a server says is that server's word: names and sizes of anybody's making.
class TestCopyListing : public QObject {
    Q_OBJECT
private slots:
    void copiesAreFoundInAnyOrder();
    void whatNoCopyHasIsLeftOut();
    void oneCopyIsReadByItself();
};

namespace {

QByteArray records(const QList<QByteArray> &lines)
{
    return lines.join('\0') + '\0';
}

} // namespace

void TestCopyListing::copiesAreFoundInAnyOrder()
{
    const auto found = copylisting::read(
        records({"f 9 /b/./7/w1/b1/manifest.json", "f 5000000000 /b/./7/w1/b1/data.tmcb", "d 40 /b/./7/w1/b1",
                 "f 64 /b/./7/w1/b1/verify/20260101T000000000Z.sig", "d 40 /b/./7/w1/b2", "d 40 /b/./7/w1", "d 40 /b/./7"}),
        u"/b/."_s);
    const std::vector<copylisting::Copy> expected{{.place = u"7/w1/b1"_s,
                                                   .dataBytes = 5'000'000'000,
                                                   .files = {{u"manifest.json"_s, 9}, {u"verify/20260101T000000000Z.sig"_s, 64}}},
                                                  {.place = u"7/w1/b2"_s, .dataBytes = 0, .files = {}}};
    QVERIFY(found == expected);
}

void TestCopyListing::whatNoCopyHasIsLeftOut()
{
    const auto found = copylisting::read(
        records({"d 40 /b/./7/w1/b1", "f 1048577 /b/./7/w1/b1/manifest.json", "f 4097 /b/./7/w1/b1/manifest.sig", "l 9 /b/./7/w1/b2",
                 "d 40 /b/./7/W 1/b3", "d 40 /b/./7/w1/..", "f 1 /b/./7/w1/b1/verify/../../x.json",
                 "f 1 /b/./7/w1/b1/verify/a\nb.json", "f 1 /b/./7/w1/b1/other", "f -1 /b/./7/w1/b1/data.tmcb",
                 "f 99999999999999999999 /b/./7/w1/b1/data.tmcb", "d 40 /elsewhere/7/w1/b4", "f 3 /b/./7/w1/b5",
                 "d 40 /b/./7/w1/b1/data.tmcb", "nonsense", "", "d 40 /b/./7/\xff\xfe/b6"}),
        u"/b/."_s);
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY((found.front() == copylisting::Copy{.place = u"7/w1/b1"_s, .dataBytes = 0, .files = {}}));
}

void TestCopyListing::oneCopyIsReadByItself()
{
    const auto found =
        copylisting::read(records({"d 40 /b/7/w1/b1/.", "f 9 /b/7/w1/b1/./manifest.json"}), u"/b/7/w1/b1/."_s, u"7/w1/b1"_s);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().place, u"7/w1/b1"_s);
    QCOMPARE(found.front().files.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestCopyListing)

#include "tst_copylisting.moc"
