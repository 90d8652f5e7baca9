"""The check of docs/SECURITY.md finds controls without a line, without a test and with a test that is gone."""

import checksecurity
from planted import PlantedTreeTest

HEADER = "| id | control | where | shown by |\n|---|---|---|---|\n"


class Security(PlantedTreeTest):
    def document(self, **changed):
        rows = {control: f"| {control} | text | `core/a.cpp` | `aTest` |" for control in checksecurity.CONTROLS}
        rows.update(changed)
        self.plant(checksecurity.DOCUMENT, HEADER + "\n".join(row for row in rows.values() if row) + "\n")

    def setUp(self):
        super().setUp()
        self.plant("core/a.cpp")
        self.plant("tests/unit/tst_a.cpp", "class A {\n    void aTest()\n    {\n    }\n};\n// void onlyInAComment()\n")
        self.plant("tests/unit/CMakeLists.txt", "tm_add_test(tst_a SOURCES tst_a.cpp)\n")
        self.plant("tests/e2e/CMakeLists.txt", "foreach(suite IN ITEMS first second)\n")
        self.plant("tests/e2e/test_first.py", "class A:\n    def test_it(self):\n        pass\n")

    def found(self):
        return [str(finding) for finding in checksecurity.check(self.root)]

    def test_a_complete_document_is_fine(self):
        self.document(C01="| C01 | text | `core/a.cpp` | `tst_a` `e2e_second` `test_it` |")
        self.assertEqual([], self.found())

    def test_gaps_are_found(self):
        for row, words in [("", "C03 has no line"), ("| C03 | text | `core/a.cpp` | |", "C03 names no test"),
                           ("| C03 | text | `core/a.cpp` | `gone` |", "there is no test gone"),
                           ("| C03 | text | `core/a.cpp` | `onlyInAComment` |", "there is no test onlyInAComment"),
                           ("| C03 | text | `core/gone.cpp` | `aTest` |", "there is no file core/gone.cpp"),
                           ("| C03 | a | `core/a.cpp` | `aTest` |\n| C03 | b | `core/a.cpp` | `aTest` |", "one line with four columns")]:
            with self.subTest(row=row):
                self.document(C03=row)
                self.assertEqual(1, len(self.found()), self.found())
                self.assertIn(words, self.found()[0])

    def test_a_missing_document_is_found(self):
        self.assertEqual(["docs/SECURITY.md:1: is missing"], self.found())
