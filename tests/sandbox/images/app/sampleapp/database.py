"""Connections to a tenant's database, and what their failures mean."""
import contextlib

import psycopg2
from psycopg2 import errors, extensions

CONNECT_TIMEOUT = 3
STATEMENT_TIMEOUT_MS = 5000


class Unavailable(Exception):
    """The tenant cannot be served; `reason` is shown to the caller and never holds a credential."""

    def __init__(self, reason, detail=""):
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


class Target:
    """One tenant's place: which database, as whom, in which schema."""

    def __init__(self, database=None, role=None, schema=None, tenant="", workspace="", state=""):
        self.database = database
        self.role = role
        self.schema = schema
        self.tenant = tenant
        self.workspace = workspace
        self.state = state


def explain(problem):
    if isinstance(problem, (errors.UndefinedTable, errors.UndefinedColumn, errors.InvalidSchemaName)):
        return "not migrated"
    text = str(problem)
    if "does not exist" in text and "database" in text:
        return "database does not exist"
    if "password authentication failed" in text or "is not permitted to log in" in text:
        return "database refuses the login"
    if isinstance(problem, errors.InsufficientPrivilege) or "permission denied" in text:
        return "permission denied"
    return "database not reachable" if isinstance(problem, psycopg2.OperationalError) else "database error"


def connect(url, target=None, application="sample-app"):
    if not url:
        raise Unavailable("DATABASE_URL is not set")
    options = {"connect_timeout": CONNECT_TIMEOUT, "application_name": application,
               "options": "-c statement_timeout=%d" % STATEMENT_TIMEOUT_MS}
    if target and target.database:
        options["dbname"] = target.database
    try:
        connection = psycopg2.connect(url, **options)
    except psycopg2.Error as problem:
        raise Unavailable(explain(problem), str(problem)) from problem
    try:
        _take_place(connection, target)
    except psycopg2.Error as problem:
        connection.close()
        raise Unavailable(explain(problem), str(problem)) from problem
    return connection


def _take_place(connection, target):
    if not target:
        return
    with connection.cursor() as cursor:
        if target.role:
            cursor.execute("SET ROLE " + extensions.quote_ident(target.role, cursor))
        if target.schema:
            cursor.execute("SET search_path TO " + extensions.quote_ident(target.schema, cursor))
    connection.commit()


@contextlib.contextmanager
def session(url, target=None):
    """A connection whose transaction is committed at the end; its errors come out as Unavailable."""
    connection = connect(url, target)
    try:
        with connection:
            with connection.cursor() as cursor:
                yield cursor
    except psycopg2.Error as problem:
        raise Unavailable(explain(problem), str(problem)) from problem
    finally:
        connection.close()
