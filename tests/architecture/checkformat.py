#!/usr/bin/python3
"""C++ is formatted as .clang-format says."""

import pathlib
import re
import subprocess

import sourcetree
from sourcetree import Finding

MESSAGE = re.compile(r"^(.+?):(\d+):\d+: (?:error|warning): code should be clang-formatted", re.MULTILINE)


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
    sourcetree.main("format", check)
