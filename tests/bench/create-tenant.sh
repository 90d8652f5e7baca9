#!/bin/bash
# The shell script that "workspace create" replaces, as its users have it; only the names of the database container and of the web
# container's image are this server's. It is the reference for the time, not an example: see docs/SCHEMA-PRODUCT.md.
TENANT_NAME=$1
SCHEMA_NAME=$2
DOMAIN=$3
TENANT_ID=$4

docker exec postgres psql -q -U postgres -d chalan_tenant_db -c "
CREATE SCHEMA IF NOT EXISTS ${SCHEMA_NAME};
INSERT INTO public.tenants (name, schema_name, domain, tenant_id)
VALUES ('${TENANT_NAME}', '${SCHEMA_NAME}', '${DOMAIN}', '${TENANT_ID}');
"
for part in web nginx; do
    image=chalanpro:2.0.0
    [ $part = web ] || image=nginx:1.19.0-alpine
    docker run -d --name "chalan-${SCHEMA_NAME}-$part" --network nginx-proxy \
        -e "VIRTUAL_HOST=${DOMAIN},www.${DOMAIN}" -e "LETSENCRYPT_HOST=${DOMAIN},www.${DOMAIN}" \
        -e "TENANT_SCHEMA=${SCHEMA_NAME}" -e "TENANT_ID=${TENANT_ID}" "$image" >/dev/null
done
echo "Tenant ${TENANT_NAME} creado exitosamente"
