#!/usr/bin/python3
"""Third-party libraries, Qt modules and Qt features stay where they belong."""

import pathlib
import re

import sourcetree
from sourcetree import Finding

GUI_MODULES = ("QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtSvgWidgets", "QtOpenGL", "QtOpenGLWidgets", "QtPrintSupport", "QtQuick", "QtQml")

PQXX_HOME = r"core/adapters/postgres/(?:[^/]+\.cpp|pqxxversions\.h)"
PQXX_REASON = "libpqxx and libpq belong into pqxxversions.h and .cpp files of core/adapters/postgres"

# (include pattern, where it may stand, reason)
INCLUDE_RULES = [
    (r"pqxx\b|(?:postgresql/)?libpq", PQXX_HOME, PQXX_REASON),
    (r"boost/", r"core/adapters/docker/[^/]+\.cpp", "Boost belongs into .cpp files of core/adapters/docker"),
    (r"(?:qt6keychain/|qtkeychain/)?keychain\.h|qt[56]?keychain", r"core/adapters/local/.+", "the keychain belongs into core/adapters/local"),
    (r"spdlog/", r"core/support/(?:[^/]+\.cpp|logging\.h)", "spdlog belongs into core/support; use logger() of core/support/logging.h"),
    (r"(?:QtCore/)?QProcess$", r"core/adapters/(?:ssh|local)/.+", "QProcess belongs into core/adapters/ssh and local"),
    (r"openssl/", r"core/adapters/backup/sha256\.cpp", "OpenSSL belongs into core/adapters/backup/sha256.cpp"),
    (r"sodium", r"core/(?:support|adapters/postgres|adapters/backup)/[^/]+\.cpp|app/backupcat/[^/]+\.cpp",
     "libsodium belongs into .cpp files of core/support, core/adapters/postgres and backup, and app/backupcat"),
]

# (code pattern, where it may stand, reason)
CODE_RULES = [
    (r"\bpqxx\s*::|\bPQ[a-z]\w+\s*\(", PQXX_HOME, PQXX_REASON),
    (r"\b(?:PQXX|QT|BOOST|SPDLOG|FMT|SODIUM)_VERSION\w*|\b__GNUC__\b", r"core/adapters/postgres/pqxxversions\.h",
     "what differs between versions of a library stands in core/adapters/postgres/pqxxversions.h only"),
    (r"\bboost\s*::", r"core/adapters/docker/[^/]+\.cpp", "Boost belongs into .cpp files of core/adapters/docker"),
    (r"\bspdlog\s*::(?!logger\b)", r"core/support/(?:[^/]+\.cpp|logging\.h)", "spdlog belongs into core/support"),
    (r"\bQKeychain\s*::", r"core/adapters/local/.+", "the keychain belongs into core/adapters/local"),
    (r"\bQProcess\b", r"core/adapters/(?:ssh|local)/.+", "QProcess belongs into core/adapters/ssh and local"),
    (r"\bQObject\b|\bQ_OBJECT\b|\bsignals\s*:|\bQ_SIGNALS\b|\bQ_EMIT\b|\bemit\s+\w", r"(?:core/services|core/adapters|ui|app)/.+",
     "QObjects and signals belong into services, adapters, ui and app"),
    (r"(?<![\w.>])tr\s*\(|\btranslate\s*\(|\bQT_TR(?:ANSLATE)?(?:_N)?_NOOP\w*", r"(?:ui|app)/.+", "text for people is made in ui and app only"),
]


def qt_headers(qt_include_directory):
    """{header name: module} of the Qt that this program is built with."""
    modules = {}
    base = pathlib.Path(qt_include_directory)
    if not (base / "QtCore").is_dir():
        base = base.parent      # CMake may name the directory of QtCore itself
    for module in GUI_MODULES:
        for header in (base / module).iterdir() if (base / module).is_dir() else ():
            modules[header.name] = module
    for header in (base / "QtCore").iterdir():
        modules[header.name] = "QtCore"
    return modules


def module_of(name, modules):
    parts = name.split("/")
    if len(parts) == 2 and re.fullmatch(r"Qt[A-Z]\w*", parts[0]):
        return parts[0]
    return modules.get(name)


def module_objection(path, name, modules):
    module = module_of(name, modules)
    if path.startswith("ui/presentation/"):
        if re.match(r"Q[A-Z]|Qt[A-Z]|q[a-z]", name) and module != "QtCore":
            return f"<{name}>: ui/presentation may use QtCore only"
        return None
    if module in GUI_MODULES and not re.match(r"ui/|app/(?!cli/)", path):
        return f"<{name}> of {module} belongs into ui and app, and not into the command line"
    return None


def check_file(source, modules):
    for line, name, quoted in source.includes():
        if quoted:
            continue
        for pattern, home, reason in INCLUDE_RULES:
            if re.match(pattern, name) and not re.fullmatch(home, source.path):
                yield Finding(source.path, line, f"<{name}>: {reason}")
        reason = module_objection(source.path, name, modules)
        if reason:
            yield Finding(source.path, line, reason)
    for pattern, home, reason in CODE_RULES:
        if re.fullmatch(home, source.path):
            continue
        for line, text in source.matches(pattern):
            if not source.text.splitlines()[line - 1].lstrip().startswith("#include"):
                yield Finding(source.path, line, f"{text.strip()}: {reason}")


def check(root, qt_include_directory):
    modules = qt_headers(qt_include_directory)
    findings = []
    for source in sourcetree.cpp_files(root, ("core", "ui", "app")):
        findings.extend(check_file(source, modules))
    return findings


if __name__ == "__main__":
    sourcetree.main("libraries", check)
