# Part of selftest.sh: the sample product in its three ways of hosting, with the registry's view stood in by a table.

# tenant_database NAME: role and database with a product role that may become the tenant, as the console makes them
tenant_database() {
  psql_of $A postgres -c "CREATE ROLE $1 LOGIN PASSWORD 'tenant-secret'" -c "GRANT $1 TO inventario_app" \
    -c "CREATE DATABASE $1 OWNER $1" -c "REVOKE CONNECT ON DATABASE $1 FROM PUBLIC" \
    -c "GRANT CONNECT ON DATABASE $1 TO inventario_app"
  psql_of $A $1 -c "ALTER SCHEMA public OWNER TO $1"
}

# run_tenant CONTAINER VIRTUAL_HOST [docker options..]: an own container of tenant acme
run_tenant() {
  local name=$1 host=$2; shift 2
  docker_of $A run -d --name "$name" --network nginx-proxy -e TENANT_ID=acme_001 -e TENANT_MODE=database \
    -e DATABASE_URL=postgresql://inventario_acme:tenant-secret@postgres:5432/inventario_acme \
    -e VIRTUAL_HOST="$host" -e VIRTUAL_PORT=8000 "$@" inventario:1.0.0
}

test_tenants() {
  say '--- sample product'
  equal 'shared: no directory yet' 503 "$(status $A acme.inventario.test /health)"
  contains 'shared: reason' 'directory not reachable' "$(get $A acme.inventario.test /health)"
  test_shared
  test_dedicated
  test_schema
}

test_shared() {
  check 'registry stand-in' psql_of $A postgres -c 'CREATE DATABASE tenant_master'
  check 'directory stand-in' psql_of $A tenant_master -c 'CREATE SCHEMA tm' -c 'CREATE TABLE tm.tenant_directory (host text,
    product text, workspace text, tenant_id text, database_name text, role_name text, state text)' \
    -c "INSERT INTO tm.tenant_directory VALUES ('acme.inventario.test', 'inventario', 'Acme <b>', 'acme_001', 'inventario_acme', 'inventario_acme', 'active')" \
    -c 'GRANT USAGE ON SCHEMA tm TO inventario_app' -c 'GRANT SELECT ON tm.tenant_directory TO inventario_app'
  equal 'shared: unknown tenant' 404 "$(status $A nobody.inventario.test /health)"
  contains 'shared: database missing' 'database does not exist' "$(get $A acme.inventario.test /health)"
  check 'tenant database' tenant_database inventario_acme
  contains 'shared: not migrated' 'not migrated' "$(get $A acme.inventario.test /health)"
  contains 'shared: migrate needs names' 'are required' "$(docker_of $A exec inventario-shared python manage.py migrate 2>&1)"
  contains 'shared: migrate' 'Applying 0001_notes' "$(docker_of $A exec inventario-shared python manage.py migrate --database inventario_acme --role inventario_acme 2>&1)"
  contains 'migrate twice' 'No migrations to apply' "$(docker_of $A exec inventario-shared python manage.py migrate --database inventario_acme --role inventario_acme 2>&1)"
  equal 'tables belong to the tenant' inventario_acme "$(psql_of $A inventario_acme -c "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")"
  contains 'shared: healthy' '"hosting": "shared"' "$(get $A acme.inventario.test /health)"
  contains 'shared: insert' '"rows": 1' "$(curl -s -m 10 -H 'Host: acme.inventario.test' -d '<i>note</i>' "$(value $A proxy.url)/rows")"
  contains 'page is escaped' 'Acme &lt;b&gt;' "$(get $A acme.inventario.test /)"
  check 'createsuperuser' docker_of $A exec inventario-shared python manage.py createsuperuser --username ann --database inventario_acme --role inventario_acme
  equal 'version' 1.0.0 "$(docker_of $A exec inventario-shared python manage.py version)"
}

test_dedicated() {
  check 'dedicated container' run_tenant inventario-acme acme.inventario.test -e ALLOWED_HOSTS=acme.inventario.test \
    --memory 128m --cpus 0.5 -p 127.0.0.1:8101:8000
  check 'dedicated: gets healthy' eventually sh -c "DOCKER_HOST=unix://$(value $A docker.localSocket) docker inspect -f '{{.State.Health.Status}}' inventario-acme | grep -qx healthy"
  contains 'dedicated: same rows' '"rows": 1' "$("$sandbox" exec --name $A -- curl -s -H 'Host: acme.inventario.test' http://127.0.0.1:8101/health)"
  equal 'dedicated: other host refused' 400 "$("$sandbox" exec --name $A -- curl -s -o /dev/null -w '%{http_code}' -H 'Host: evil.test' http://127.0.0.1:8101/)"
  contains 'memory limit is real' 134217728 "$(docker_of $A inspect -f '{{.HostConfig.Memory}}' inventario-acme)"
}

test_schema() {
  check 'schema' psql_of $A chalan_tenant_db -c 'CREATE SCHEMA tenant_luna AUTHORIZATION chalan_user'
  check 'schema container' docker_of $A run -d --name chalan-luna-web-1 --network nginx-proxy -e TENANT_MODE=schema \
    -e TENANT_ID=luna_001 -e TENANT_SCHEMA=tenant_luna -e VIRTUAL_HOST=api.luna.chalan.test -e VIRTUAL_PORT=8000 \
    -e DATABASE_URL="postgresql://chalan_user:$(cat "$(value $A stateDir)/secrets/role-chalan_user")@postgres:5432/chalan_tenant_db" \
    chalanpro:2.0.0
  check 'front-end container' docker_of $A run -d --name chalan-luna-nginx-1 --network nginx-proxy \
    -e VIRTUAL_HOST=luna.chalan.test,www.luna.chalan.test nginx:1.19.0-alpine
  contains 'schema: migrate' 'Applying 0001_notes' "$(docker_of $A exec chalan-luna-web-1 python manage.py migrate 2>&1)"
  contains 'schema: a missing schema is not created elsewhere' 'schema does not exist' \
    "$(docker_of $A exec chalan-luna-web-1 python manage.py migrate --schema nowhere 2>&1)"
  check 'schema: healthy through the proxy' eventually sh -c "curl -s -H 'Host: api.luna.chalan.test' $(value $A proxy.url)/health | grep -q '\"schema\": \"tenant_luna\"'"
  contains 'front-end answers' 'Chalan front-end' "$(get $A www.luna.chalan.test /)"
}
