#!/usr/bin/python3
"""The top level of the source tree holds what is listed here, dot-files and nothing else."""

import pathlib

import sourcetree
from sourcetree import Finding

ALLOWED = {
    "CMakeLists.txt", "CMakePresets.json", "app", "core", "ui", "resources", "translations", "installer", "tests", "docs",
    "README.md", "README.es.md", "demo.sh", "test.sh", "LICENSE", "CHANGELOG.md",
}
IGNORED = {"build"}


def check(root):
    names = sorted(path.name for path in pathlib.Path(root).iterdir())
    return [Finding(name, 1, "does not belong on the top level")
            for name in names if name not in ALLOWED | IGNORED and not name.startswith(".")]


if __name__ == "__main__":
    sourcetree.main("toplevel", check)
