#!/usr/bin/python3
"""SQL is written in core/domain/sqlstatements.cpp, masksql.cpp, tablesql.cpp and tenantsql.cpp beside it, and core/adapters/postgres, so that quoting happens in one place, and never by hand.

The history on this machine is an SQLite file that holds no name of a server as an identifier; its statements stand in one file, too."""

import re

import sourcetree
from sourcetree import Finding

HOME = re.compile(r"core/domain/(?:sqlstatements|masksql|tablesql|tenantsql)\.cpp|core/adapters/postgres/.+|core/adapters/local/sqliteloadhistory\.cpp")
STATEMENT = re.compile(
    r"\s*(?:(?:CREATE|DROP|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:ROLE|USER|DATABASE|SCHEMA|TABLE|VIEW|INDEX|EXTENSION|FUNCTION|TRIGGER|SEQUENCE|POLICY)\b"
    r"|(?:DROP|REASSIGN)\s+OWNED\b|GRANT\s+\S|REVOKE\s+\S|TRUNCATE\s|INSERT\s+INTO\b|DELETE\s+FROM\b|UPDATE\s+\S+\s+SET\b"
    r"|SELECT\s+.*\b(?:FROM|WHERE)\b|SELECT\s+\w+\(|COPY\s+\S+\s+(?:FROM|TO)\b|SET\s+(?:LOCAL\s+)?(?:ROLE|search_path|\w+_timeout)\b)",
    re.DOTALL)
# A placeholder between quotation marks is quoting by hand, which the first name with such a mark in it breaks.
BY_HAND = re.compile(r"""'%L?\d{1,2}'|\\?"%L?\d{1,2}\\?\"""")


def check(root):
    findings = []
    for source in sourcetree.cpp_files(root, ("core", "ui", "app")):
        if HOME.fullmatch(source.path):
            for offset, text in source.strings():
                if BY_HAND.search(text):
                    findings.append(Finding(source.path, source.line_of(offset), f'quoted by hand, use sql::quoteIdentifier or $1: "{text}"'))
            continue
        for offset, text in source.strings():
            if STATEMENT.match(text):
                findings.append(Finding(source.path, source.line_of(offset), f'SQL outside its place: "{text}"'))
    return findings


if __name__ == "__main__":
    sourcetree.main("sql", check)
