"""What every architecture check shares: the files of the source tree, C++ text without comments and strings, findings."""

import fnmatch
import pathlib
import re
import sys

IGNORED_DIRECTORIES = {"build", "__pycache__", ".git"}
IGNORED_FILES = ["*.pyc", "*.user"]
CODE_DIRECTORIES = ("core", "ui", "app", "tests")
CPP_SUFFIXES = {".cpp", ".h"}

_TOKEN = re.compile(
    r"""(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)
      |(?P<raw>(?:u8|u|U|L)?R"(?P<delimiter>[^()\\\s]{0,16})\(.*?\)(?P=delimiter)")
      |(?P<string>(?:\b(?:u8|u|U|L))?"(?:\\.|[^"\\\n])*")
      |(?P<separator>(?<=[0-9a-fA-F])'(?=[0-9a-fA-F]))
      |(?P<char>(?:\b(?:u8|u|U|L))?'(?:\\.|[^'\\\n])+')""",
    re.DOTALL | re.VERBOSE)


class Finding:
    """One broken rule at one place."""

    def __init__(self, path, line, reason):
        self.path, self.line, self.reason = path, line, reason

    def __str__(self):
        return f"{self.path}:{self.line}: {self.reason}"


class SourceFile:
    """A file with its path relative to the root, in forward slashes."""

    def __init__(self, root, path):
        self.path = path.relative_to(root).as_posix()
        self.suffix = path.suffix
        self.name = path.name
        self.text = path.read_bytes().decode("utf-8", errors="replace")
        self._code = None

    @property
    def code(self):
        """C++ with comments, strings and character literals blanked; every line stays where it is."""
        if self._code is None:
            self._code = _TOKEN.sub(_blanked, self.text)
        return self._code

    def strings(self):
        """(offset, text between the quotes) of each string literal."""
        for match in _TOKEN.finditer(self.text):
            if match.lastgroup == "string":
                yield match.start(), match.group().split('"', 1)[1][:-1]
            elif match.group("raw"):
                yield match.start(), match.group().split("(", 1)[1].rsplit(")", 1)[0]

    def line_of(self, offset):
        return self.text.count("\n", 0, offset) + 1

    def includes(self):
        """(line, name, quoted) of each #include."""
        for number, line in enumerate(self.text.splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
            if match:
                yield number, match.group(1) or match.group(2), match.group(1) is not None

    def matches(self, pattern):
        """(line, matched text) of a regular expression in the code."""
        for match in re.finditer(pattern, self.code):
            yield self.line_of(match.start()), match.group()


def _blanked(match):
    if match.group("separator"):
        return " "
    return re.sub(r"[^\n]", " ", match.group())


def files(root, directories=("",), suffixes=None):
    """Files below the directories in a stable order, without build trees and other leftovers."""
    root = pathlib.Path(root)
    found = []
    for directory in directories:
        for path in (root / directory).rglob("*"):
            parts = path.relative_to(root).parts
            if IGNORED_DIRECTORIES.intersection(parts) or any(fnmatch.fnmatch(path.name, each) for each in IGNORED_FILES):
                continue
            if path.is_file() and (suffixes is None or path.suffix in suffixes):
                found.append(path)
    return [SourceFile(root, path) for path in sorted(set(found))]


def cpp_files(root, directories=CODE_DIRECTORIES):
    return files(root, directories, CPP_SUFFIXES)


def exceptions(root):
    """Lines "check | path | reason" of tests/architecture/exceptions.txt as {(check, path)}. A line without a reason is an error."""
    listed = set()
    path = pathlib.Path(root) / "tests/architecture/exceptions.txt"
    if not path.exists():
        return listed
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not all(parts):
            raise SystemExit(f"{path}:{number}: expected \"check | path | reason\"")
        listed.add((parts[0], parts[1]))
    return listed


def report(name, root, findings):
    """Prints what was found and is not excepted; the exit code for the test."""
    excepted = exceptions(root)
    left = [finding for finding in findings if (name, finding.path) not in excepted]
    for finding in left:
        print(finding)
    print(f"{name}: {len(left)} finding(s)")
    return 1 if left else 0


def main(name, check):
    """Command line of one check: <script> <root> [arguments for the check]."""
    if len(sys.argv) < 2:
        raise SystemExit(f"usage: {sys.argv[0]} <source directory> ...")
    sys.exit(report(name, sys.argv[1], check(sys.argv[1], *sys.argv[2:])))
