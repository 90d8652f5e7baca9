"""Finds the bodies of C++ functions by matching braces in code without comments and strings."""

import re

_TYPE = re.compile(r"(?:^|[\s;}>])(?:namespace|class|struct|union|enum|extern)\b(?!.*\)\s*$)", re.DOTALL)
_CONSTRUCTOR_COLON = re.compile(r"\)\s*(?:noexcept\s*(?:\([^()]*\))?\s*)?:(?!:)", re.DOTALL)


class _Scope:
    def __init__(self, kind, start):
        self.kind, self.start = kind, start


def _without_preprocessor(code):
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())
    return re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", blank, code, flags=re.MULTILINE)


def _kind(header):
    """What the brace after this text opens, at namespace or class scope."""
    text = header.strip()
    if text.count("(") > text.count(")"):
        return "member"     # a value among the arguments of a member's initialiser, or a default argument
    if _TYPE.search(text) and not re.search(r"\)\s*(?:const|noexcept|override|final|->.*)?\s*$", text, re.DOTALL):
        return "type"
    if re.search(r"=\s*$", text):
        return "data"
    if _CONSTRUCTOR_COLON.search(text) and re.search(r"[\w>]\s*$", text) and not re.search(r"\btry$", text):
        return "member"
    if "(" in text:
        return "function"
    return "data" if text else "block"


def functions(code):
    """(first line, last line, header) of each function that is not inside another one."""
    code = _without_preprocessor(code)
    found = []
    stack = []
    header_start = 0
    for match in re.finditer(r"[{};]", code):
        position, sign = match.start(), match.group()
        outer = stack[-1].kind if stack else "type"
        if sign == "{":
            kind = _kind(code[header_start:position]) if outer == "type" else "inner"
            stack.append(_Scope(kind, header_start))
            if kind == "type":
                header_start = position + 1
        elif sign == "}" and stack:
            scope = stack.pop()
            if scope.kind == "function":
                header = code[scope.start:position]
                first = scope.start + len(header) - len(header.lstrip())
                found.append((code.count("\n", 0, first) + 1, code.count("\n", 0, position) + 1, header.strip().split("{")[0]))
            if scope.kind in ("function", "type", "block"):
                header_start = position + 1
        elif sign == ";" and outer == "type" and code[header_start:position].count("(") <= code[header_start:position].count(")"):
            header_start = position + 1
    return found
