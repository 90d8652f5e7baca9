"""What manage.py's verbs do; each returns the exit code."""
import code
import os
import sys

import psycopg2

from . import web
from .database import Target, Unavailable, connect, session
from .migrations import migrate, schema_exists
from .settings import Settings


def _target(settings, options):
    if settings.hosting == "shared":
        if not options.database or not options.role:
            raise Unavailable("shared mode: --database and --role are required")
        return Target(database=options.database, role=options.role, schema=options.schema)
    schema = options.schema or (settings.tenant_schema if settings.hosting == "schema" else None)
    if settings.hosting == "schema" and not schema:
        raise Unavailable("schema mode: TENANT_SCHEMA (or --schema) is required")
    return Target(database=options.database, role=options.role, schema=schema)


def _migrate(settings, options):
    target = _target(settings, options)
    if target.schema and not schema_exists(settings.database_url, target):
        # SET search_path accepts a schema that does not exist; tables must not land somewhere else.
        raise Unavailable("schema does not exist: " + target.schema)
    print("Running migrations (%s %s):" % (settings.product, settings.version), flush=True)
    if migrate(settings.database_url, target, settings.version) == 0:
        print("  No migrations to apply.")
    return 0


def _create_superuser(settings, options):
    username = options.username or options.email
    if not username:
        print("CommandError: You must use --username or --email.", file=sys.stderr)
        return 1
    if options.noinput and not os.environ.get("DJANGO_SUPERUSER_PASSWORD"):
        print("CommandError: You must set DJANGO_SUPERUSER_PASSWORD with --noinput.", file=sys.stderr)
        return 1
    with session(settings.database_url, _target(settings, options)) as cursor:
        cursor.execute("INSERT INTO app_users (username, is_superuser) VALUES (%s, true) "
                       "ON CONFLICT (username) DO NOTHING", (username,))
        created = cursor.rowcount
    if not created:
        print("Error: That username is already taken.", file=sys.stderr)
        return 1
    print("Superuser created successfully.")
    return 0


def _shell(settings, options):
    names = {"settings": settings}
    try:
        names["db"] = connect(settings.database_url, _target(settings, options), "sample-app shell")
    except Unavailable as problem:
        print("no database: %s" % problem.reason, file=sys.stderr)
    code.interact(banner="Python %s; settings%s" % (sys.version.split()[0], ", db" if "db" in names else ""),
                  local=names)
    return 0


def _version(settings, _options):
    print(settings.version)
    return 0


def run(options):
    settings = Settings()
    if options.verb == "serve":
        return web.serve(settings)
    verbs = {"migrate": _migrate, "createsuperuser": _create_superuser, "shell": _shell, "version": _version}
    try:
        return verbs[options.verb](settings, options)
    except Unavailable as problem:
        print("Error: %s%s" % (problem.reason, "\n" + problem.detail if problem.detail else ""), file=sys.stderr)
    except psycopg2.Error as problem:
        print("Error: %s" % problem, file=sys.stderr)
    return 1
