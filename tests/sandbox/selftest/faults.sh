# Part of selftest.sh: failures on demand, and the way back.

test_faults() {
  say '--- faults'
  check 'stop-docker' "$sandbox" fault stop-docker --name $A
  contains 'docker is gone, ssh is not' 'Cannot connect' "$(ssh_of $A docker ps 2>&1)"
  check 'start-docker' "$sandbox" fault start-docker --name $A
  check 'the containers come back' eventually sh -c "curl -s -H 'Host: acme.inventario.test' $(value $A proxy.url)/health | grep -q shared"
  check 'stop-sshd' "$sandbox" fault stop-sshd --name $A
  contains 'no more ssh' 'refused' "$(ssh_of $A true 2>&1)"
  check 'start-sshd' "$sandbox" fault start-sshd --name $A
  check 'ssh on the same port again' ssh_of $A true
  check 'pause-postgres' "$sandbox" fault pause-postgres --name $A
  equal 'tenant cannot be served' 503 "$(status $A other.inventario.test /health)"
  check 'unpause-postgres' "$sandbox" fault unpause-postgres --name $A
  check 'served again' eventually sh -c "curl -s -H 'Host: acme.inventario.test' $(value $A proxy.url)/health | grep -q shared"
}

test_reset() {
  say '--- reset'
  "$sandbox" fault change-hostkey --name $A
  docker_of $A rename erp-shared erp-moved
  docker_of $A rm -f shop-shared >/dev/null
  docker_of $A network create stray >/dev/null
  docker_of $A volume create stray >/dev/null
  docker_of $A exec redis redis-cli SET stray 1 >/dev/null
  "$sandbox" fault pause-postgres --name $A
  local from; from=$(date +%s.%N)
  check 'reset after much damage' "$sandbox" reset --name $A --quiet
  say "      reset with repairs: $(seconds "$from") s"
  from=$(date +%s.%N); check 'reset again' "$sandbox" reset --name $A --quiet; say "      plain reset: $(seconds "$from") s"
  equal 'only the first containers' 'erp-shared inventario-shared landing-shared nginx-proxy postgres redis shop-shared' \
    "$(docker_of $A ps -a --format '{{.Names}}' | sort | xargs)"
  equal 'only the first databases' 'chalan_tenant_db postgres' "$(psql_of $A postgres -c "SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database WHERE NOT datistemplate")"
  equal 'no tenant roles' 0 "$(psql_of $A postgres -c "SELECT count(*) FROM pg_roles WHERE rolname = 'inventario_acme'")"
  equal 'no tenant schemas' 0 "$(psql_of $A chalan_tenant_db -c "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'tenant%'")"
  equal 'no files in conf.d and vhost.d' default.conf "$(docker_of $A exec nginx-proxy sh -c 'ls /etc/nginx/conf.d /etc/nginx/vhost.d | grep -v : | xargs')"
  equal 'redis is empty' 0 "$(docker_of $A exec redis redis-cli DBSIZE)"
  equal 'stray network and volume' '' "$(docker_of $A network ls -qf name=stray)$(docker_of $A volume ls -qf name=stray)"
  check 'ssh with the first host key' ssh_of $A true
}
