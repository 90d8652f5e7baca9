#!/usr/bin/python3
"""Labels and message boxes never guess whether a text from a server is HTML."""

import re

import sourcetree
from sourcetree import Finding

HELPER = "ui/widgets/plaintext.cpp"
NEAR = 8    # lines after the construction in which the text format has to be set


def is_made_plain(lines, number, name):
    """Whether `name` gets Qt::PlainText within the lines after line `number` (counted from 1)."""
    pattern = re.compile(r"\b" + re.escape(name) + r"\s*(?:->|\.)\s*setTextFormat\s*\(\s*Qt\s*::\s*PlainText\b")
    return any(pattern.search(line) for line in lines[number - 1:number - 1 + NEAR])


def check_construction(source, pattern, what):
    lines = source.code.splitlines()
    for match in re.finditer(pattern, source.code):
        name = next((group for group in match.groups() if group), "")
        line = source.line_of(match.start())
        if not name or not is_made_plain(lines, line, name):
            yield Finding(source.path, line, what)


def check(root):
    findings = []
    for source in sourcetree.cpp_files(root, ("ui", "app")):
        findings.extend(check_construction(source, r"(?:\b(\w+)\s*(?:=|\()\s*)?\bnew\s+QLabel\b", "new QLabel: use plainLabel() or set Qt::PlainText"))
        findings.extend(check_construction(source, r"(?:\b(\w+)\s*(?:=|\()\s*)?\bnew\s+QMessageBox\b|\bQMessageBox\s+(\w+)\s*[;({]",
                                           "QMessageBox: set Qt::PlainText"))
        for line, text in source.matches(r"\bQMessageBox\s*::\s*(?:information|warning|critical|question|about)\s*\("):
            findings.append(Finding(source.path, line, f"{text}…): guesses whether its text is HTML"))
        if source.path != HELPER:
            for line, text in source.matches(r"\bQt\s*::\s*(?:RichText|AutoText|MarkdownText)\b|\b(?:setHtml|insertHtml|appendHtml|setMarkdown)\s*\("):
                findings.append(Finding(source.path, line, f"{text}: rich text"))
            # The box's own text format does not hold for its smaller text.
            for line, text in source.matches(r"\bsetInformativeText\s*\("):
                findings.append(Finding(source.path, line, f"{text}…): guesses whether its text is HTML; use setPlainInformativeText"))
    return findings


if __name__ == "__main__":
    sourcetree.main("labels", check)
