"""The product's tables. Each migration runs in a transaction of its own and only once."""
import contextlib

import psycopg2

from .database import connect

LEDGER = ("CREATE TABLE IF NOT EXISTS app_migrations ("
          "name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now(), app_version text NOT NULL)")

MIGRATIONS = [
    ("0001_notes", "CREATE TABLE notes (id bigserial PRIMARY KEY, body text NOT NULL, "
                   "created_at timestamptz NOT NULL DEFAULT now())"),
    ("0002_users", "CREATE TABLE app_users (id bigserial PRIMARY KEY, username text NOT NULL UNIQUE, "
                   "is_superuser boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now())"),
]
# Two runs at the same time wait for each other instead of colliding on CREATE TABLE.
LOCK = "SELECT pg_advisory_xact_lock(hashtext('app_migrations:' || coalesce(current_schema(), '')))"


def migrate(url, target, version, say=print):
    """Apply what is missing; returns how many were applied."""
    applied = 0
    with contextlib.closing(connect(url, target, "sample-app migrate")) as connection:
        with connection, connection.cursor() as cursor:
            cursor.execute(LOCK)
            cursor.execute(LEDGER)
        for name, statement in MIGRATIONS:
            with connection, connection.cursor() as cursor:
                cursor.execute(LOCK)
                cursor.execute("SELECT 1 FROM app_migrations WHERE name = %s", (name,))
                if cursor.fetchone():
                    continue
                cursor.execute(statement)
                cursor.execute("INSERT INTO app_migrations (name, app_version) VALUES (%s, %s)", (name, version))
            say("  Applying %s... OK" % name)
            applied += 1
    return applied


def schema_exists(url, target):
    try:
        with contextlib.closing(connect(url, target)) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT current_schema() IS NOT NULL")
            return cursor.fetchone()[0]
    except psycopg2.Error:
        return False
