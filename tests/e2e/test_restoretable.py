"""Tables of a backup beside the live ones, on the real server: what is live answers unchanged, what was lost can be copied back with SQL."""
import signal

from harness import BLOCKED, DONE, ROLLED_BACK, USAGE
from test_restore import RestoreCase
from test_restoreschema import DATABASE, SchemaRestoreCase

LIVE = "inventario_acme"

# Everything that ties a table to others, and names that need quotes. What the tables hold is in `pedidos`, `"Señor ""x.y"""` and `eventos`.
CONTENT = '''
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy ☺');
CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100);
CREATE TYPE pair AS (a integer, b mood[]);
CREATE TABLE clientes (id integer PRIMARY KEY, nombre text);
INSERT INTO clientes SELECT i, 'cliente ' || i FROM generate_series(1, 20) i;
CREATE FUNCTION marca() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.nota := 'por el disparador'; RETURN NEW; END $$;
CREATE FUNCTION propio() RETURNS text LANGUAGE sql AS $$ SELECT 'de la función' $$;
CREATE FUNCTION igual(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT t $$;
CREATE SEQUENCE ajena START 1000;
CREATE TABLE pedidos (id serial PRIMARY KEY, cliente integer NOT NULL REFERENCES clientes, anterior integer REFERENCES pedidos,
  estado mood NOT NULL DEFAULT 'ok', parte percent, partes pair, nota text DEFAULT propio(), número bigint DEFAULT nextval('ajena'),
  doble integer GENERATED ALWAYS AS (parte * 2) STORED, copia text GENERATED ALWAYS AS (igual('x')) STORED,
  total numeric(10, 2) CHECK (total >= 0), CONSTRAINT suya CHECK (igual(nota) IS NOT NULL), UNIQUE (cliente, total));
CREATE INDEX por_estado ON pedidos (estado, lower(nota)) WHERE total > 1;
CREATE INDEX por_funcion ON pedidos (igual(nota));
INSERT INTO pedidos (cliente, anterior, estado, parte, partes, total)
  SELECT 1 + i % 20, CASE WHEN i > 1 THEN i - 1 END, (ARRAY['sad', 'happy ☺']::mood[])[1 + i % 2], i % 101, ROW(i, ARRAY['ok']::mood[])::pair, i
  FROM generate_series(1, 300) i;
CREATE TRIGGER marca BEFORE UPDATE ON pedidos FOR EACH ROW EXECUTE FUNCTION marca();
CREATE RULE nada AS ON DELETE TO pedidos DO INSTEAD NOTHING;
ALTER TABLE pedidos ENABLE ROW LEVEL SECURITY;
CREATE POLICY todos ON pedidos USING (true);
CREATE VIEW vista AS SELECT id, total FROM pedidos;
CREATE TABLE líneas (pedido integer REFERENCES pedidos);
CREATE TABLE "Señor ""x.y""" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, texto text);
INSERT INTO "Señor ""x.y""" (texto) SELECT E'tab\\there 漢字 ''quoted'' fin' FROM generate_series(1, 50);
CREATE TABLE eventos (dia date NOT NULL, texto text, PRIMARY KEY (dia)) PARTITION BY RANGE (dia);
CREATE TABLE "eventos.2025" PARTITION OF eventos FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE "eventos.2026" PARTITION OF eventos FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO eventos SELECT date '2025-06-01' + i, 'día ' || i FROM generate_series(1, 400) i;
CREATE TABLE madre (a integer);
CREATE TABLE hija (b integer) INHERITS (madre);
INSERT INTO madre VALUES (1);
INSERT INTO hija VALUES (2, 3);
CREATE TABLE fila (c clientes);
GRANT SELECT ON pedidos TO PUBLIC;
'''

ROWS = "SELECT md5(string_agg(textin(record_out(p.*)), '|' ORDER BY p.id)) FROM {}.pedidos p"


class TableCase(RestoreCase):
    def tables(self, copy, *names, arguments=(), **more):
        options = [word for name in names for word in ("--table", name)]
        return self.run_with_backups("restore", copy["id"], *options, "--yes", "--json", *arguments, **more)

    def sides(self, database=LIVE):
        return self.query(r"SELECT nspname FROM pg_namespace WHERE nspname LIKE 'restored\_%' OR nspname LIKE '%\_\_tables\_%' ORDER BY 1", database)

    def one_side(self, database=LIVE):
        found = self.sides(database)
        self.assertEqual(len(found), 1)
        return found[0]

    def definitions(self, side, database=LIVE):
        return "\n".join(line for line in self.as_text(database, "-s", "-n", f'"{side}"').splitlines() if line and not line.startswith(("--", "SET")))

    def check_content(self, side, database, live):
        """The tables have what the copy has, and nothing that ties them to the rest."""
        self.assertEqual(self.query(ROWS.format(f'"{side}"'), database), [self.rows])
        text = self.definitions(side, database)
        for there in ("por_estado", "pedidos_pkey", "pedidos_anterior_fkey", "pedidos_cliente_total_key", "pedidos_total_check",
                      "pedidos_id_seq", "CREATE TYPE", "CREATE DOMAIN", "'happy ☺'"):
            self.assertIn(there, text)
        for away in ("clientes", "pedidos_cliente_fkey", "TRIGGER", "RULE", "POLICY", "ROW LEVEL SECURITY", "propio", "igual", "ajena", "suya", "por_funcion",
                     "vista", "GRANT", "FUNCTION", live):
            self.assertNotIn(away, text)
        self.assertEqual(self.query(f"SELECT doble = parte * 2, copia FROM \"{side}\".pedidos ORDER BY id LIMIT 1", database), ["t|x"])
        owners = self.query(f"SELECT DISTINCT relowner::regrole, relacl FROM pg_class WHERE relnamespace = '\"{side}\"'::regnamespace", database)
        self.assertEqual(owners, [f"{self.role}|"])
        self.assertEqual(self.query(f"SELECT nspowner::regrole, coalesce(nspacl::text LIKE '%{{=%', false) FROM pg_namespace WHERE nspname = '{side}'", database),
                         [f"{self.role}|f"])


class OfDatabases(TableCase):
    role = LIVE

    def test_tables_come_beside_and_go_again(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", CONTENT, LIVE)
        copy = self.made("acme")
        self.rows = self.query(ROWS.format("public"), LIVE)[0]
        self.psql("-c", "SET ROLE inventario_acme", "-c", "DROP VIEW vista", "-c", "DROP RULE nada ON pedidos", "-c", "TRUNCATE líneas, pedidos",
                  "-c", "ALTER TYPE mood RENAME VALUE 'sad' TO 'triste'", LIVE)
        live, access = self.as_text(LIVE), self.query(f"SELECT datacl FROM pg_database WHERE datname = '{LIVE}'", "postgres")

        with self.subTest("a table that the copy has not is refused with those that it has, before anything is begun"):
            inventory, operations = self.inventory(), self.query("SELECT count(*) FROM tm.operations")
            error = self.expect(self.tables(copy, "pedidos", "no hay"), BLOCKED).json()["error"]
            self.assertEqual(error["code"], "table-not-in-copy")
            self.assertIn('"public"."pedidos"', error["args"][1])
            self.expect(self.run_with_backups("restore", copy["id"], "--table", "pedidos", "--as", "otro", "--yes", "--json"), USAGE)
            self.assertEqual((self.inventory(), self.query("SELECT count(*) FROM tm.operations")), (inventory, operations))

        with self.subTest("the preview changes nothing"):
            preview = self.expect(self.run_with_backups("restore", copy["id"], "--table", "pedidos", "--dry-run", "--json"), DONE).json()["runbook"]
            self.assertEqual([step["key"] for step in preview["steps"]][-7:],
                             ["compare", "take", "bring", "remove-restorer", "drop-restorer-role", "compare-schema", "drop-scratch"])
            self.assertEqual(self.inventory(), inventory)

        with self.subTest("proven first, then beside the live ones, which are not touched"):
            self.expect(self.tables(copy, "pedidos", 'Señor "x.y"', "public.eventos", "madre"), DONE)
            self.assertEqual(self.state_of(copy), "proven")
            side = self.one_side()
            self.assertEqual(self.as_text(LIVE, "-N", side), live)
            self.assertEqual(self.query(f"SELECT datacl FROM pg_database WHERE datname = '{LIVE}'", "postgres"), access)
            self.check_content(side, LIVE, "public.")
            self.assertEqual(self.query(f"SELECT count(*), max(dia) FROM \"{side}\".eventos", LIVE), ["400|2026-07-06"])
            self.assertEqual(self.query(f"SELECT count(*) FROM ONLY \"{side}\".\"eventos.2026\"", LIVE), ["187"])
            self.assertEqual(self.query(f"SELECT count(*), min(texto) FROM \"{side}\".\"Señor \"\"x.y\"\"\"", LIVE), ["50|tab\there 漢字 'quoted' fin"])
            self.assertEqual(self.query(f"SELECT a FROM \"{side}\".madre ORDER BY 1", LIVE), ["1", "2"])
            self.assertEqual(self.leftovers(), [])

        with self.subTest("what was lost is copied back by the workspace's own role"):
            self.psql("-c", "SET ROLE inventario_acme", "-c", "INSERT INTO pedidos (id, cliente, estado, total) OVERRIDING SYSTEM VALUE"
                      f" SELECT id, cliente, replace(estado::text, 'sad', 'triste')::mood, total FROM \"{side}\".pedidos", LIVE)
            self.assertEqual(self.query("SELECT count(*) FROM pedidos", LIVE), ["300"])
            self.psql("-c", f"SET ROLE {LIVE}", "-c", f"INSERT INTO \"{side}\".pedidos (cliente) VALUES (1)", LIVE)
            self.assertEqual(self.query(f"SELECT max(id) FROM \"{side}\".pedidos", LIVE), ["301"])

        with self.subTest("what is beside is dropped, and nothing else"):
            for name in ("public", "restored_00000000", "inventario_acme"):
                self.expect(self.drop_old("--database", name), BLOCKED)
            self.expect(self.drop_old(), DONE)
            self.assertEqual(self.sides(), [])
            self.expect(self.drop_old(), BLOCKED)
            self.assertEqual(self.query("SELECT count(*) FROM pedidos", LIVE), ["300"])

        with self.subTest("one part of a partitioned table comes as a table of its own"):
            self.expect(self.tables(copy, "eventos.2025"), DONE)
            side = self.one_side()
            self.assertEqual(self.query(f"SELECT relname, relkind, relispartition FROM pg_class WHERE relnamespace = '{side}'::regnamespace AND relkind IN ('r', 'p')",
                                        LIVE), ["eventos.2025|r|f"])
            self.assertEqual(self.query(f"SELECT count(*) FROM \"{side}\".\"eventos.2025\"", LIVE), ["213"])
            self.expect(self.drop_old("--database", side), DONE)

        with self.subTest("what cannot be alone is refused with what it needs, and nothing stays"):
            inventory = self.inventory()
            error = self.expect(self.tables(copy, "fila"), ROLLED_BACK).json()["error"]
            self.assertEqual(error["code"], "table-not-separable")
            self.assertIn("clientes", error["args"][1])
            self.assertEqual((self.inventory(), self.sides(), self.leftovers()), (inventory, [], []))
            self.expect(self.tables(copy, "fila", "clientes"), DONE)
            self.expect(self.drop_old(), DONE)


class OfSchemas(SchemaRestoreCase, TableCase):
    role = "chalan_uno"

    def test_tables_come_beside_and_go_again(self):
        self.as_tenant(CONTENT)
        copy = self.made_of()
        self.rows = self.query(ROWS.format("tenant_uno"), DATABASE)[0]
        self.as_tenant("DROP RULE nada ON pedidos", "TRUNCATE líneas, pedidos")
        live, beside = self.schema_text(), self.beside()
        self.expect(self.tables(copy, "pedidos", 'tenant_uno.Señor "x.y"'), DONE)
        side = self.one_side(DATABASE)
        self.assertTrue(side.startswith("tenant_uno__tables_"))
        self.check_content(side, DATABASE, "tenant_uno.")
        self.assertEqual((self.schema_text(), self.beside()), (live, beside))
        self.assertEqual(self.leftovers(), [])
        self.assertEqual(self.as_tenant(f"SELECT count(*) FROM {side}.pedidos"), ["300"])
        with self.subTest("the database's other tenant sees nothing of it"):
            self.assertEqual(self.query(f"SELECT has_schema_privilege('chalan_dos', '{side}', 'USAGE')", DATABASE), ["f"])
        with self.subTest("a restore of the whole schema leaves it where it is"):
            self.expect(self.restore(copy), DONE)
            self.assertEqual(len(self.kept_schemas()), 2)
            self.expect(self.drop_schema(), USAGE)
            for name in self.kept_schemas():
                self.expect(self.drop_schema("--database", name), DONE)
            self.assertEqual(self.kept_schemas(), [])


class Interrupted(TableCase):
    def test_all_of_it_is_there_or_nothing(self):
        self.expect(self.console.create("acme"), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", "CREATE TABLE notas (t text)", "-c", "INSERT INTO notas VALUES ('antes')", LIVE)
        copy = self.made("acme")
        self.expect(self.prove(copy["id"]), DONE)
        self.psql("-c", "SET ROLE inventario_acme", "-c", "INSERT INTO notas VALUES ('después')", LIVE)
        live = self.as_text(LIVE)
        for fault in ("fill:within-effect", "take:before-effect", "take:after-effect", "bring:within-effect", "bring:after-effect",
                      "compare-schema:after-record", "drop-scratch:after-effect"):
            with self.subTest(f"rolled back after {fault}"):
                before = self.inventory()
                self.assertEqual(self.tables(copy, "notas", TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.assertEqual(self.notes(), ["antes", "después"])
                self.expect(self.end("rollback"), DONE)
                self.assertEqual((self.inventory(), self.as_text(LIVE), self.sides(), self.leftovers()), (before, live, [], []))
            with self.subTest(f"resumed after {fault}"):
                self.assertEqual(self.tables(copy, "notas", TENANT_MASTER_FAULT=fault).code, -signal.SIGKILL)
                self.expect(self.end("resume"), DONE)
                self.assertEqual(self.query(f"SELECT t FROM \"{self.one_side()}\".notas", LIVE), ["antes"])
                self.assertEqual(self.notes(), ["antes", "después"])
                self.assertEqual(self.leftovers(), [])
                self.expect(self.drop_old(), DONE)
                self.assertEqual(self.as_text(LIVE), live)
