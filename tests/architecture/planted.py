"""A temporary source tree for the self-tests: plant files, run a check, look at what it found."""

import pathlib
import tempfile
import unittest


class PlantedTreeTest(unittest.TestCase):
    def setUp(self):
        self._directory = tempfile.TemporaryDirectory()
        self.addCleanup(self._directory.cleanup)
        self.root = pathlib.Path(self._directory.name)

    def plant(self, path, text=""):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)

    def places(self, check, *arguments):
        """The findings of a check as "path:line"."""
        return [f"{finding.path}:{finding.line}" for finding in check(self.root, *arguments)]

    def assert_finds(self, check, path, text, *arguments, line=1):
        self.plant(path, text)
        self.assertIn(f"{path}:{line}", self.places(check, *arguments), text)
        (self.root / path).unlink()

    def assert_accepts(self, check, path, text, *arguments):
        self.plant(path, text)
        self.assertEqual([], [str(each) for each in check(self.root, *arguments)], text)
        (self.root / path).unlink()
