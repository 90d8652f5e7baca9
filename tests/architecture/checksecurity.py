#!/usr/bin/python3
"""docs/SECURITY.md has a line for every control, and the files and tests that it names exist."""

import pathlib
import re

import sourcetree
from sourcetree import Finding

DOCUMENT = "docs/SECURITY.md"
CONTROLS = [f"C{number:02d}" for number in range(1, 32)]


def known_tests(root):
    """Names of ctest tests and of test functions."""
    names = set()
    for source in sourcetree.files(root, ("tests",)):
        if source.name == "CMakeLists.txt":
            names.update(re.findall(r"\btm_add_test\(\s*(\w+)", source.text))
            names.update("architecture_" + name for name in re.findall(r"\btm_add_check\(\s*(\w+)", source.text))
            for suites in re.findall(r"foreach\(suite IN ITEMS ([\w ]+)\)", source.text):
                names.update("e2e_" + suite for suite in suites.split() if source.path == "tests/e2e/CMakeLists.txt")
        elif source.suffix == ".cpp":
            names.update(re.findall(r"\bvoid (?:\w+::)?(\w+)\(\)", source.code))
        elif source.suffix == ".py":
            names.update(re.findall(r"^\s+def (test_\w+)\(", source.text, re.MULTILINE))
    return names


def check(root):
    path = pathlib.Path(root) / DOCUMENT
    if not path.exists():
        return [Finding(DOCUMENT, 1, "is missing")]
    findings, seen, tests = [], set(), known_tests(root)
    for number, line in enumerate(path.read_text().splitlines(), 1):
        cells = [cell.strip() for cell in line.strip()[1:-1].split("|")]
        if not re.fullmatch(r"C\d\d", cells[0]):
            continue
        if cells[0] in seen or len(cells) != 4:
            findings.append(Finding(DOCUMENT, number, f"{cells[0]}: one line with four columns for each control"))
            continue
        seen.add(cells[0])
        named = re.findall(r"`(\w+)`", cells[3])
        if not named:
            findings.append(Finding(DOCUMENT, number, f"{cells[0]} names no test"))
        findings.extend(Finding(DOCUMENT, number, f"{cells[0]}: there is no test {name}") for name in named if name not in tests)
        findings.extend(Finding(DOCUMENT, number, f"{cells[0]}: there is no file {name}") for name in re.findall(r"`([^`]+)`", cells[2])
                        if not (pathlib.Path(root) / name).is_file())
    findings.extend(Finding(DOCUMENT, 1, f"{control} has no line") for control in CONTROLS if control not in seen)
    return findings


if __name__ == "__main__":
    sourcetree.main("security", check)
