#include "core/adapters/local/localsettings.h"
#include "temporaryhome.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

class SettingsTest final : public QObject {
    Q_OBJECT

private slots:
    void withoutFileDefaultsHold();
    void savedSettingsComeBack();
    void fileIsPrivateAndWrittenOnlyWhenSomethingChanged();
    void senselessValuesAreDefaults();
    void settingsOfOlderVersionsAreStillRead();
    void onlyValuesOfTheListAreTaken();
    void twoConsolesKeepEachOthersChanges();
    void damagedFileIsKeptAside();
    void unknownKeysSurvive();

private:
    static QString pathOf(const TemporaryHome &home) { return home.paths().config() + u"/settings.json"_s; }
};

void SettingsTest::withoutFileDefaultsHold()
{
    const TemporaryHome home;
    const LocalSettings values(home.paths());
    QCOMPARE(values.value(settings::language), u"system"_s);
    QCOMPARE(values.value(settings::theme), u"system"_s);
    QCOMPARE(values.value(settings::viewState(u"window"_s)), QByteArray());
    QCOMPARE(values.value(settings::lastServer), QString());
    QCOMPARE(values.value(settings::refreshSeconds), 15);
    QVERIFY(!values.problem());
}

void SettingsTest::savedSettingsComeBack()
{
    const TemporaryHome home;
    {
        LocalSettings values(home.paths());
        values.setValue(settings::language, u"es"_s);
        values.setValue(settings::theme, u"high-contrast-dark"_s);
        values.setValue(settings::viewState(u"window"_s), QByteArray("\0\1\xff", 3));
        values.setValue(settings::viewState(u"table.workspaces"_s), QByteArray("columns"));
        values.setValue(settings::lastServer, u"vps-1"_s);
        values.setValue(settings::refreshSeconds, 0);
        QCOMPARE(values.value(settings::theme), u"high-contrast-dark"_s);
        QVERIFY(values.save());
    }
    const LocalSettings values(home.paths());
    QCOMPARE(values.value(settings::language), u"es"_s);
    QCOMPARE(values.value(settings::theme), u"high-contrast-dark"_s);
    QCOMPARE(values.value(settings::viewState(u"window"_s)), QByteArray("\0\1\xff", 3));
    QCOMPARE(values.value(settings::viewState(u"table.workspaces"_s)), QByteArray("columns"));
    QCOMPARE(values.value(settings::viewState(u"table.plans"_s)), QByteArray());
    QCOMPARE(values.value(settings::lastServer), u"vps-1"_s);
    QCOMPARE(values.value(settings::refreshSeconds), 0);
    QVERIFY(contents(pathOf(home)).contains("\"high-contrast-dark\""));
}

void SettingsTest::fileIsPrivateAndWrittenOnlyWhenSomethingChanged()
{
    const TemporaryHome home;
    LocalSettings values(home.paths());
    QVERIFY(values.save());
    QVERIFY(!QFile::exists(pathOf(home)));
    values.setValue(settings::lastServer, u"vps-1"_s);
    QVERIFY(values.save());
    QCOMPARE(modeOf(pathOf(home)), 0600);
}

void SettingsTest::senselessValuesAreDefaults()
{
    const TemporaryHome home;
    overwrite(pathOf(home),
              R"({"language": "kl", "theme": 7, "refreshSeconds": 1, "lastServer": [], "state/window": "%%%", "trayIcon": "yes"})");
    const LocalSettings values(home.paths());
    QCOMPARE(values.value(settings::language), u"system"_s);
    QCOMPARE(values.value(settings::theme), u"system"_s);
    QCOMPARE(values.value(settings::refreshSeconds), 15);
    QCOMPARE(values.value(settings::lastServer), QString());
    QCOMPARE(values.value(settings::viewState(u"window"_s)), QByteArray());
    QVERIFY(values.value(settings::trayIcon));
}

void SettingsTest::settingsOfOlderVersionsAreStillRead()
{
    const TemporaryHome home;
    overwrite(pathOf(home), R"({"theme": "high-contrast", "window/geometry": "YWJj", "columns/workspaces": "ZGVm"})");
    LocalSettings values(home.paths());
    QCOMPARE(values.value(settings::theme), u"high-contrast-light"_s);
    QCOMPARE(values.value(settings::viewState(u"window"_s)), QByteArray("abc"));
    QCOMPARE(values.value(settings::viewState(u"table.workspaces"_s)), QByteArray("def"));
    values.setValue(settings::viewState(u"window"_s), QByteArray("new"));
    QVERIFY(values.save());
    QCOMPARE(LocalSettings(home.paths()).value(settings::viewState(u"window"_s)), QByteArray("new"));
}

void SettingsTest::onlyValuesOfTheListAreTaken()
{
    const TemporaryHome home;
    LocalSettings values(home.paths());
    values.setValue(settings::theme, u"dark"_s);
    values.setValue(settings::theme, u"plaid"_s);
    QCOMPARE(values.value(settings::theme), u"dark"_s);
}

void SettingsTest::twoConsolesKeepEachOthersChanges()
{
    const TemporaryHome home;
    LocalSettings first(home.paths());
    LocalSettings second(home.paths());
    first.setValue(settings::language, u"en"_s);
    second.setValue(settings::theme, u"dark"_s);
    QVERIFY(first.save() && second.save());
    const LocalSettings values(home.paths());
    QCOMPARE(values.value(settings::language), u"en"_s);
    QCOMPARE(values.value(settings::theme), u"dark"_s);
}

void SettingsTest::damagedFileIsKeptAside()
{
    const TemporaryHome home;
    overwrite(pathOf(home), "{\"theme\": \"da");
    LocalSettings values(home.paths());
    QVERIFY(values.problem());
    QCOMPARE(values.problem()->code, ErrorCode::ConfigurationInvalid);
    QCOMPARE(values.value(settings::theme), u"system"_s);
    QCOMPARE(contents(pathOf(home)), QByteArray("{\"theme\": \"da"));
    values.setValue(settings::theme, u"light"_s);
    QVERIFY(values.save());
    QCOMPARE(contents(pathOf(home) + u".damaged"_s), QByteArray("{\"theme\": \"da"));
    QCOMPARE(LocalSettings(home.paths()).value(settings::theme), u"light"_s);
}

void SettingsTest::unknownKeysSurvive()
{
    const TemporaryHome home;
    overwrite(pathOf(home), R"({"later": {"a": 1}})");
    LocalSettings values(home.paths());
    values.setValue(settings::refreshSeconds, 60);
    QVERIFY(values.save());
    QVERIFY(contents(pathOf(home)).contains("\"later\""));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settingstest.moc"
