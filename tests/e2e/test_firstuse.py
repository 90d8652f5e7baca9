"""From a server that never saw the console to tenants that answer."""
import json
import pathlib
import unittest

from harness import BLOCKED, DONE, ServerCase, UNREACHABLE


class FirstUse(ServerCase):
    prepared = False

    def test_from_bare_server_to_tenants_that_answer(self):
        console = self.console
        self.expect(console.add_server(), DONE)
        self.expect(console.trust(), DONE)

        # Before the preparation: the console's role does not exist, and nothing is written by looking.
        pathlib.Path(console.home / "tm_operator.password").unlink(missing_ok=True)
        before = self.query("SELECT datname FROM pg_database ORDER BY 1", "postgres")
        dry = self.expect(console.run("prepare", "--dry-run", "--json", *console.admin_options()), DONE).json()
        calls = json.dumps(dry)
        self.assertIn("CREATE DATABASE", calls)
        self.assertIn("CREATE ROLE", calls)
        self.assertEqual(self.query("SELECT datname FROM pg_database ORDER BY 1", "postgres"), before)

        self.expect(console.prepare(), DONE)
        again = self.expect(console.run("prepare", "--dry-run", "--json", *console.admin_options()), DONE).json()
        self.assertEqual(again["runbook"]["steps"], [])
        test = self.expect(console.run("server", "test", "vps"), DONE)
        self.assertEqual(test.out.count("✓"), 9, str(test))

        products = self.expect(console.run("product", "list", "--json"), DONE).json()["products"]
        self.assertEqual([p["key"] for p in products], ["chalan", "erp", "inventario", "landing", "shop"] if products[0]["key"] == "chalan"
                         else ["inventario", "erp", "shop", "landing", "chalan"])
        self.assertEqual(len(self.expect(console.run("plan", "list", "--json"), DONE).json()["plans"]), 5)

        for plan, hosting in (("free", "shared"), ("enterprise", "dedicated")):
            slug = "acme-" + plan
            self.expect(console.create(slug, "inventario", plan), DONE)
            answer = self.ask(f"{slug}.inventario.test")
            self.assertEqual(answer["tenant"], slug + "_001")
            self.assertEqual(answer["hosting"], hosting)
            self.assertEqual(answer["database"], "inventario_" + slug.replace("-", "_"))

        container = self.docker("inspect", "-f", "{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.RestartPolicy.Name}}",
                                "inventario-acme-enterprise")
        self.assertEqual(container, [str(2048 * 1024 * 1024), "1000000000", "unless-stopped"])
        shown = self.expect(console.run("workspace", "show", "acme-enterprise", "--json"), DONE).json()["workspace"]
        self.assertEqual((shown["state"], shown["port"]), ("active", 8101))

        # Tenants cannot read one another, and strangers get no answer.
        self.ask("stranger.inventario.test", expected=404)
        self.assertEqual(self.query("SELECT has_database_privilege('inventario_acme_free', 'inventario_acme_enterprise', 'CONNECT')"), ["f"])

        activity = self.expect(console.run("activity", "--json"), DONE).json()
        self.assertTrue(activity["chainIntact"])
        self.assertEqual([a["subject"] for a in activity["activity"] if a["action"] == "workspace.created"],
                         ["acme-enterprise", "acme-free"])

        # Nothing that was generated is to be found where it should not be.
        password = (console.home / "tm_operator.password").read_text().strip()
        for file in console.home.rglob("*"):
            if file.is_file() and file.name != "tm_operator.password":
                self.assertNotIn(password.encode(), file.read_bytes(), str(file))

    def test_nothing_works_on_a_server_that_is_not_prepared(self):
        other = type(self.console)(self.details)
        self.addCleanup(other.remove)
        self.expect(other.add_server(), DONE)
        self.expect(other.trust(), DONE)
        result = self.expect(other.create("gamma"), BLOCKED)
        self.expect_four_parts(result)
        wrong = other.home / "tm_operator.password"
        wrong.write_text("wrong password\n")
        wrong.chmod(0o600)
        result = self.expect(other.create("gamma"), UNREACHABLE)
        self.expect_four_parts(result)


if __name__ == "__main__":
    unittest.main()
