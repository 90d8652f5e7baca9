#!/usr/bin/python3
"""Command line of the sample product: serve, migrate, createsuperuser, shell, version."""
import argparse
import sys

from sampleapp import commands


def parser():
    top = argparse.ArgumentParser(prog="manage.py")
    verbs = top.add_subparsers(dest="verb", required=True)
    verbs.add_parser("serve", help="the web server (what the container runs)")
    verbs.add_parser("version")
    migrate = verbs.add_parser("migrate", help="create or update the tables of one tenant")
    superuser = verbs.add_parser("createsuperuser")
    superuser.add_argument("--username")
    superuser.add_argument("--email")
    superuser.add_argument("--noinput", action="store_true", help="ask nothing: the password is in DJANGO_SUPERUSER_PASSWORD")
    shell = verbs.add_parser("shell", help="Python prompt with a connection to the tenant's database")
    for verb in (migrate, superuser, shell):
        verb.add_argument("--database", help="required in shared mode")
        verb.add_argument("--role", help="required in shared mode: role to SET ROLE to")
        verb.add_argument("--schema", help="schema mode: instead of TENANT_SCHEMA")
    return top


if __name__ == "__main__":
    sys.exit(commands.run(parser().parse_args()))
