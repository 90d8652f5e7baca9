#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every suite. Arguments go to ctest, for example: ./test.sh -L fast
set -euo pipefail
cd "$(dirname "$0")"

tests/support/install-packages.sh
cmake --preset release
cmake --build --preset release
# Two at a time; the suites that share the sandbox server take turns (RESOURCE_LOCK). ctest stops the server at the end.
status=0
ctest --preset release --parallel 2 --no-tests=error "$@" || status=$?
if [ "$status" -ne 0 ]; then
    tests/support/why-failed.py build/release
fi
exit "$status"
