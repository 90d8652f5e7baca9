#!/usr/bin/python3
"""C++ is formatted as .clang-format says.

Each version of clang-format breaks some lines differently; the sources follow that of Debian 12. Exit code 77 with another one.
"""

import pathlib
import re
import subprocess
import sys

import sourcetree
from sourcetree import Finding

VERSION = 14
SKIPPED = 77
MESSAGE = re.compile(r"^(.+?):(\d+):\d+: (?:error|warning): code should be clang-formatted", re.MULTILINE)


def skip_unless_the_version_decides(clang_format):
    text = subprocess.run([clang_format, "--version"], capture_output=True, text=True, check=True).stdout
    if f"version {VERSION}." not in text:
        print(f"format: SKIPPED, the style is that of clang-format {VERSION}, this is: {text.strip()}")
        sys.exit(SKIPPED)


def check(root, clang_format):
    root = pathlib.Path(root).resolve()
    paths = [str(root / source.path) for source in sourcetree.cpp_files(root)]
    if not paths:
        return []
    result = subprocess.run([clang_format, "--dry-run", "--style=file", *paths], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise SystemExit(result.stderr)
    places = {(pathlib.Path(path).resolve().relative_to(root).as_posix(), int(line)) for path, line in MESSAGE.findall(result.stderr)}
    return [Finding(path, line, "not formatted; run clang-format -i") for path, line in sorted(places)]


if __name__ == "__main__":
    skip_unless_the_version_decides(sys.argv[2])
    sourcetree.main("format", check)
