#!/usr/bin/python3
"""Text files are tidy and name no path of the machine on which they were written."""

import re

import sourcetree
from sourcetree import Finding

# Put together here, so that this file does not find itself. A root directory inside a container or server is written /root too, but
# nothing of ours has to name a file in it.
MACHINE_PATH = re.compile(r"(?<![\w.$}])/(?:" + "|".join(("work", "root")) + r")/")
MARKS = re.compile(r"^(?:<{7} |>{7} |={7}$)", re.MULTILINE)
BINARY = {".otf", ".ttf", ".png", ".ico", ".gz", ".zst", ".qm", ".webp", ".woff2"}


def check(root):
    findings = []
    for source in sourcetree.files(root):
        if source.suffix in BINARY or "\0" in source.text or source.path.startswith("."):
            continue
        for match in MACHINE_PATH.finditer(source.text):
            findings.append(Finding(source.path, source.line_of(match.start()), f"names a path of a machine: {match.group()}"))
        for match in MARKS.finditer(source.text):
            findings.append(Finding(source.path, source.line_of(match.start()), "merge conflict"))
    return findings


if __name__ == "__main__":
    sourcetree.main("hygiene", check)
