"""What a request asks of a tenant's database."""
from .database import session

MAX_NOTE = 10000


def health(settings, target):
    """Opens the database for real: the count proves that the tables are there and readable."""
    with session(settings.database_url, target) as cursor:
        cursor.execute("SELECT count(*), current_database(), current_schema() FROM notes")
        rows, database, schema = cursor.fetchone()
    return {"rows": rows, "database": database, "schema": schema}


def add_note(settings, target, text):
    with session(settings.database_url, target) as cursor:
        cursor.execute("INSERT INTO notes (body) VALUES (%s) RETURNING id", (text[:MAX_NOTE],))
        number = cursor.fetchone()[0]
        cursor.execute("SELECT count(*) FROM notes")
        return {"id": number, "rows": cursor.fetchone()[0]}


def last_notes(settings, target):
    with session(settings.database_url, target) as cursor:
        cursor.execute("SELECT id, body, created_at FROM notes ORDER BY id DESC LIMIT 20")
        return [{"id": i, "body": body, "created_at": at.isoformat()} for i, body, at in cursor.fetchall()]
