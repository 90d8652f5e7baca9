#!/usr/bin/python3
"""Reads lines in lcov's format, prints the share that ran for each folder, and fails below what is promised."""

import argparse
import fnmatch
import pathlib
import sys

SHARE = 95.0
# What must be covered, and whether that can be said without a real PostgreSQL.
PROMISED = {
    "planner": (["core/planner/*"], False),
    "engine": (["core/engine/*"], False),
    "quoting": (["core/domain/sqlstatements.cpp"], False),
    "journal, local": (["core/adapters/local/*journal*", "core/adapters/local/localoperation*", "core/adapters/local/operationfile.*",
                        "core/adapters/local/appendlog.*"], False),
    "journal, registry": (["core/adapters/postgres/pgoperation*", "core/adapters/postgres/operationlock.*"], True),
}


def read(path, root):
    """{file below the root: {line: times that it ran}}"""
    files, lines = {}, None
    for entry in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        kind, _, value = entry.partition(":")
        if kind == "SF":
            name = pathlib.Path(value)
            lines = files.setdefault(name.relative_to(root).as_posix(), {}) if name.is_relative_to(root) else {}
        elif kind == "DA":
            line, count = value.split(",")[:2]
            lines[int(line)] = max(lines.get(int(line), 0), int(count))
    return files


def share(files):
    """(lines that ran, all lines)"""
    counts = [count for lines in files for count in lines.values()]
    return sum(1 for count in counts if count), len(counts)


def row(name, ran, total, note=""):
    print(f"{name:34} {ran:6} of {total:6} lines  {100 * ran / total if total else 100:5.1f} %  {note}".rstrip())


def missed(lines):
    """The lines that never ran as "3, 7-9"."""
    ranges = []
    for line in sorted(number for number, count in lines.items() if not count):
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def judge(files, with_postgres):
    """Prints every promise; the names of those that do not hold."""
    broken = []
    for name, (patterns, needs_postgres) in PROMISED.items():
        chosen = [lines for path, lines in files.items() if any(fnmatch.fnmatch(path, pattern) for pattern in patterns)]
        ran, total = share(chosen)
        holds = total > 0 and 100 * ran / total >= SHARE
        is_judged = with_postgres or not needs_postgres
        row(name, ran, total, "" if not is_judged else "ok" if holds else f"BELOW {SHARE:.0f} %")
        if is_judged and not holds:
            broken.append(name)
    return broken


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("lcov")
    parser.add_argument("--lines", action="store_true", help="name every line that never ran")
    parser.add_argument("--postgres", action="store_true", help="the tests against a real PostgreSQL have run too")
    options = parser.parse_args()
    files = read(options.lcov, options.root)
    for folder in sorted({path.rsplit("/", 1)[0] for path in files}):
        row(folder, *share([lines for path, lines in files.items() if path.rsplit("/", 1)[0] == folder]))
    row("core", *share(files.values()))
    print()
    broken = judge(files, options.postgres)
    if options.lines:
        print()
        for path, lines in sorted(files.items()):
            if missed(lines):
                print(f"{path}: {missed(lines)}")
    if broken:
        sys.exit(f"below the promised share: {', '.join(broken)}")


if __name__ == "__main__":
    main()
