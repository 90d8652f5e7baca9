// Shows every widget of the kit and saves pictures of it in each theme: uikit_gallery OUTPUT_DIRECTORY
#include "tests/ui/kit/kitgallery.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

QString themeName(tmc::ui::ThemeKind kind)
{
    switch (kind) {
    case tmc::ui::ThemeKind::Light:
        return u"light"_s;
    case tmc::ui::ThemeKind::Dark:
        return u"dark"_s;
    case tmc::ui::ThemeKind::HighContrastLight:
        return u"contrastlight"_s;
    case tmc::ui::ThemeKind::HighContrastDark:
        return u"contrastdark"_s;
    }
    return {};
}

bool savePicture(QWidget *window, const QSize &size, const QString &path)
{
    window->resize(size);
    window->show();
    QTest::qWait(700); // long enough for the busy indicator to appear
    return window->grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QDir out(application.arguments().value(1, u"."_s));
    bool ok = true;
    for (const auto kind : tmc::ui::allThemes) {
        tmc::ui::Theme::apply(application, kind);
        for (const bool narrow : {false, true}) {
            const std::unique_ptr<QWidget> first(tmtest::makeGallery(narrow));
            const std::unique_ptr<QWidget> second(tmtest::makeSecondGallery(narrow));
            const QSize size(narrow ? 640 : 1280, 800);
            const QString suffix = themeName(kind) + (narrow ? u"-640.png"_s : u"-1280.png"_s);
            ok = savePicture(first.get(), size, out.filePath(u"kit1-"_s + suffix)) && ok;
            ok = savePicture(second.get(), size, out.filePath(u"kit2-"_s + suffix)) && ok;
        }
    }
    return ok ? 0 : 1;
}
