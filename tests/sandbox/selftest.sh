#!/bin/bash
# Proves on this machine what README.md promises of the sandbox. Exit code 0 only if everything holds.
# usage: selftest.sh     needs root and the packages of packages.txt; takes about a minute
set -u
here=$(cd "$(dirname "$0")" && pwd)
sandbox=$here/sandbox
A=selftest-$$-a B=selftest-$$-b
home=${TM_SANDBOX_HOME:-/var/tmp/tm-sandbox-$(id -u)}
work=$(mktemp -d)
failures=0

say() { printf '%s\n' "$*"; }
pass() { printf 'ok    %s\n' "$1"; }
fail() { printf 'FAIL  %s\n' "$1"; [ -z "${2:-}" ] || printf '%s\n' "$2" | sed 's/^/      | /'; failures=$((failures + 1)); }
# check TITLE COMMAND..: the command must succeed
check() { local title=$1 out; shift; if out=$("$@" 2>&1); then pass "$title"; else fail "$title" "$out"; fi; }
equal() { if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "expected '$2', got '$3'"; fi; }
contains() { case $3 in *"$2"*) pass "$1" ;; *) fail "$1" "no '$2' in: $3" ;; esac; }
seconds() { local from=$1; awk -v a="$from" -v b="$(date +%s.%N)" 'BEGIN { printf "%.2f", b - a }'; }
# up to 20 s: the machine may be busy with other things
eventually() { local end=$((SECONDS + 20)); while [ $SECONDS -lt $end ]; do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done; "$@"; }

leave() {
  { "$sandbox" down --name $A --quiet; "$sandbox" down --name $B --quiet; } >/dev/null 2>&1
  rm -rf "$work"
}
trap 'leave' EXIT

# value NAME PATH: one connection detail; the path is that in `env --json` with dots. Asked once for each sandbox.
value() { sed -n "s/^$2=//p" "$work/$1.values"; }
keep_values() { "$sandbox" env --json --name "$1" | /usr/bin/python3 -c '
import json, sys
for group, inner in json.load(sys.stdin).items():
    for key, value in (inner.items() if isinstance(inner, dict) else [(None, inner)]):
        print("%s=%s" % (group + "." + key if key else group, value))' > "$work/$1.values"; }
machine_state() { # what must be the same before and after
  { ip -br link | awk '{print $1}' | sort; ip netns list; ls /var/run/netns 2>/dev/null
    grep -c "/$A\|/$B" /proc/self/mountinfo; ls -d /sys/fs/cgroup/*"-$A" /sys/fs/cgroup/*/*"-$A" \
      /sys/fs/cgroup/*/*"-$B" 2>/dev/null
    pgrep -af "tm-$A|tm-$B|/$A/|/$B/" | grep -v selftest.sh; } 2>/dev/null
}
up() { local from; from=$(date +%s.%N); if "$sandbox" up --name "$1" >"$work/up.log" 2>&1; then
  pass "up $1: $(seconds "$from") s"; keep_values "$1"; else fail "up $1" "$(tail -20 "$work/up.log")"; exit 1; fi; }

# ssh_words NAME: the command in the array SSH; run in the background it is one process, which `kill` then ends
ssh_words() { local name=$1
  SSH=(ssh -F none -i "$(value "$name" ssh.identityFile)" -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=10 \
    -o StrictHostKeyChecking=yes -o UserKnownHostsFile="$(value "$name" ssh.knownHostsFile)" \
    -p "$(value "$name" ssh.port)" "$(value "$name" ssh.user)@127.0.0.1"); }
ssh_of() { ssh_words "$1"; shift; "${SSH[@]}" "$@"; }
docker_of() { local name=$1; shift; DOCKER_HOST=unix://$(value "$name" docker.localSocket) docker "$@"; }
get() { curl -s -m 10 -H "Host: $2" "$(value "$1" proxy.url)$3"; }
status() { curl -s -m 10 -o /dev/null -w '%{http_code}' -H "Host: $2" "$(value "$1" proxy.url)$3"; }
psql_of() { local name=$1 db=$2; shift 2
  PGPASSWORD=$(cat "$(value "$name" postgres.superuserPasswordFile)") \
    psql -XqAt -v ON_ERROR_STOP=1 -h "$(value "$name" postgres.localSocketDir)" -U postgres -d "$db" "$@"; }

. "$here/selftest/ssh.sh"
. "$here/selftest/tenants.sh"
. "$here/selftest/proxy.sh"
. "$here/selftest/faults.sh"

before=$(machine_state)
up $A
check 'up again does nothing' "$sandbox" up --name $A --quiet
test_ssh
test_postgres
test_tenants
test_proxy
test_faults

say '--- two sandboxes side by side'
up $B
equal 'both have a container named postgres' 'postgres postgres' \
  "$(docker_of $A ps --format '{{.Names}}' | grep -x postgres) $(docker_of $B ps --format '{{.Names}}' | grep -x postgres)"
[ "$(value $A ssh.hostKeyFingerprint)" != "$(value $B ssh.hostKeyFingerprint)" ] && pass 'host keys differ' || fail 'host keys differ'
[ "$(psql_of $A postgres -c 'SELECT system_identifier FROM pg_control_system()')" != \
  "$(psql_of $B postgres -c 'SELECT system_identifier FROM pg_control_system()')" ] && pass 'clusters differ' || fail 'clusters differ'
equal "what is made in one is not in the other" '' "$(docker_of $B ps -aq --filter name=inventario-acme)"

test_reset

say '--- interrupted start'
check 'down' "$sandbox" down --name $B --quiet
timeout -s TERM 3 "$sandbox" up --name $B --quiet >/dev/null 2>&1
equal 'a start that is ended cleans up' '' "$(ls -A "$home" | grep -e $B)"
timeout -s KILL 3 "$sandbox" up --name $B --quiet >/dev/null 2>&1
up $B
say "      (the start after one that was killed)"

say '--- down'
from=$(date +%s.%N); check 'down' "$sandbox" down --name $A --quiet; say "      first down: $(seconds "$from") s"
check 'the other one goes on' test "$(status $B x.inventario.test /health)" = 503
from=$(date +%s.%N); check 'down of the other' "$sandbox" down --name $B --quiet; say "      second down: $(seconds "$from") s"
equal 'nothing is left on the machine' "$before" "$(machine_state)"
equal 'no files are left' '' "$(ls -A "$home" | grep -e $A -e $B)"

say ''
if [ "$failures" = 0 ]; then say 'all passed'; else say "$failures failed"; exit 1; fi
