#!/usr/bin/python3
"""No source file over 400 lines, no C++ function over 60."""

import sourcetree
from functionlengths import functions
from sourcetree import Finding

MAXIMUM_FILE = 400
MAXIMUM_FUNCTION = 60
SUFFIXES = {".cpp", ".h", ".py", ".sh", ".sql", ".cmake"}


def is_source(source):
    if source.suffix in SUFFIXES or source.name == "CMakeLists.txt":
        return True
    return "." not in source.name and source.text.startswith("#!")


def check(root):
    findings = []
    for source in sourcetree.files(root, sourcetree.CODE_DIRECTORIES):
        if not is_source(source):
            continue
        lines = len(source.text.splitlines())
        if lines > MAXIMUM_FILE:
            findings.append(Finding(source.path, lines, f"{lines} lines; the limit is {MAXIMUM_FILE}"))
        if source.suffix not in sourcetree.CPP_SUFFIXES:
            continue
        if source.code.count("{") != source.code.count("}"):
            findings.append(Finding(source.path, 1, "braces do not match, functions cannot be measured"))
        for first, last, header in functions(source.code):
            length = last - first + 1
            if length > MAXIMUM_FUNCTION:
                name = " ".join(header.split())
                findings.append(Finding(source.path, first, f"{length} lines in {name}; the limit is {MAXIMUM_FUNCTION}"))
    return findings


if __name__ == "__main__":
    sourcetree.main("size", check)
