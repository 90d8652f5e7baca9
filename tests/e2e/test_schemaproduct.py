"""Chalan-Pro, the product that keeps its tenants in schemas: what its shell script create-tenant.sh meant to do, done and proven."""
import urllib.request

from harness import BLOCKED, DONE, ROLLED_BACK, ServerCase


class SchemaProduct(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for plan in ("starter", "enterprise"):  # the shares of a small machine have to hold all tenants of this file
            result = cls.console.run("plan", "edit", plan, "--memory", "256", "--yes")
            assert result.code == DONE, str(result)

    def create_tenant(self, slug, *arguments, environment="production", plan="starter", **more):
        return self.console.create(slug, "chalan", plan, "--environment", environment, *arguments, **more)

    def environment_of(self, container):
        return dict(line.split("=", 1) for line in self.docker("inspect", "-f", "{{range .Config.Env}}{{println .}}{{end}}", container) if "=" in line)

    def page(self, host):
        request = urllib.request.Request(self.details["proxy"]["url"] + "/", headers={"Host": host})
        with urllib.request.urlopen(request, timeout=10) as reply:
            return reply.read().decode()

    def test_a_tenant_has_everything_that_the_script_meant_to_make(self):
        self.expect(self.create_tenant("phoenix", "--domains", "phoenix.example"), DONE)
        answer = self.ask("api.phoenix.example")
        self.assertEqual((answer["tenant"], answer["database"], answer["schema"]), ("phoenix_001", "chalan_tenant_db", "tenant_phoenix"))
        self.assertIn("Chalan front-end", self.page("phoenix.example"))
        self.assertIn("Chalan front-end", self.page("www.phoenix.example"))
        self.assertEqual(self.query("SELECT name, schema_name, domain FROM public.tenants WHERE tenant_id = 'phoenix_001'", "chalan_tenant_db"),
                         ["Business phoenix|tenant_phoenix|phoenix.example"])
        self.assertEqual(self.query("SELECT plan, status FROM public.tenant_subscriptions WHERE tenant_id = 'phoenix_001'", "chalan_tenant_db"),
                         ["starter|active"])
        web, front = self.environment_of("chalan-phoenix-web-1"), self.environment_of("chalan-phoenix-nginx-1")
        self.assertEqual(web["VIRTUAL_HOST"], "api.phoenix.example")
        self.assertEqual(front["VIRTUAL_HOST"], "phoenix.example,www.phoenix.example")
        self.assertEqual(web["TENANT_SCHEMA"], "tenant_phoenix")
        self.assertRegex(web["REDIS_URL"], r"^redis://redis:6379/\d+$")
        # The tables are in the tenant's schema and nowhere else, and its role finds them without naming it.
        self.assertEqual(self.query("SELECT DISTINCT schemaname FROM pg_tables WHERE tablename = 'notes'", "chalan_tenant_db"), ["tenant_phoenix"])
        self.assertEqual(self.query("SELECT setconfig FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole WHERE rolname = 'chalan_phoenix'",
                                    "postgres"), ["{search_path=tenant_phoenix}"])

    def test_tenants_cannot_read_one_another(self):
        for slug in ("uno", "dos"):
            self.expect(self.create_tenant(slug), DONE)
        self.assertEqual(self.query("SELECT has_schema_privilege('chalan_uno', 'tenant_dos', 'USAGE'), has_schema_privilege('chalan_uno', 'tenant_uno', 'USAGE'), "
                                    "has_table_privilege('chalan_uno', 'public.tenants', 'SELECT')", "chalan_tenant_db"), ["f|t|f"])

    def test_production_and_qa_stand_side_by_side(self):
        self.expect(self.create_tenant("doble"), DONE)
        self.expect(self.create_tenant("doble", environment="qa"), DONE)
        production, qa = self.ask("api.doble.chalan.test"), self.ask("api-stage.doble.chalan.test")
        self.assertEqual((production["schema"], production["environment"]), ("tenant_doble", "production"))
        self.assertEqual((qa["database"], qa["schema"], qa["environment"], qa["version"]), ("chalan_qa_db", "tenant_doble_qa", "qa", "2.0.0-qa"))
        self.assertIn("Chalan front-end", self.page("stage.doble.chalan.test"))
        self.expect(self.create_tenant("doble", environment="qa"), BLOCKED)

    def test_a_foreign_row_or_schema_is_never_touched(self):
        self.query("INSERT INTO public.tenants (name, schema_name, domain, tenant_id) VALUES ('By hand', 'tenant_byhand', 'x', 'byhand_001')", "chalan_tenant_db")
        before = self.inventory()
        result = self.expect(self.create_tenant("byhand"), ROLLED_BACK)
        self.expect_four_parts(result)
        self.assertEqual(self.inventory(), before)
        self.assertEqual(self.query("SELECT name FROM public.tenants WHERE tenant_id = 'byhand_001'", "chalan_tenant_db"), ["By hand"])
        self.query("CREATE SCHEMA tenant_legacy", "chalan_tenant_db")
        self.expect_four_parts(self.expect(self.create_tenant("legacy"), BLOCKED))

    def test_a_crash_between_schema_and_containers_is_undone_or_finished(self):
        for number, fault in enumerate(("schema:after-effect", "tenant:after-effect", "frontend:after-effect")):
            with self.subTest(fault=fault, then="rollback"):
                before = self.inventory()
                operation = self.kill_at(fault, f"undo-{number}", "starter", "chalan")
                self.expect(self.take_over("rollback", operation), DONE)
                self.assertEqual(self.inventory(), before)
            with self.subTest(fault=fault, then="resume"):
                operation = self.kill_at(fault, f"go-{number}", "starter", "chalan")
                self.expect(self.take_over("resume", operation), DONE)
                self.assertEqual(self.ask(f"api-stage.go-{number}.chalan.test")["schema"], f"tenant_go_{number}_qa")

    def test_a_shared_plan_refuses_a_domain_of_the_customers_own(self):
        result = self.expect(self.console.create("propio", "inventario", "free", "--domains", "propio.example"), BLOCKED)
        self.expect_four_parts(result)
        self.expect(self.console.create("propio", "inventario", "enterprise", "--domains", "propio.example"), DONE)
        self.assertEqual(self.ask("propio.example")["tenant"], "propio_001")
        self.assertEqual(self.ask("propio.inventario.test")["tenant"], "propio_001")
