#!/usr/bin/python3
"""Calls that are forbidden, everywhere or in some layers. Tests may use them, but for what another compiler or Qt of ours does not compile."""

import re

import sourcetree
from sourcetree import Finding

EVERYWHERE = r"(?:core|ui|app)/.+"
# system( and popen( on their own, with :: or with std:: in front, but not as somebody's member.
SHELL_CALL = r"(?<![\w.>:])(?:std\s*::\s*|::\s*)?(?:system|popen)\s*\("
PURE = r"core/(?:domain|planner|engine)/.+"

# (code pattern, where it is forbidden, reason)
CODE_RULES = [
    (r"\bQEventLoop\b", EVERYWHERE, "nested event loop"),
    (r"\bprocessEvents\b", EVERYWHERE, "runs the event loop from inside; use a worker thread"),
    (r"\bBlockingQueuedConnection\b", EVERYWHERE, "two threads that wait for each other never go on"),
    (r"(?<![\w.>])sender\s*\(\s*\)", EVERYWHERE, "capture the object instead of asking for the sender"),
    (r"\bstartCommand\s*\(", EVERYWHERE, "splits a string like a shell; pass an argument list"),
    (SHELL_CALL, EVERYWHERE, "runs a shell"),
    (r"\bwaitFor(?:Finished|ReadyRead|Started|Connected|Disconnected|BytesWritten)\s*\(", r"(?:ui|core/services|app)/.+", "blocks a thread that must not block"),
    (r"\bcurrentDateTime(?:Utc)?\b|\bcurrentM?Secs?SinceEpoch\b|\bcurrent(?:Date|Time)\s*\(", PURE, "reads the wall clock; take a Clock"),
    (r"\bsystem_clock\s*::\s*now\b", PURE, "reads the wall clock; take a Clock"),
    (r"\b(?:steady|high_resolution)_clock\s*::\s*now\b|\bQElapsedTimer\b", r"core/(?:domain|planner)/.+", "planning must be repeatable"),
    (r"(?<![\w.>])(?:std\s*::\s*|::\s*)?(?:time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)|clock_gettime\s*\(|gettimeofday\s*\()", PURE, "reads the clock; take a Clock"),
    (r"\bQRandomGenerator\b|\bcreateUuid\b|\bSecret\s*::\s*generate\b|\brandom_device\b|\bmt19937\b", r"core/(?:domain|planner)/.+", "planning must be repeatable"),
    (r",\s*Qt\s*::\s*(?:UTC|LocalTime|OffsetFromUTC)\b", r"(?:core|ui|app|tests)/.+", "deprecated since Qt 6.8; use toUTC(), in tests utcTime()"),
    (r"\bviews\s*::\s*\w+", r"(?:core|tests)/.+", "clang 14 of the sanitizer builds does not compile libstdc++'s views"),
]

# (pattern in a string literal, reason)
STRING_RULES = [
    (r"(?:/usr)?/bin/(?:ba|da|z)?sh\b", "starts a shell"),
    (r"\b(?:ba|da|z)?sh\s+-\w*c\b", "starts a shell"),
]


def check_file(source):
    for pattern, where, reason in CODE_RULES:
        if re.fullmatch(where, source.path):
            for line, text in source.matches(pattern):
                yield Finding(source.path, line, f"{text.strip()}: {reason}")
    if not re.fullmatch(EVERYWHERE, source.path):
        return
    for offset, text in source.strings():
        for pattern, reason in STRING_RULES:
            if re.search(pattern, text):
                yield Finding(source.path, source.line_of(offset), f'"{text}": {reason}')


def check(root):
    findings = []
    for source in sourcetree.cpp_files(root, ("core", "ui", "app", "tests")):
        findings.extend(check_file(source))
    return findings


if __name__ == "__main__":
    sourcetree.main("forbidden", check)
