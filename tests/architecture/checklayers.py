#!/usr/bin/python3
"""Includes point down only: each layer may include the layers listed here and nothing else of this program."""

import sourcetree
from sourcetree import Finding

_BASE = ["core/support", "core/domain"]
_ADAPTERS = ("ssh", "postgres", "docker", "local", "backup", "sample")

ALLOWED = {
    "core/support": ["core/support"],
    "core/domain": _BASE,
    "core/ports": _BASE + ["core/ports"],
    "core/planner": _BASE + ["core/planner"],
    "core/engine": _BASE + ["core/planner", "core/ports", "core/engine"],
    "core/services": _BASE + ["core/planner", "core/ports", "core/engine", "core/services"],
    # statusrole.h is an enum without Qt: how a state is meant, said by the texts and drawn by the theme.
    "ui/presentation": _BASE + ["core/planner", "core/ports", "core/engine", "ui/presentation", "ui/theme/statusrole.h"],
    "ui": _BASE + ["core/planner", "core/ports", "core/engine", "core/services", "ui"],
    "app/cli": ["core", "ui/presentation", "app"],
    "app": ["core", "ui", "app"],
}
# The command line is built without Widgets.
DENIED = {"app/cli": ["app/console"]}

ALLOWED.update({f"core/adapters/{name}": _BASE + ["core/ports", f"core/adapters/{name}"] for name in _ADAPTERS})


def is_below(path, directory):
    return path == directory or path.startswith(directory + "/")


def layer_of(path):
    """The longest listed directory that holds the file, or None."""
    candidates = [layer for layer in ALLOWED if is_below(path, layer)]
    return max(candidates, key=len, default=None)


def objection(source, name, quoted):
    layer = layer_of(source.path)
    ours = name.split("/")[0] in ("core", "ui", "app", "tests", "support")
    if not quoted:
        return f'<{name}> is ours: include it as "{name}"' if ours and "/" in name and name.endswith(".h") else None
    if ".." in name.split("/"):
        return f'"{name}" climbs out of its directory'
    if name == source.path.rsplit("/", 1)[-1].replace(".cpp", ".moc"):
        return None
    if not ours or name.startswith(("tests/", "support/")):
        return f'"{name}" does not start at the source root'
    is_allowed = any(is_below(name, directory) for directory in ALLOWED[layer])
    if not is_allowed or any(is_below(name, directory) for directory in DENIED.get(layer, [])):
        return f'{layer} must not include "{name}"'
    return None


def check(root):
    findings = []
    for source in sourcetree.cpp_files(root, ("core", "ui", "app")):
        if is_below(source.path, "core/cmake"):
            continue
        if layer_of(source.path) is None:
            findings.append(Finding(source.path, 1, "belongs to no layer"))
            continue
        for line, name, quoted in source.includes():
            reason = objection(source, name, quoted)
            if reason:
                findings.append(Finding(source.path, line, reason))
    return findings


if __name__ == "__main__":
    sourcetree.main("layers", check)
