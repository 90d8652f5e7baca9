#!/bin/sh
# Stand-in for the official postgres image's entry point. Same contract: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB,
# POSTGRES_INITDB_ARGS (each also as *_FILE), POSTGRES_INITDB_WALDIR, POSTGRES_HOST_AUTH_METHOD, PGDATA,
# /docker-entrypoint-initdb.d, uid 999, `postgres` is the first argument of the server.
set -e

fail() { echo "Error: $*" >&2; exit 1; }

# NAME or NAME_FILE, never both.
file_env() {
  eval "plain=\${$1:-} file=\${$1_FILE:-}"
  [ -z "$plain" ] || [ -z "$file" ] || fail "both $1 and $1_FILE are set (but are exclusive)"
  if [ -n "$file" ]; then plain=$(cat "$file"); fi
  export "$1=${plain:-$2}"
  unset "$1_FILE"
}

make_directories() {
  mkdir -p "$PGDATA" /var/run/postgresql
  chmod 700 "$PGDATA" || :
  chmod 3775 /var/run/postgresql || :
  if [ "$(id -u)" = 0 ]; then
    chown -R postgres:postgres "$PGDATA" /var/run/postgresql
  fi
}

verify_environment() {
  if [ -z "$POSTGRES_PASSWORD" ] && [ "$POSTGRES_HOST_AUTH_METHOD" != trust ]; then
    fail 'Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the superuser.'
  fi
}

init_database() {
  umask 077
  printf '%s\n' "$POSTGRES_PASSWORD" > /tmp/initdb-password
  [ -z "${POSTGRES_INITDB_WALDIR:-}" ] || set -- --waldir "$POSTGRES_INITDB_WALDIR"
  # shellcheck disable=SC2086  # the contract says that POSTGRES_INITDB_ARGS is split into words
  initdb --username="$POSTGRES_USER" --pwfile=/tmp/initdb-password "$@" $POSTGRES_INITDB_ARGS
  rm -f /tmp/initdb-password
  printf '\nhost all all all %s\n' "$POSTGRES_HOST_AUTH_METHOD" >> "$PGDATA/pg_hba.conf"
  sed -i "s/^#listen_addresses = .*/listen_addresses = '*'/" "$PGDATA/postgresql.conf"
}

process_sql() { psql -v ON_ERROR_STOP=1 -X --no-password --username "$POSTGRES_USER" "$@"; }

run_init_files() {
  for f in /docker-entrypoint-initdb.d/*; do
    [ -e "$f" ] || continue
    case "$f" in
      *.sh) echo "$0: running $f"; if [ -x "$f" ]; then "$f"; else . "$f"; fi ;;
      *.sql) echo "$0: running $f"; process_sql -d "$POSTGRES_DB" -f "$f" ;;
      *.sql.gz) echo "$0: running $f"; gunzip -c "$f" | process_sql -d "$POSTGRES_DB" ;;
      *) echo "$0: ignoring $f" ;;
    esac
  done
}

first_start() {
  verify_environment
  init_database
  # Like the original: a server that only the unix socket reaches, while the first files run.
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -p ${PGPORT:-5432}" -w start
  if [ "$POSTGRES_DB" != postgres ]; then
    printf 'CREATE DATABASE :"db";\n' | process_sql -d postgres -v db="$POSTGRES_DB"
  fi
  run_init_files
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -m fast -w stop
  echo 'PostgreSQL init process complete; ready for start up.'
}

file_env POSTGRES_PASSWORD ''
file_env POSTGRES_USER postgres
file_env POSTGRES_DB "$POSTGRES_USER"
file_env POSTGRES_INITDB_ARGS ''
: "${PGDATA:=/var/lib/postgresql/data}" "${POSTGRES_HOST_AUTH_METHOD:=scram-sha-256}"
export PGDATA

[ "${1#-}" = "${1:-}" ] || set -- postgres "$@"
if [ "${1:-}" = postgres ]; then
  make_directories
  if [ "$(id -u)" = 0 ]; then
    # The whole path: busybox's shell would take its own applet of that name, which lacks these options.
    exec /usr/bin/setpriv --reuid=999 --regid=999 --clear-groups -- "$0" "$@"
  fi
  if [ -s "$PGDATA/PG_VERSION" ]; then
    echo 'PostgreSQL Database directory appears to contain a database; Skipping initialization'
  else
    first_start
  fi
fi
exec "$@"
