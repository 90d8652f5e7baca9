#!/usr/bin/env bash
# Shows the program on a real server that it starts on this machine: ./demo.sh opens the console, ./demo.sh --headless does the main job
# through the command line. --keep leaves the server running afterwards.
set -euo pipefail
cd "$(dirname "$0")"

headless=no
keep=no
for argument in "$@"; do
    case $argument in
        --headless) headless=yes ;;
        --keep) keep=yes ;;
        *) echo "Usage: ./demo.sh [--headless] [--keep]" >&2; exit 2 ;;
    esac
done

if [ "$headless" = no ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "There is no display to open the console on. ./demo.sh --headless needs none." >&2
    exit 1
fi

name=demo-$$
sandbox="$PWD/tests/sandbox/sandbox"
home=$(mktemp -d "${TMPDIR:-/tmp}/tenant-master-demo.XXXXXX")
finish() {
    if [ "$keep" = yes ]; then
        echo "The server $name keeps running. Stop it with: tests/sandbox/sandbox down --name $name"
        echo "The program's files are in $home"
    else
        "$sandbox" down --name "$name" >/dev/null || true
        rm -rf "$home"
    fi
}
stage() { printf '\n== %s\n' "$1"; }

stage "Packages and build"
tests/support/install-packages.sh
cmake --preset release >/dev/null
targets=(tenant-master)
[ "$headless" = yes ] || targets+=(tenant-master-console)
cmake --build --preset release --target "${targets[@]}"
bin=$PWD/build/release/bin

stage "A server of its own: OpenSSH, Docker Engine, PostgreSQL, Redis, proxy, product containers"
trap finish EXIT
"$sandbox" up --name "$name"
value() { "$sandbox" env --json --name "$name" | /usr/bin/python3 -c 'import functools, json, sys; print(functools.reduce(lambda o, k: o[k], sys.argv[1].split("."), json.load(sys.stdin)))' "$1"; }

export TENANT_MASTER_HOME=$home
tm() { "$bin/tenant-master" "$@"; }

stage "Make it known and trust its key"
tm server add demo --ssh "$(value ssh.user)@$(value ssh.host):$(value ssh.port)" --identity "$(value ssh.identityFile)" \
    --environment qa --postgres "container:$(value postgres.container)" --password-file "$home/tm_operator.password"
tm server trust demo --fingerprint "$(value ssh.hostKeyFingerprint)"

stage "Prepare the server"
tm prepare --yes --admin-role "$(value postgres.superuser)" --admin-password-file "$(value postgres.superuserPasswordFile)" --base-domain test
tm server test demo

if [ "$headless" = no ]; then
    stage "The console"
    "$bin/tenant-master-console" --server demo
    exit 0
fi

stage "Make the plans small: QA's share of a laptop's memory has to hold all these customers"
for plan in starter enterprise; do
    tm plan edit "$plan" --memory 256 --yes
done

proxy=$(value proxy.url)
for product in inventario erp shop landing; do
    for plan in free enterprise; do
        slug=acme-$plan
        stage "Create $slug of $product on the plan $plan"
        tm workspace create --yes --name "Acme $plan" --slug "$slug" --product "$product" --plan "$plan"
        answer=$(curl -sS --max-time 10 -H "Host: $slug.$product.test" "$proxy/health")
        echo "$answer"
        # The site must answer with its own name and its own database, or the demonstration has failed.
        grep -q "\"tenant\": *\"${slug}_001\"" <<<"$answer"
        grep -q "\"database\": *\"${product}_${slug//-/_}\"" <<<"$answer"
    done
done
stage "Create phoenix of chalan, which keeps its customers in schemas, in production and in QA"
tm workspace create --yes --name "Phoenix" --slug phoenix --product chalan --plan starter --environment production --domains phoenix.test
tm workspace create --yes --name "Phoenix" --slug phoenix --product chalan --plan starter --environment qa --domains phoenix.test
for host in api.phoenix.test api-stage.phoenix.test; do
    answer=$(curl -sS --max-time 10 -H "Host: $host" "$proxy/health")
    echo "$answer"
    grep -qE '"schema": *"tenant_phoenix(_qa)?"' <<<"$answer"
done
stage "What is on the server now"
tm workspace list
tm operation list
tm activity --limit 5
echo
echo "Done: 10 workspaces created, each answered through the proxy with its own name and its own database or schema."
