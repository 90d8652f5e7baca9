#!/usr/bin/python3
"""Every text of the program is in the translation files, and the Spanish ones are all there.

Runs lupdate on a copy of translations/*.ts. What it would add, or mark as gone, has been forgotten. Spanish needs a finished translation
for every text, English (the language of the sources) for the texts with a number only. A place that lupdate cannot make out ("Qualifying with
unknown namespace") is a finding as well: the texts behind it would be in no file. Exit code 77 while there are no files at all.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import sourcetree
from sourcetree import Finding

EXPECTED = ("tm_en.ts", "tm_es.ts")
SKIPPED = 77
NOT_UNDERSTOOD = re.compile(r"^(\S+):(\d+): Qualifying with unknown namespace", re.MULTILINE)
PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|n)")


def messages(path):
    """{(context, source, comment): message element}"""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def translations(message):
    element = message.find("translation")
    if element is None:
        return [""]
    forms = [form.text or "" for form in element.iter("numerusform")]
    return forms or [element.text or ""]


def state(message):
    element = message.find("translation")
    return "" if element is None else element.get("type", "")


def message_objection(key, message, needs_all):
    """Why a message is not good enough, or None."""
    has_number = message.get("numerus") == "yes"
    if state(message) in ("vanished", "obsolete"):
        return "is not in the program any more"
    if not needs_all and not has_number:
        return None
    if state(message) == "unfinished" or not all(text.strip() for text in translations(message)):
        return "is not translated"
    expected = set(PLACEHOLDER.findall(key[1])) - ({"%n"} if has_number else set())
    for text in translations(message):
        if set(PLACEHOLDER.findall(text)) - {"%n"} != expected - {"%n"}:
            return f"has other placeholders in its translation: {text}"
    return None


def check_file(name, committed, updated, needs_all):
    path = f"translations/{name}"
    before, after = messages(committed), messages(updated)
    for key, message in after.items():
        label = f"[{key[0]}] \"{key[1]}\""
        if key not in before and (needs_all or message.get("numerus") == "yes"):
            yield Finding(path, 1, f"{label} is missing; run lupdate")
            continue
        reason = message_objection(key, message, needs_all)
        if reason:
            yield Finding(path, 1, f"{label} {reason}")
    for key in before.keys() - after.keys():
        yield Finding(path, 1, f"[{key[0]}] \"{key[1]}\" is not in the program any more")


def update(lupdate, root, copy, plural_only):
    # Like translations/update.sh: from the root and with -I, without which lupdate does not find the headers and their contexts.
    command = [lupdate, "-I", ".", "-recursive", "-locations", "none", "-no-ui-lines", "-silent", "ui", "app", "-ts", str(copy)]
    if plural_only:
        command.insert(1, "-pluralonly")
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise SystemExit(f"lupdate failed:\n{result.stdout}{result.stderr}")
    return [Finding(str(pathlib.Path(found[1]).resolve().relative_to(root.resolve())) if pathlib.Path(found[1]).is_absolute() else found[1],
                    int(found[2]), "lupdate does not see the text here; move what stands above it")
            for found in NOT_UNDERSTOOD.finditer(result.stdout + result.stderr)]


def check(root, lupdate):
    root = pathlib.Path(root)
    present = sorted(path.name for path in (root / "translations").glob("*.ts"))
    if not present:
        print("translations: SKIPPED, there are no translation files yet")
        sys.exit(SKIPPED)
    findings = [Finding(f"translations/{name}", 1, "is missing") for name in EXPECTED if name not in present]
    with tempfile.TemporaryDirectory() as directory:
        for name in present:
            committed = root / "translations" / name
            copy = pathlib.Path(directory) / name
            shutil.copy(committed, copy)
            needs_all = not name.endswith("_en.ts")
            unseen = update(lupdate, root, copy, plural_only=not needs_all)
            findings.extend(unseen if needs_all else [])
            findings.extend(check_file(name, committed, copy, needs_all))
    return findings


if __name__ == "__main__":
    sourcetree.main("translations", check)
