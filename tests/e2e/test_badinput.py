"""Hostile and impossible input through every verb that takes text: four parts, the right exit code, nothing run, nothing written."""
import os
import pathlib
import tempfile

from harness import BLOCKED, Console, DONE, ServerCase, USAGE
from payloads import CANARY, NAMES, SHELL, TERMINAL_CONTROL

STAND_INS = [CANARY, "sh", "bash", "dash", "touch", "id", "env", "curl", "wget", "nc", "python3", "perl", "cat", "docker", "psql", "sudo", "eval"]


class Watched(ServerCase):
    """A laptop whose PATH is full of stand-ins: whoever starts one of them leaves a mark."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        folder = tempfile.TemporaryDirectory(prefix="tm-standins.")
        cls.addClassCleanup(folder.cleanup)
        cls.marks = pathlib.Path(folder.name) / "marks"
        programs = pathlib.Path(folder.name) / "bin"
        programs.mkdir()
        for name in STAND_INS:
            (programs / name).write_text(f"#!/bin/sh\necho \"$0 $*\" >> {cls.marks}\n")
            (programs / name).chmod(0o755)
        cls.environment = {"PATH": f"{programs}:{os.environ['PATH']}", "SHELL": str(programs / "sh")}

    def setUp(self):
        self.before = self.inventory()

    def tearDown(self):
        self.assertEqual(self.inventory(), self.before)
        self.assertFalse(self.marks.exists(), self.marks.exists() and self.marks.read_text())

    def run_watched(self, *arguments, console=None):
        result = (console or self.console).run(*arguments, environment=self.environment)
        for character in TERMINAL_CONTROL:
            self.assertNotIn(character, result.out + result.err, f"{character!r} reaches the terminal for {arguments}")
        return result

    def refused(self, *arguments, codes=(USAGE, BLOCKED), console=None):
        result = self.run_watched(*arguments, console=console)
        self.assertIn(result.code, codes, f"{arguments}\n{result}")
        self.expect_four_parts(result)
        return result


class WithoutAServer(Watched):
    """What is refused on the laptop, before anybody is asked."""

    prepared = False

    def inventory(self):
        return sorted((str(p.relative_to(self.laptop.home)), p.read_bytes()) for p in self.laptop.home.rglob("*") if p.is_file()
                      and "log" not in p.parts[-2])

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.laptop = Console(cls.details)
        cls.addClassCleanup(cls.laptop.remove)

    def add(self, name="vps", **changed):
        options = {"ssh": "ops@127.0.0.1:22", **changed}
        return [word for key, value in options.items() for word in (f"--{key.replace('_', '-')}={value}",)], name

    def test_no_text_of_a_server_runs_anything(self):
        fields = ["ssh", "postgres", "environment", "docker_socket", "proxy", "network"]
        for number, payload in enumerate(SHELL):
            for field in (fields[number % len(fields)], "ssh"):
                with self.subTest(field=field, payload=payload):
                    options, name = self.add(**{field: payload})
                    self.refused("server", "add", name, *options, console=self.laptop)

    def test_no_name_leads_out_of_the_directory_or_runs_anything(self):
        for payload in SHELL[::4] + ["../x", "a/b", ".", "", "x" * 300]:
            with self.subTest(payload=payload):
                options, _ = self.add()
                self.refused("server", "add", *options, "--", payload, console=self.laptop)
                self.refused("server", "test", "--", payload, console=self.laptop)

    def test_slugs(self):
        for name in NAMES:
            with self.subTest(slug=name):
                self.refused("workspace", "create", "--yes", "--name=B", "--product=inventario", "--plan=free", "--slug=" + name,
                             codes=(USAGE,), console=self.laptop)


class WithAServer(Watched):
    """What only the server's facts can refuse."""

    def create(self, **changed):
        options = {"name": "Business", "slug": "beta", "product": "inventario", "plan": "free", **changed}
        return ["workspace", "create", "--yes", *[f"--{key}={value}" for key, value in options.items()]]

    def test_subdomains_business_names_products_and_plans(self):
        for changed in [{"subdomain": "a,b"}, {"subdomain": f"$({CANARY})"}, {"subdomain": "a" * 64}, {"subdomain": "~^.*$"}, {"subdomain": "😀"},
                        {"name": "two\nlines"}, {"name": "\x1b[31mred"}, {"name": "\u202egpj"}, {"name": "x" * 201}, {"name": "  "},
                        {"product": "'; DROP TABLE tm.products; --"}, {"product": f"$({CANARY})\x1b[2J"}, {"plan": "\u202edlog"}, {"plan": "gold"},
                        {"product": "chalan", "plan": "enterprise", "domains": f"$({CANARY})"},
                        {"product": "chalan", "plan": "enterprise", "domains": "good.test,~^.*$"}]:
            with self.subTest(**changed):
                self.refused(*self.create(**changed))

    def test_ids_names_and_files(self):
        broken = self.console.home / "broken.json"
        broken.write_text('{"runbook": {"kind": "' + f"$({CANARY})" + '"}}')
        for words in [("workspace", "show", "--", f"$({CANARY})\x1b]0;x\x07"), ("operation", "show", "--", "'; DROP SCHEMA tm CASCADE; --"),
                      ("operation", "rollback", "--yes", "--", f"`{CANARY}`"), ("operation", "resume", "--yes", "--", "%2%n"),
                      ("status", f"--server=$({CANARY})"), ("workspace", "create", "--yes", f"--runbook={broken}")]:
            with self.subTest(words=words):
                self.refused(*words, codes=(USAGE, BLOCKED, 1))

    def test_free_text_is_a_value_everywhere(self):
        """What is allowed in a business name arrives unchanged in the preview, and nothing of it is run."""
        name = f"O'Neil \"; DROP DATABASE postgres; -- $({CANARY}) `{CANARY}` %1 %n 😀 <b>"
        result = self.expect(self.run_watched(*self.create(name=name), "--dry-run"), DONE)
        self.assertIn("O'Neil", result.out)

    def test_hostile_rows_reach_the_terminal_as_visible_text(self):
        """What a server says is printed with its control characters spelled out, in lists and in errors."""
        hostile = r"E'\x1b[2J\x1b]0;owned\x07\u202eevil\u200b\u009b31m\nline'"
        self.query(f"UPDATE tm.products SET name = {hostile}, image = {hostile} WHERE key = 'landing'")
        self.query(f"UPDATE tm.plans SET name = {hostile} WHERE key = 'free'")
        self.query("INSERT INTO tm.workspaces (id, slug, business_name, product, plan, hosting, state, tenant_id, database_name, role_name, container_name) "
                   f"VALUES (gen_random_uuid(), 'evil', {hostile}, 'landing', 'free', 'shared', 'active', {hostile}, {hostile}, {hostile}, {hostile})")
        try:
            for verb in (("product", "list"), ("plan", "list"), ("workspace", "list"), ("workspace", "show", "evil"), ("status",), ("operation", "list")):
                result = self.expect(self.run_watched(*verb), DONE)
                self.assertTrue(verb[0] in ("status", "operation") or "x1b[2J" in result.out, str(result))
            self.assertIn("x1b", self.refused(*self.create(slug="gamma", product="landing", plan="enterprise"), codes=(BLOCKED,)).err)
        finally:
            self.query("DELETE FROM tm.workspaces WHERE slug = 'evil'")
            self.query("UPDATE tm.products SET name = 'Landing', image = 'landing:1.0.0' WHERE key = 'landing'")
            self.query("UPDATE tm.plans SET name = 'Free' WHERE key = 'free'")


if __name__ == "__main__":
    import unittest
    unittest.main()
