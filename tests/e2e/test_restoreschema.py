"""Restores of a schema product's tenant on the real server: its schema comes back, those beside it in the database are not touched."""
import signal

from harness import BLOCKED, DONE, ROLLED_BACK
from test_restore import RestoreCase
from visitors import Visitors, VisitedCase

DATABASE, HOST = "chalan_tenant_db", "api.uno.chalan.test"

# What names its own schema, what is built on other things of the schema, and what comes from an extension.
CONTENT = '''
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy ☺');
CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE "Señor ""x""" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, estado mood NOT NULL DEFAULT 'ok', parte percent,
  correo public.citext UNIQUE, doble integer GENERATED ALWAYS AS (parte * 2) STORED, nota bigint REFERENCES notes);
INSERT INTO "Señor ""x""" (estado, parte, correo) SELECT 'happy ☺', i % 101, 'Alguien' || i || '@Example.org' FROM generate_series(1, 500) i;
CREATE TABLE eventos (dia date NOT NULL, texto text) PARTITION BY RANGE (dia);
CREATE TABLE "eventos.2026" PARTITION OF eventos FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO eventos VALUES ('2026-05-05', E'tab\\there 漢字');
CREATE SEQUENCE "cuenta atrás" INCREMENT -5 START -10 MINVALUE -100000;
SELECT nextval('"cuenta atrás"'), nextval('tenant_uno."cuenta atrás"');
CREATE TABLE numerada (n bigint DEFAULT nextval('tenant_uno."cuenta atrás"'));
CREATE VIEW vista AS SELECT estado, count(*) AS n FROM tenant_uno."Señor ""x""" GROUP BY estado;
CREATE MATERIALIZED VIEW resumen AS SELECT * FROM vista;
CREATE FUNCTION cuantas() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM tenant_uno.notes $$;
CREATE FUNCTION anota() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO tenant_uno.eventos VALUES ('2026-06-06', NEW.body); RETURN NEW; END $$;
CREATE TRIGGER anota AFTER INSERT ON notes FOR EACH ROW EXECUTE FUNCTION anota();
ALTER TABLE numerada ENABLE ROW LEVEL SECURITY;
CREATE POLICY solo ON numerada FOR SELECT TO chalan_uno USING (n < 0);
GRANT SELECT ON vista TO PUBLIC;
GRANT USAGE ON SCHEMA tenant_uno TO chalan_user;
COMMENT ON TABLE eventos IS 'no hay nada; \\! true';
'''


class SchemaRestoreCase(RestoreCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The visitors are no test of the plan's own limit.
        result = cls.console.run("plan", "edit", "starter", "--requests-per-minute", "100000", "--yes")
        assert result.code == DONE, str(result)
        for slug in ("uno", "dos"):
            result = cls.console.create(slug, "chalan", "starter", "--environment", "production")
            assert result.code == DONE, str(result)

    def made_of(self, slug="uno"):
        return self.made(slug, "chalan", "--environment", "production")

    def as_tenant(self, *statements, slug="uno"):
        sql = [part for statement in (f"SET ROLE chalan_{slug}", f"SET search_path = tenant_{slug}", *statements) for part in ("-c", statement)]
        return self.psql(*sql, DATABASE).splitlines()

    def kept_schemas(self):
        return self.query(r"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant\_uno\_\_%' ORDER BY 1", DATABASE)

    def drop_schema(self, *arguments):
        return self.run_with_backups("backup", "drop-old", "uno", "--product", "chalan", "--environment", "production", "--yes", "--json", *arguments)

    def schema_text(self, schema="tenant_uno"):
        return self.as_text(DATABASE, "-n", schema)

    def beside(self):
        """What is not the tenant's, down to the files in which its rows are."""
        return (self.schema_text("tenant_dos"), self.schema_text("public"),
                self.query("SELECT oid, relname, relfilenode, relacl FROM pg_class WHERE relnamespace IN ('tenant_dos'::regnamespace, 'public'::regnamespace) ORDER BY 1", DATABASE),
                self.query(f"SELECT datacl FROM pg_database WHERE datname = '{DATABASE}'", "postgres"),
                self.query("SELECT setrole::regrole, setconfig FROM pg_db_role_setting ORDER BY 1", "postgres"))


class Restores(SchemaRestoreCase):
    def test_what_was_there_comes_back(self):
        self.query("CREATE EXTENSION IF NOT EXISTS citext SCHEMA public", DATABASE)
        self.as_tenant(CONTENT, "INSERT INTO notes (body) VALUES ('antes')")
        copy = self.made_of()
        before, beside, answer = self.schema_text(), self.beside(), self.served(HOST)
        self.as_tenant("INSERT INTO notes (body) VALUES ('después')", "DROP VIEW vista CASCADE", "ALTER TYPE mood RENAME VALUE 'sad' TO 'triste'")

        with self.subTest("the preview changes nothing"):
            inventory = self.inventory()
            preview = self.expect(self.run_with_backups("restore", copy["id"], "--dry-run", "--json"), DONE).json()["runbook"]
            self.assertEqual([step["key"] for step in preview["steps"]][-4:], ["compare-schema", "drop-scratch", "swap", "probe"])
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("proven first, restored beside, compared twice, swapped; the one before is kept"):
            self.expect(self.restore(copy), DONE)
            self.assertEqual(self.state_of(copy), "proven")
            self.assertEqual(self.schema_text(), before)
            kept = self.kept_schemas()
            self.assertEqual(len(kept), 1)
            self.assertEqual(self.query(f'SELECT body FROM "{kept[0]}".notes ORDER BY id', DATABASE), ["antes", "después"])
            self.assertEqual(self.served(HOST), answer)
            self.assertEqual(self.leftovers(), [])

        with self.subTest("nobody else of the database was touched"):
            self.assertEqual(self.beside(), beside)

        with self.subTest("functions that name the schema work with what was restored"):
            self.assertEqual(self.as_tenant("SELECT cuantas()"), ["1"])
            self.as_tenant("INSERT INTO notes (body) VALUES ('nueva')")
            self.assertEqual(self.as_tenant("SELECT cuantas(), (SELECT count(*) FROM eventos)"), ["2|3"])
            self.assertEqual(self.query(f'SELECT count(*) FROM "{kept[0]}".eventos', DATABASE), ["3"])

        with self.subTest("what is kept can be dropped, and nothing else"):
            for name in ("tenant_uno", "tenant_dos", "public"):
                self.expect(self.drop_schema("--database", name), BLOCKED)
            self.expect(self.drop_schema(), DONE)
            self.assertEqual(self.kept_schemas(), [])
            self.expect(self.drop_schema(), BLOCKED)
            self.assertEqual(self.served(HOST)["schema"], "tenant_uno")
            self.assertEqual(self.beside(), beside)

        with self.subTest("what others are built on is not put aside under them"):
            self.query("CREATE VIEW public.todas AS SELECT body FROM tenant_uno.notes", DATABASE)
            self.addCleanup(self.query, "DROP VIEW IF EXISTS public.todas", DATABASE)
            inventory, now = self.inventory(), self.schema_text()
            result = self.expect(self.restore(copy), ROLLED_BACK)
            self.assertEqual(result.json()["error"]["code"], "schema-in-use", str(result))
            self.assertEqual((self.inventory(), self.schema_text()), (inventory, now))
            self.assertEqual(self.leftovers(), [])

    def test_what_a_schema_brings_along_cannot_reach_the_live_one(self):
        # A check that names the schema: in the restore's own database it finds what the copy holds, on the way into the product's it must not find
        # the live one, where it could write as well.
        self.as_tenant("CREATE FUNCTION mira(t text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) >= 0 FROM tenant_uno.notes); END $$",
                       "CREATE TABLE trampa (t text CHECK (mira(t)))", "INSERT INTO trampa VALUES ('x')")
        copy = self.made_of()
        self.expect(self.prove(copy["id"]), DONE)
        inventory, before = self.inventory(), self.schema_text()
        error = self.expect(self.restore(copy), ROLLED_BACK).json()["error"]
        self.assertEqual(error["code"], "exec-failed")
        self.assertIn("permission denied for schema tenant_uno", error["detail"])
        self.assertEqual((self.inventory(), self.schema_text()), (inventory, before))
        self.assertEqual(self.leftovers(), [])
        self.as_tenant("DROP TABLE trampa", "DROP FUNCTION mira")


class UnderWay(SchemaRestoreCase):
    RATE = 100

    def test_visitors_notice_one_moment_and_no_row_is_lost(self):
        copy = self.made_of()
        self.expect(self.prove(copy["id"]), DONE)
        visitors = Visitors(self.details, "uno", self.RATE, host=HOST)
        self.addCleanup(visitors.stop)
        self.expect(self.restore(copy), DONE)
        seen = visitors.leave()
        VisitedCase.told(self, f"restore of a schema under load, longest time without a good answer {seen['longestSilence']} ms", seen)
        self.assertLessEqual(seen["longestSilence"], 5000, seen["examples"])
        self.assertLessEqual(seen["failed"], self.RATE, seen["examples"])
        self.assertEqual(seen["wrongTenant"], 0, seen["examples"])
        kept = {row for schema in (*self.kept_schemas(), "tenant_uno") for row in self.query(f'SELECT body FROM "{schema}".notes', DATABASE)}
        self.assertGreater(len(seen["rowsWritten"]), 0)
        self.assertEqual([row for row in seen["rowsWritten"] if row not in kept], [])

    def test_the_live_one_or_the_restored_one_answers(self):
        self.as_tenant("INSERT INTO notes (body) VALUES ('antes')")
        copy = self.made_of()
        self.expect(self.prove(copy["id"]), DONE)
        beside = self.beside()
        for fault in ("bring:within-effect", "bring:after-effect", "swap:before-effect", "swap:after-effect"):
            self.as_tenant("TRUNCATE notes", "INSERT INTO notes (body) VALUES ('antes'), ('después')")
            with self.subTest(f"rolled back after {fault}"):
                before = self.inventory()
                self.assertEqual(self.restore(copy, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.ask(HOST)
                was_live = any("__old_" in schema for schema in self.kept_schemas())
                if was_live:
                    self.as_tenant("INSERT INTO notes (body) VALUES ('entretanto')")
                self.expect(self.end("rollback"), DONE)
                self.assertEqual(self.as_tenant("SELECT body FROM notes ORDER BY 1"), ["antes", "después"])
                kept = [self.query(f'SELECT body FROM "{schema}".notes ORDER BY 1', DATABASE) for schema in self.kept_schemas()]
                self.assertEqual(kept, [["antes", "entretanto"]] if was_live else [])
                if was_live:  # what was live meanwhile stays until somebody drops it
                    self.expect(self.drop_schema(), DONE)
                self.assertEqual(self.inventory(), before)
                self.assertEqual(self.leftovers(), [])
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.restore(copy, TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.ask(HOST)
                self.expect(self.end("resume"), DONE)
                self.assertEqual(self.as_tenant("SELECT body FROM notes ORDER BY 1"), ["antes"])
                self.assertEqual(len(self.kept_schemas()), 1)
                self.assertEqual(self.leftovers(), [])
                self.ask(HOST)
            self.expect(self.drop_schema(), DONE)
        self.assertEqual(self.beside(), beside)
