"""The packages under test."""
import os
import pathlib
import subprocess
import tempfile
import unittest

BUILD = pathlib.Path(os.environ.get("TM_BUILD", "build/release"))
SOURCE = pathlib.Path(os.environ.get("TM_SOURCE", "."))
VERSION = os.environ.get("TM_VERSION", "")
PROGRAMS = ("tenant-master", "tenant-master-console")


def package(name):
    """The .deb file of that package; there must be exactly one."""
    found = list(pathlib.Path(os.environ["TM_PACKAGES"]).glob(f"{name}_{VERSION}-*.deb"))
    assert len(found) == 1, f"{name}: {found}"
    return found[0]


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)


class PackageCase(unittest.TestCase):
    """Has both packages unpacked below self.root[program]."""

    @classmethod
    def setUpClass(cls):
        directory = tempfile.TemporaryDirectory(prefix="tm-package.")
        cls.addClassCleanup(directory.cleanup)
        cls.root = {}
        for name in PROGRAMS:
            cls.root[name] = pathlib.Path(directory.name) / name
            subprocess.run(["dpkg-deb", "-x", package(name), cls.root[name]], check=True)

    def expect_success(self, process):
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)
        return process.stdout
