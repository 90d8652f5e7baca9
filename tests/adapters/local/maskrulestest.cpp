// The rules for masking as people edit them.
#include "core/adapters/local/maskrulesfile.h"
#include "tests/adapters/local/temporaryhome.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

class MaskRulesTest final : public QObject {
    Q_OBJECT
private slots:
    void theFileIsMadeOnceAndThenObeyed();
    void whatIsNotUnderstoodIsRefused();
};

void MaskRulesTest::theFileIsMadeOnceAndThenObeyed()
{
    const tmtest::TemporaryHome home;
    MaskRulesFile rules(home.paths());
    QCOMPARE(rules.readOrMake().value(), defaultMaskRules());
    // A rule in a line, so that one is easily taken out.
    QCOMPARE(tmtest::contents(rules.path()).count('\n'), static_cast<qsizetype>(defaultMaskRules().size()) + 4);
    QCOMPARE(rules.readOrMake().value(), defaultMaskRules());
    tmtest::overwrite(rules.path(), R"({"rules": [{"column": "*mail*", "mask": "email"}]})");
    QCOMPARE(rules.readOrMake().value(), (std::vector<MaskRule>{{u"*mail*"_s, u"*"_s, MaskKind::Email}}));
}

void MaskRulesTest::whatIsNotUnderstoodIsRefused()
{
    const tmtest::TemporaryHome home;
    MaskRulesFile rules(home.paths());
    for (const QByteArray &text :
         {QByteArray("{"), QByteArray("{}"), QByteArray(R"({"rules": [{"column": "a", "mask": "e-mail"}]})")}) {
        tmtest::overwrite(rules.path(), text);
        QCOMPARE(rules.readOrMake().error().code, ErrorCode::ConfigurationInvalid);
    }
}

QTEST_APPLESS_MAIN(MaskRulesTest)
#include "maskrulestest.moc"
