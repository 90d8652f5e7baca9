#!/bin/bash
# What create-tenant.sh would have to do for a tenant that works: a role and its password, migrations, one claimant for each host, and
# an end only when application and front-end answer through the proxy. Still without journal, probes, checks or a way back: the second
# reference of tests/bench/run for the time of "workspace create".
set -eu
TENANT_NAME=$1
SCHEMA_NAME=$2
DOMAIN=$3
TENANT_ID=$4
PASSWORD=$(head -c 24 /dev/urandom | base64 | tr -d '/+=')
WEB="chalan-${SCHEMA_NAME}-web"

docker exec postgres psql -q -v ON_ERROR_STOP=1 -U postgres -d chalan_tenant_db -c "
CREATE ROLE ${SCHEMA_NAME} LOGIN PASSWORD '${PASSWORD}';
GRANT CONNECT ON DATABASE chalan_tenant_db TO ${SCHEMA_NAME};
CREATE SCHEMA ${SCHEMA_NAME} AUTHORIZATION ${SCHEMA_NAME};
ALTER ROLE ${SCHEMA_NAME} IN DATABASE chalan_tenant_db SET search_path TO ${SCHEMA_NAME};
INSERT INTO public.tenants (name, schema_name, domain, tenant_id)
VALUES ('${TENANT_NAME}', '${SCHEMA_NAME}', '${DOMAIN}', '${TENANT_ID}');
"
docker run -d --name "$WEB" --network nginx-proxy -e "VIRTUAL_HOST=api.${DOMAIN}" -e "LETSENCRYPT_HOST=api.${DOMAIN}" \
    -e VIRTUAL_PORT=8000 -e PRODUCT=chalan -e TENANT_MODE=schema -e "TENANT_SCHEMA=${SCHEMA_NAME}" -e "TENANT_ID=${TENANT_ID}" \
    -e "DATABASE_URL=postgresql://${SCHEMA_NAME}:${PASSWORD}@postgres:5432/chalan_tenant_db" chalanpro:2.0.0 >/dev/null
docker run -d --name "chalan-${SCHEMA_NAME}-nginx" --network nginx-proxy -e "VIRTUAL_HOST=${DOMAIN},www.${DOMAIN}" \
    -e "LETSENCRYPT_HOST=${DOMAIN},www.${DOMAIN}" -e VIRTUAL_PORT=80 -e "TENANT_ID=${TENANT_ID}" nginx:1.19.0-alpine >/dev/null
docker exec "$WEB" python manage.py migrate >/dev/null
for address in "api.${DOMAIN}/health" "${DOMAIN}/" "www.${DOMAIN}/"; do
    for attempt in $(seq 600); do
        curl -sf -m 5 -o /dev/null -H "Host: ${address%%/*}" "http://127.0.0.1/${address#*/}" && continue 2
        sleep 0.05
    done
    echo "${address} does not answer" >&2
    exit 1
done
echo "Tenant ${TENANT_NAME} answers"
