#!/usr/bin/python3 -B
"""Prints, of each test that the last run of ctest calls failed, the lines that say why: a run's own output is long, and its end is often
all that is kept.

  tests/support/why-failed.py build/release
"""
import pathlib
import re
import sys

TELLING = re.compile(r"VIOLATION|^FAIL!|^(FAIL|ERROR): |Error\b|assert|Assertion|not as before|timed? ?out|Timeout|Sanitizer|Segmentation|  Loc: |Actual|Expected",
                     re.IGNORECASE)
LINES, WIDTH = 8, 600    # of each test; further ones say little that these do not


def outputs(log):
    """(name, output) of each test."""
    for block in re.split(r"^\d+/\d+ Testing: ", log, flags=re.MULTILINE)[1:]:
        yield block.split("\n", 1)[0].strip(), block.split("\nOutput:\n", 1)[-1].split("\n<end of output>", 1)[0]


def main():
    temporary = pathlib.Path(sys.argv[1], "Testing", "Temporary")
    if not (temporary / "LastTestsFailed.log").exists():
        return
    failed = {line.split(":", 1)[1] for line in (temporary / "LastTestsFailed.log").read_text().splitlines()}
    for name, output in outputs((temporary / "LastTest.log").read_text(errors="replace")):
        if name not in failed:
            continue
        lines = [line.strip() for line in output.splitlines() if line.strip(" -")]
        telling = [line for line in lines if TELLING.search(line)]
        print(f"why {name} failed:")
        for line in (telling[:LINES] or lines[-LINES:]):
            print("  " + line[:WIDTH])


if __name__ == "__main__":
    sys.exit(main())
