"""Texts that ask for trouble: each would run something, end a statement, move a cursor or be taken for an option, if it were let."""

# A program of this name exists in no PATH but that of the test, where it leaves a mark.
CANARY = "tm-canary"

SHELL = [
    f"$({CANARY})", f"`{CANARY}`", f";{CANARY}", f"|{CANARY}", f"&&{CANARY}", f"||{CANARY}", f"&{CANARY}&", f"\n{CANARY}\n", f"'; {CANARY}; '",
    f'"; {CANARY}; "', f"$({CANARY} '", f"${{IFS}}{CANARY}", f"a$(IFS=,{CANARY})b", f">({CANARY})", f"<({CANARY})", f"\\$({CANARY})",
    f"-oProxyCommand={CANARY}", f"-oProxyCommand={CANARY}@host", f"ops@-oProxyCommand={CANARY}", f"ssh://$({CANARY})", f"host;{CANARY}:22",
    f"%{{{CANARY}}}", f"{{{CANARY},}}", f"$'\\x24({CANARY})'", f"(\t{CANARY}\t)", f"#{{{CANARY}}}", f"${{jndi:{CANARY}}}", f"${{x:-$({CANARY})}}",
    f"\r{CANARY}\r", f"*;{CANARY}", f"!{CANARY}", f"~{CANARY}", f"eval {CANARY}", f"container:$({CANARY})", f"host:`{CANARY}`:5432",
    f"socket:/$({CANARY})", f"--password-file=$({CANARY})", f"/proc/self/root/$({CANARY})", f"../../$({CANARY})", f"'$({CANARY})'",
]

# What cannot be a slug, a host label or a key; the reasons differ.
NAMES = [
    "a'b", 'a"b', "a;b", "a b", "acme\n", "acme\nbeta", "$(id)", "`id`", "acme😀", "😀", "a" * 64, "a" * 41, "é" * 32, "ACME", "acme--x", "-acme",
    "acme-", "9acme", "acme_x", "../acme", "acme/x", "acme\\x", "acme%s", "acme%2", "\x1b[31macme", "acme\u202e", "ac\u200bme", "acme\x7f",
    "www", "api", "postgres", "select", "template1", "*", "~^.*$", "a.b", "a,b", "{{role-password}}", "'; DROP DATABASE postgres; --",
]

TERMINAL_CONTROL = [chr(c) for c in range(0x20) if chr(c) not in "\n\t"] + [chr(c) for c in range(0x7F, 0xA0)] + [
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200b", "\u200e", "\u200f", "\ufeff"]
