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
    QCOMPARE(values.value(settings::language), LanguageChoice::System);
    QCOMPARE(values.value(settings::theme), ThemeChoice::System);
    QCOMPARE(values.value(settings::windowGeometry), QByteArray());
    QCOMPARE(values.value(settings::lastServer), QString());
    QCOMPARE(values.value(settings::refreshSeconds), 30);
    QVERIFY(!values.problem());
}

void SettingsTest::savedSettingsComeBack()
{
    const TemporaryHome home;
    {
        LocalSettings values(home.paths());
        values.setValue(settings::language, LanguageChoice::Spanish);
        values.setValue(settings::theme, ThemeChoice::HighContrast);
        values.setValue(settings::windowGeometry, QByteArray("\0\1\xff", 3));
        values.setValue(settings::tableColumns(u"workspaces"_s), QByteArray("columns"));
        values.setValue(settings::lastServer, u"vps-1"_s);
        values.setValue(settings::refreshSeconds, 0);
        QCOMPARE(values.value(settings::theme), ThemeChoice::HighContrast);
        QVERIFY(values.save());
    }
    const LocalSettings values(home.paths());
    QCOMPARE(values.value(settings::language), LanguageChoice::Spanish);
    QCOMPARE(values.value(settings::theme), ThemeChoice::HighContrast);
    QCOMPARE(values.value(settings::windowGeometry), QByteArray("\0\1\xff", 3));
    QCOMPARE(values.value(settings::tableColumns(u"workspaces"_s)), QByteArray("columns"));
    QCOMPARE(values.value(settings::tableColumns(u"plans"_s)), QByteArray());
    QCOMPARE(values.value(settings::lastServer), u"vps-1"_s);
    QCOMPARE(values.value(settings::refreshSeconds), 0);
    QVERIFY(contents(pathOf(home)).contains("\"high-contrast\""));
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
    overwrite(pathOf(home), R"({"language": "kl", "theme": 7, "refreshSeconds": 1, "lastServer": [], "window/geometry": "%%%"})");
    const LocalSettings values(home.paths());
    QCOMPARE(values.value(settings::language), LanguageChoice::System);
    QCOMPARE(values.value(settings::theme), ThemeChoice::System);
    QCOMPARE(values.value(settings::refreshSeconds), 30);
    QCOMPARE(values.value(settings::lastServer), QString());
    QCOMPARE(values.value(settings::windowGeometry), QByteArray());
}

void SettingsTest::twoConsolesKeepEachOthersChanges()
{
    const TemporaryHome home;
    LocalSettings first(home.paths());
    LocalSettings second(home.paths());
    first.setValue(settings::language, LanguageChoice::English);
    second.setValue(settings::theme, ThemeChoice::Dark);
    QVERIFY(first.save() && second.save());
    const LocalSettings values(home.paths());
    QCOMPARE(values.value(settings::language), LanguageChoice::English);
    QCOMPARE(values.value(settings::theme), ThemeChoice::Dark);
}

void SettingsTest::damagedFileIsKeptAside()
{
    const TemporaryHome home;
    overwrite(pathOf(home), "{\"theme\": \"da");
    LocalSettings values(home.paths());
    QVERIFY(values.problem());
    QCOMPARE(values.problem()->code, ErrorCode::ConfigurationInvalid);
    QCOMPARE(values.value(settings::theme), ThemeChoice::System);
    QCOMPARE(contents(pathOf(home)), QByteArray("{\"theme\": \"da"));
    values.setValue(settings::theme, ThemeChoice::Light);
    QVERIFY(values.save());
    QCOMPARE(contents(pathOf(home) + u".damaged"_s), QByteArray("{\"theme\": \"da"));
    QCOMPARE(LocalSettings(home.paths()).value(settings::theme), ThemeChoice::Light);
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
