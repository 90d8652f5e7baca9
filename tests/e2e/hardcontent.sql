-- What a backup must bring back: run as the tenant's role in its own database.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy ☺');
CREATE DOMAIN percent AS integer CHECK (VALUE BETWEEN 0 AND 100);
CREATE TYPE pair AS (a integer, b text);
CREATE SCHEMA "Acme";
CREATE SCHEMA "acme*";
CREATE SCHEMA "a.b";
CREATE TABLE "Acme"."Señor ""x"" tabla" (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    "cantidad" numeric(12, 3) NOT NULL DEFAULT 1.5,
    doble numeric GENERATED ALWAYS AS ("cantidad" * 2) STORED,
    estado mood NOT NULL DEFAULT 'ok',
    parte percent,
    datos jsonb DEFAULT '{"ñ": [1, null, "\u263a"]}',
    bytes bytea,
    cuando timestamptz DEFAULT '2026-01-02 03:04:05.678901+00',
    partes pair,
    listas text[] DEFAULT ARRAY['a,b', 'c"d', NULL],
    kind varchar(10) CHECK (kind IN ('uno', 'dos')),
    UNIQUE (estado, id) DEFERRABLE
);
INSERT INTO "Acme"."Señor ""x"" tabla" (cantidad, estado, parte, bytes, partes, kind)
SELECT i, (ARRAY['sad', 'ok', 'happy ☺']::mood[])[1 + i % 3], i % 101, decode(md5(i::text), 'hex'), ROW(i, E'tab\there\nline ''quoted'' \\ 漢字 🙂')::pair, 'dos'
FROM generate_series(1, 2000) i;
CREATE TABLE "acme*".eventos (id integer, dia date NOT NULL, texto text) PARTITION BY RANGE (dia);
CREATE TABLE "acme*".eventos_2025 PARTITION OF "acme*".eventos FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE "acme*"."eventos.2026" PARTITION OF "acme*".eventos FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX ON "acme*".eventos (dia, lower(texto)) WHERE id > 5;
INSERT INTO "acme*".eventos SELECT i, date '2025-06-01' + i, 'día ' || i FROM generate_series(1, 500) i;
CREATE TABLE "a.b".vacia (nada integer);
CREATE TABLE "a.b".hija (extra text) INHERITS ("a.b".vacia);
INSERT INTO "a.b".hija VALUES (1, NULL), (NULL, '');
CREATE SEQUENCE "a.b"."cuenta atrás" INCREMENT -5 START -10 MINVALUE -100000;
SELECT nextval('"a.b"."cuenta atrás"'), nextval('"a.b"."cuenta atrás"');
CREATE SEQUENCE "a.b".nunca;
CREATE VIEW "a.b".vista AS SELECT id, doble FROM "Acme"."Señor ""x"" tabla" WHERE estado <> 'sad';
CREATE MATERIALIZED VIEW "a.b".resumen AS SELECT estado, count(*) AS n FROM "Acme"."Señor ""x"" tabla" GROUP BY estado;
CREATE FUNCTION "a.b".suma(a integer, b integer DEFAULT 2) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT a + b $$;
CREATE FUNCTION "a.b".marca() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.extra := coalesce(NEW.extra, '') || '·'; RETURN NEW; END $$;
CREATE TRIGGER marca BEFORE UPDATE ON "a.b".hija FOR EACH ROW EXECUTE FUNCTION "a.b".marca();
ALTER TABLE "a.b".vacia ENABLE ROW LEVEL SECURITY;
CREATE POLICY solo_positivos ON "a.b".vacia FOR SELECT USING (nada > 0);
ALTER DEFAULT PRIVILEGES IN SCHEMA "a.b" GRANT SELECT ON TABLES TO PUBLIC;
GRANT SELECT (id, estado) ON "Acme"."Señor ""x"" tabla" TO PUBLIC;
GRANT USAGE ON SCHEMA "Acme" TO PUBLIC;
COMMENT ON TABLE "a.b".vacia IS 'no hay nada; \! true';
