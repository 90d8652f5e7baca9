"""Wrong input and wrong worlds: a four-part message, the right exit code, nothing written."""
import json
import shutil
import subprocess
import tempfile
import pathlib

from harness import BLOCKED, Console, DONE, HOST_KEY, STALE, ServerCase, UNREACHABLE, USAGE


class Refusals(ServerCase):
    def refused(self, result, code):
        self.expect(result, code)
        self.expect_four_parts(result)
        return result

    def setUp(self):
        self.before = self.inventory()

    def tearDown(self):
        self.assertEqual(self.inventory(), self.before)

    def test_unknown_host_key_is_shown_and_refused(self):
        other = Console(self.details)
        self.addCleanup(other.remove)
        self.expect(other.add_server(), DONE)
        result = self.refused(other.run("server", "trust", "vps"), HOST_KEY)
        self.assertIn(self.details["ssh"]["hostKeyFingerprint"], result.out)
        (other.home / "tm_operator.password").write_text("x\n")
        (other.home / "tm_operator.password").chmod(0o600)
        self.refused(other.create("beta"), HOST_KEY)

    def test_changed_host_key_is_refused(self):
        other = Console(self.details)
        self.addCleanup(other.remove)
        shutil.copytree(self.console.home, other.home, dirs_exist_ok=True, ignore=shutil.ignore_patterns("run*", "*.sock"))
        for known in other.home.rglob("known_hosts.d/*"):
            with tempfile.TemporaryDirectory() as folder:
                key = pathlib.Path(folder) / "key"
                subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
                public = key.with_suffix(".pub").read_text().split()
                known.write_text(f"{known.read_text().split()[0]} {public[0]} {public[1]}\n")
        result = self.refused(other.create("beta"), HOST_KEY)
        self.assertIn(self.details["ssh"]["hostKeyFingerprint"], result.err)

    def test_unreachable_host(self):
        other = Console(self.details)
        self.addCleanup(other.remove)
        self.expect(other.add_server(port=9), DONE)
        (other.home / "tm_operator.password").write_text("x\n")
        (other.home / "tm_operator.password").chmod(0o600)
        self.refused(other.run("status"), UNREACHABLE)

    def test_wrong_database_password(self):
        other = Console(self.details)
        self.addCleanup(other.remove)
        self.expect(other.add_server(), DONE)
        self.expect(other.trust(), DONE)
        (other.home / "tm_operator.password").write_text("not the password\n")
        (other.home / "tm_operator.password").chmod(0o600)
        self.refused(other.create("beta"), UNREACHABLE)

    def test_password_file_that_others_may_read(self):
        other = Console(self.details)
        self.addCleanup(other.remove)
        self.expect(other.add_server(), DONE)
        self.expect(other.trust(), DONE)
        (other.home / "tm_operator.password").write_text("secret\n")
        (other.home / "tm_operator.password").chmod(0o644)
        self.refused(other.run("status"), BLOCKED)

    def test_invalid_slugs(self):
        for slug in ("Acme", "a", "a--b", "acme; DROP", "-acme", "ácme"):
            with self.subTest(slug=slug):
                self.refused(self.console.run("workspace", "create", "--yes", "--name", "B", "--product", "inventario", "--plan", "free",
                                              "--slug=" + slug), USAGE)

    def test_unknown_product_and_plan(self):
        self.refused(self.console.create("beta", "crm"), BLOCKED)
        self.refused(self.console.create("beta", "inventario", "gold"), BLOCKED)

    def test_missing_image(self):
        self.query("UPDATE tm.products SET image = 'gone:9' WHERE key = 'landing'")
        try:
            result = self.refused(self.console.create("beta", "landing", "enterprise"), BLOCKED)
            self.assertIn("gone:9", result.err)
        finally:
            self.query("UPDATE tm.products SET image = 'landing:1.0.0' WHERE key = 'landing'")

    def test_unknown_verb_and_option(self):
        self.assertEqual(self.console.run("workspace", "destroy").code, USAGE)
        self.assertEqual(self.console.run("status", "--force").code, USAGE)
        self.assertEqual(self.console.run("workspace", "create", "--yes").code, USAGE)

    def test_nothing_happens_without_confirmation(self):
        result = self.console.run("workspace", "create", "--name", "B", "--slug", "beta", "--product", "inventario", "--plan", "free")
        self.assertNotEqual(result.code, DONE)


class Taken(ServerCase):
    def test_taken_slug_and_stale_preview(self):
        preview = self.expect(self.console.create("beta", "inventario", "free", "--dry-run", "--json"), DONE)
        saved = self.console.home / "beta.json"
        saved.write_text(preview.out)
        self.expect(self.console.create("beta"), DONE)
        before = self.inventory()

        taken = self.expect(self.console.create("beta"), BLOCKED)
        self.expect_four_parts(taken)
        stale = self.expect(self.console.run("workspace", "create", "--yes", "--runbook", str(saved)), STALE)
        self.expect_four_parts(stale)
        error = self.console.create("beta", "inventario", "free", "--json")
        self.assertEqual(json.loads(error.out)["error"]["code"], "slug-taken")
        self.assertEqual(self.inventory(), before)
