"""Plan changes as an operator makes them: previewed offline, saved, applied, refused when stale, there and back, other products."""
import pathlib
import unittest

from harness import BLOCKED, DONE, STALE, ServerCase


class PlanChange(ServerCase):
    def change(self, slug, plan, *more, product="inventario"):
        return self.console.run("change-plan", slug, "--product", product, "--to", plan, *more)

    def visit(self, host):
        answer = self.ask(host)
        return answer["hosting"], answer["database"], answer["rows"]

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        result = cls.console.run("plan", "edit", "enterprise", "--memory", "256", "--yes")
        assert result.code == DONE, str(result)

    def test_there_back_and_the_end_of_the_grace_period(self):
        host = "rounds.inventario.test"
        self.expect(self.console.create("rounds", "inventario", "starter"), DONE)
        self.assertEqual(self.visit(host)[:2], ("shared", "inventario_rounds"))
        self.expect(self.change("rounds", "enterprise", "--yes"), DONE)
        self.assertEqual(self.visit(host)[:2], ("dedicated", "inventario_rounds"))
        first = self.ask(host)["container"]
        self.expect(self.change("rounds", "starter", "--yes"), DONE)
        self.assertEqual(self.visit(host)[:2], ("shared", "inventario_rounds"))
        self.expect(self.change("rounds", "enterprise", "--yes"), DONE)
        self.assertEqual(self.ask(host)["container"], first, "the kept container takes over again")
        self.expect(self.change("rounds", "starter", "--yes"), DONE)
        self.expect(self.console.run("remove-retired", "rounds", "--product", "inventario", "--yes"), DONE)
        self.assertEqual(self.query("SELECT count(*) FROM tm.port_allocations a JOIN tm.workspaces w ON w.id = a.workspace_id"
                                    " WHERE w.slug = 'rounds'"), ["0"])
        self.expect(self.console.run("remove-retired", "rounds", "--product", "inventario", "--yes"), BLOCKED)
        self.assertEqual(self.query("SELECT count(*) FROM tm.plan_changes c JOIN tm.workspaces w ON w.id = c.workspace_id"
                                    " WHERE w.slug = 'rounds'"), ["4"])

    def test_a_saved_preview_is_the_same_file_and_is_refused_when_stale(self):
        self.expect(self.console.create("saved", "inventario", "starter"), DONE)
        self.expect(self.console.run("workspace", "list"), DONE)
        files = [pathlib.Path(self.console.home) / name for name in ("one.json", "two.json")]
        for file in files:
            self.expect(self.change("saved", "enterprise", "--preview", "--offline", "--save", str(file)), DONE)
        self.assertEqual(files[0].read_bytes(), files[1].read_bytes())
        self.expect(self.change("saved", "business", "--yes"), DONE)
        before = self.inventory()
        result = self.expect(self.console.run("change-plan", "saved", "--apply", str(files[0]), "--yes"), STALE)
        self.expect_four_parts(result)
        self.assertIn("saved", result.err)
        self.assertEqual(self.inventory(), before)
        self.expect(self.change("saved", "enterprise", "--preview", "--save", str(files[0])), DONE)
        self.expect(self.console.run("change-plan", "saved", "--apply", str(files[0]), "--yes"), DONE)
        self.assertEqual(self.visit("saved.inventario.test")[0], "dedicated")

    def test_what_does_not_fit_is_blocked_with_figures_and_what_if_says_the_same(self):
        self.expect(self.console.create("large", "inventario", "starter"), DONE)
        self.expect(self.console.run("plan", "edit", "lifetime", "--memory", "900000", "--yes"), DONE)
        before = self.inventory()
        for more in ((), ("--offline",)):
            with self.subTest(more=more):
                answer = self.expect(self.console.run("what-if", "--product", "inventario", "--plan", "lifetime", "--json", *more), DONE)
                self.assertEqual(answer.json()["whatIf"]["more"], 0)
                self.assertEqual(answer.json()["whatIf"]["limiting"], "memory")
                # The answer is for the server's own environment, as a change's is.
                production = self.expect(self.console.run("what-if", "--product", "inventario", "--plan", "enterprise", "--environment",
                                                          "production", "--json", *more), DONE).json()["whatIf"]
                own = self.expect(self.console.run("what-if", "--product", "inventario", "--plan", "enterprise", "--json", *more), DONE).json()["whatIf"]
                memory = [next(r for r in answer["resources"] if r["resource"] == "memory")["budget"] for answer in (own, production)]
                self.assertLess(*memory)
                listed = self.console.run("what-if", "--product", "inventario", "--plan", "lifetime", "--change", "large", *more)
                self.expect(listed, BLOCKED)
        refused = self.expect(self.change("large", "lifetime", "--yes"), BLOCKED)
        self.expect_four_parts(refused)
        for word in ("code: does-not-fit", "900000", "Enterprise"):
            self.assertIn(word, refused.err)
        self.assertEqual(self.inventory(), before)

    def test_a_schema_products_tenant_keeps_its_containers(self):
        self.expect(self.console.create("village", "chalan", "starter"), DONE)
        self.expect(self.change("village", "business", "--yes", product="chalan"), DONE)
        database, tenant = self.query("SELECT database_name || ' ' || tenant_id FROM tm.workspaces WHERE slug = 'village'")[0].split()
        self.assertEqual(self.query(f"SELECT plan FROM public.tenant_subscriptions WHERE tenant_id = '{tenant}'", database), ["business"])


if __name__ == "__main__":
    unittest.main()
