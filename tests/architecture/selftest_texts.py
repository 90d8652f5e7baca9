"""The checks of size, format and translations find what is planted, and nothing else."""

import os
import unittest

import checkformat
import checksize
import checktranslations
from functionlengths import functions
from planted import PlantedTreeTest
from sourcetree import SourceFile

CLANG_FORMAT = os.environ.get("TM_CLANG_FORMAT", "")
LUPDATE = os.environ.get("TM_LUPDATE", "")

TRICKY = r'''
namespace a::b {
class C final : public D {
public:
    C(int a = f(), QString b = u"}{"_s) noexcept : m_a{a}, m_b(b), m_c{1, 2}
    {
        if (a) { g('{'); }  // }
    }
    explicit C(E e) : D(e) {}
    C(int a, Map b = {}) : m_label(label({}, a, [] { return 1; }, this)), m_b{b} { layout(); }
    int inlined() const { return 1'000; }
    bool operator()(int) const override
    {
        return [this](auto x) { return x; }(1);
    }
private:
    std::vector<int> m_list = {1, 2, 3};
    struct Inner { int x = 0; void f() {} };
};
enum class Kind { One, Two };
constexpr std::array names = {"a", "}"};
static const Table table[] = {{1, [](int x) { return x; }}, {2, nullptr}};
#define MACRO(x) \
    do { x } while (false)
template <typename T>
    requires std::is_class_v<T>
auto free(const T &value) -> std::vector<T>
{
    const char *raw = R"xx( } } { )xx";
    return {value};
}
extern "C" {
int c_function(void) { return 0; }
}
}
'''


class Functions(PlantedTreeTest):
    def lengths(self, text):
        self.plant("core/a.cpp", text)
        return [(last - first + 1, " ".join(header.split())) for first, last, header in functions(SourceFile(self.root, self.root / "core/a.cpp").code)]

    def test_bodies_are_told_from_types_and_data(self):
        found = self.lengths(TRICKY)
        names = [header for _, header in found]
        for part in ("C(int a = f", "explicit C(", "Map b", "inlined()", "operator()", "void f()", "auto free(", "c_function("):
            self.assertEqual(1, sum(part in name for name in names), part)
        self.assertEqual(8, len(found), names)

    def test_length_counts_from_the_signature_to_the_brace(self):
        self.assertEqual([(5, "int f( int a)")], self.lengths("int f(\n    int a)\n{\n    return a;\n}\n"))

    def test_constructor_with_initialisers_counts_as_one(self):
        body = "    g();\n" * 70
        self.assertEqual([75], [length for length, _ in self.lengths("C::C() :\n    m_a{1},\n    m_b{2}\n{\n" + body + "}\n")])


class Size(PlantedTreeTest):
    def test_limits_are_exact(self):
        self.plant("core/domain/a.cpp", "int a;\n" * 400)
        self.plant("core/domain/b.cpp", "void f()\n{\n" + "    g();\n" * 57 + "}\n")
        self.assertEqual([], self.places(checksize.check))
        self.plant("core/domain/a.cpp", "int a;\n" * 401)
        self.plant("core/domain/b.cpp", "int a;\nvoid f()\n{\n" + "    g();\n" * 58 + "}\n")
        self.assertEqual(["core/domain/a.cpp:401", "core/domain/b.cpp:2"], self.places(checksize.check))

    def test_unreadable_braces_are_not_passed_over(self):
        self.assert_finds(checksize.check, "core/a.cpp", "#if A\nvoid f() {\n#else\nvoid g() {\n#endif\n}\n")

    def test_every_kind_of_source_is_measured(self):
        for path in ("tests/a.py", "tests/b.sh", "core/c.sql", "ui/CMakeLists.txt", "core/cmake/d.cmake", "app/e.h"):
            self.assert_finds(checksize.check, path, "\n" * 401, line=401)
        self.assert_finds(checksize.check, "tests/tool", "#!/bin/sh\n" + "\n" * 400, line=401)
        self.assert_accepts(checksize.check, "tests/data.json", "\n" * 900)


@unittest.skipUnless(CLANG_FORMAT, "clang-format is not installed")
class Format(PlantedTreeTest):
    def test_unformatted_lines_are_found(self):
        self.plant(".clang-format", "BasedOnStyle: WebKit\n")
        self.plant("core/a.cpp", "int a;\nint   b;\n")
        self.assertEqual(["core/a.cpp:2"], self.places(checkformat.check, CLANG_FORMAT))
        self.plant("core/a.cpp", "int a;\nint b;\n")
        self.assertEqual([], self.places(checkformat.check, CLANG_FORMAT))


def ts(language, *items):
    body = "".join(
        f'<message{" numerus=" + chr(34) + "yes" + chr(34) if plural else ""}><source>{source}</source>{translation}</message>'
        for source, translation, plural in items)
    return (f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}">'
            f"<context><name>A</name>{body}</context></TS>\n")


HELLO = ("Hello %1", "<translation>Hola %1</translation>", False)
COUNT_ES = ("%n file(s)", "<translation><numerusform>%n archivo</numerusform><numerusform>%n archivos</numerusform></translation>", True)
COUNT_EN = ("%n file(s)", "<translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>", True)


@unittest.skipUnless(LUPDATE, "lupdate is not known")
class Translations(PlantedTreeTest):
    def setUp(self):
        super().setUp()
        self.plant("app/main.cpp")
        self.plant("ui/a.cpp", 'class A { Q_OBJECT void f() { tr("Hello %1"); tr("%n file(s)", nullptr, 3); } };\n')
        self.plant("translations/tm_es.ts", ts("es", HELLO, COUNT_ES))
        self.plant("translations/tm_en.ts", ts("en", COUNT_EN))

    def reasons(self):
        return [str(finding) for finding in checktranslations.check(self.root, LUPDATE)]

    def assert_reason(self, part):
        self.assertTrue(any(part in reason for reason in self.reasons()), self.reasons())

    def test_complete_translations_are_fine(self):
        self.assertEqual([], self.reasons())

    def test_files_themselves_are_left_alone(self):
        before = (self.root / "translations/tm_es.ts").read_text()
        self.plant("ui/b.cpp", 'class A { Q_OBJECT void g() { tr("New"); } };\n')
        self.reasons()
        self.assertEqual(before, (self.root / "translations/tm_es.ts").read_text())

    def test_new_text_is_found(self):
        self.plant("ui/b.cpp", 'class A { Q_OBJECT void g() { tr("New"); } };\n')
        self.assert_reason('"New" is missing')

    def test_a_text_that_lupdate_does_not_see_is_found(self):
        self.plant("ui/b.cpp", "namespace {\nstruct Tr {\n    Q_DECLARE_TR_FUNCTIONS(B)\n};\nconstexpr std::size_t n = 3;\n"
                               "QString f()\n{\n    return Tr::tr(\"New\");\n}\n} // namespace\n")
        self.assert_reason("ui/b.cpp:8: lupdate does not see the text here")

    def test_vanished_text_is_found(self):
        self.plant("ui/a.cpp", 'class A { Q_OBJECT void f() { tr("%n file(s)", nullptr, 3); } };\n')
        self.assert_reason('"Hello %1" is not in the program any more')

    def test_unfinished_and_empty_translations_are_found(self):
        for translation in ('<translation type="unfinished">Hola %1</translation>', "<translation></translation>"):
            self.plant("translations/tm_es.ts", ts("es", ("Hello %1", translation, False), COUNT_ES))
            self.assert_reason('"Hello %1" is not translated')

    def test_missing_plural_form_is_found(self):
        form = "<translation><numerusform>%n archivo</numerusform><numerusform></numerusform></translation>"
        self.plant("translations/tm_es.ts", ts("es", HELLO, ("%n file(s)", form, True)))
        self.assert_reason('"%n file(s)" is not translated')
        self.plant("translations/tm_en.ts", ts("en"))
        self.assert_reason('tm_en.ts:1: [A] "%n file(s)" is missing')

    def test_lost_placeholder_is_found(self):
        self.plant("translations/tm_es.ts", ts("es", ("Hello %1", "<translation>Hola</translation>", False), COUNT_ES))
        self.assert_reason("other placeholders")

    def test_missing_language_is_found_and_no_files_at_all_skip(self):
        (self.root / "translations/tm_es.ts").unlink()
        self.assert_reason("tm_es.ts:1: is missing")
        (self.root / "translations/tm_en.ts").unlink()
        with self.assertRaises(SystemExit) as stopped:
            self.reasons()
        self.assertEqual(checktranslations.SKIPPED, stopped.exception.code)
