#!/bin/bash
# What a plan change is compared with: the same container made by hand with `docker run`, and the proxy reloaded. $1 is the container
# that the console made, $2 the host that the new one claims. Prints the seconds until nginx was reloaded, and until the site answered
# from the new container.
set -eu
name=bench-by-hand
docker rm -f $name >/dev/null 2>&1 || true
variables=$(mktemp)
docker inspect -f '{{range .Config.Env}}{{println .}}{{end}}' "$1" | grep -v -e '^VIRTUAL_HOST=' -e '^ALLOWED_HOSTS=' -e '^$' >"$variables"
image=$(docker inspect -f '{{.Config.Image}}' "$1")
from=$(date +%s.%N)
id=$(docker run -d --name $name --network nginx-proxy --memory 2g --cpus 1 --restart unless-stopped --env-file "$variables" \
    -e "VIRTUAL_HOST=$2" -e "ALLOWED_HOSTS=$2" "$image")
docker exec nginx-proxy nginx -s reload
reloaded=$(date +%s.%N)
until curl -s -H "Host: $2" http://127.0.0.1/health | grep -q "${id:0:12}"; do sleep 0.05; done
awk -v a="$from" -v b="$reloaded" -v c="$(date +%s.%N)" 'BEGIN { printf "%.3f %.3f\n", b - a, c - a }'
docker rm -f $name >/dev/null
rm -f "$variables"
