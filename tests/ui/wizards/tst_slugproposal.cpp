#include "core/domain/names.h"
#include "ui/wizards/slugproposal.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc::ui;

/// What is proposed as a slug is a valid one, or so little that the operator has to type it.
class TestSlugProposal final : public QObject {
    Q_OBJECT
private slots:
    void namesBecomeSlugs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("slug");
        QTest::newRow("accents") << u"Café Ñandú & Hijos"_s << u"cafe-nandu-hijos"_s;
        QTest::newRow("company") << u"Panadería López, S.A. de C.V."_s << u"panaderia-lopez-sa-de-cv"_s;
        QTest::newRow("sharp s") << u"Weiß & Søn"_s << u"weiss-son"_s;
        QTest::newRow("apostrophe") << u"O'Neil"_s << u"oneil"_s;
        QTest::newRow("digits first") << u"3 Hermanos"_s << u"hermanos"_s;
        QTest::newRow("hyphens") << u" -- Uno --- dos -- "_s << u"uno-dos"_s;
        QTest::newRow("composed") << u"Cafe\u0301"_s << u"cafe"_s;
        QTest::newRow("other script") << u"東京"_s << QString();
        QTest::newRow("markup") << u"<b>Bo</b>"_s << u"b-bo-b"_s;
        QTest::newRow("reversed") << u"abc\u202Edef"_s << u"abc-def"_s;
    }

    void namesBecomeSlugs()
    {
        QFETCH(QString, name);
        QFETCH(QString, slug);
        QCOMPARE(proposedSlug(name), slug);
    }

    void longNamesAreCutWithoutATrailingHyphen()
    {
        const QString slug = proposedSlug(u"a"_s.repeated(39) + u" very long name"_s);
        QCOMPARE(slug, u"a"_s.repeated(39));
        QVERIFY(tmc::names::checkedSlug(slug));
    }

    void anyTextGivesAValidSlugOrAVeryShortOne()
    {
        QRandomGenerator random(20260302);
        for (int round = 0; round < 5000; ++round) {
            QString name;
            for (int i = random.bounded(60); i > 0; --i)
                name += QChar(random.bounded(1, 0x2100));
            const QString slug = proposedSlug(name);
            QVERIFY2(slug.size() < 3 || tmc::names::checkedSlug(slug), qPrintable(slug));
        }
    }
};

QTEST_GUILESS_MAIN(TestSlugProposal)
#include "tst_slugproposal.moc"
