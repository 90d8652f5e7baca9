#!/usr/bin/env bash
# Installs the Debian packages that building, testing and the sandbox server need, if any is missing. Needs root or sudo for that.
# A line of the lists may name alternatives, "a | b": any that is installed will do, else the first that this Debian has is installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# Names of what is installed, and of what that provides: some names of Debian 12 are provided by other packages in Debian 13.
declare -A installed=()
while read -r name; do
    installed[$name]=yes
done < <(dpkg-query -W -f='${db:Status-Status} ${Package}, ${Provides}\n' | sed -n 's/^installed //p' | tr ',' '\n' | sed 's/^ *//; s/ (.*//; /^$/d')
any_installed() { local name; for name in "$@"; do [ -z "${installed[$name]:-}" ] || return 0; done; return 1; }
first_available() {
    local name policy
    for name in "$@"; do
        # Nothing but a candidate counts: apt also knows the names of packages that others only mention.
        policy=$(LC_ALL=C apt-cache policy "$name")
        [[ ! $policy =~ Candidate:\ [^\(] ]] || { echo "$name"; return; }
    done
    echo "$1"
}

missing=()
while read -r alternatives; do
    [ -n "$alternatives" ] || continue
    # shellcheck disable=SC2086  # a list of package names
    any_installed ${alternatives//|/ } || missing+=("${alternatives//|/ }")
done < <(cat "$here/packages.txt" "$here/../sandbox/packages.txt")
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "These packages are missing, and there is neither root nor sudo to install them: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
"${as_root[@]}" apt-get update -q
wanted=()
for alternatives in "${missing[@]}"; do
    # shellcheck disable=SC2086  # a list of package names
    wanted+=("$(first_available $alternatives)")
done
echo "Installing: ${wanted[*]}"
# The engine, PostgreSQL, Redis, nginx and sshd are only wanted as programs for the sandbox: their system services are not started.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod 755 "$policy"
    trap '"${as_root[@]}" rm -f "$policy"' EXIT
fi
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${wanted[@]}"
