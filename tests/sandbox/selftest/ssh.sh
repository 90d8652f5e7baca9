# Part of selftest.sh: the way in over ssh, and PostgreSQL's direct way.

test_ssh() {
  say '--- ssh'
  equal 'ssh with a strict host key' 'ops tm-'"$A" "$(ssh_of $A 'echo $(id -un) $(hostname)' 2>&1)"
  equal 'docker over ssh as ops' 'postgres' "$(ssh_of $A docker ps --filter name=postgres --format '{{.Names}}' 2>&1)"
  contains 'no privilege for ops' 'denied' "$(ssh_of $A cat /etc/shadow 2>&1)"
  test_forwarding
  test_many_connections
  test_host_key
}

test_forwarding() {
  local socket=$work/forwarded.sock pid
  ssh_words $A
  "${SSH[@]}" -N -o ExitOnForwardFailure=yes -L "$socket:$(value $A docker.socket)" 2>/dev/null & pid=$!
  eventually test -S "$socket" || fail 'forwarded socket appears'
  check 'docker version over a forwarded unix socket' docker -H "unix://$socket" version
  kill $pid; wait $pid 2>/dev/null; rm -f "$socket"
  local port=$((20000 + RANDOM % 20000))
  "${SSH[@]}" -N -o ExitOnForwardFailure=yes -L "127.0.0.1:$port:$(value $A postgres.address):5432" 2>/dev/null & pid=$!
  check 'PostgreSQL over a forwarded TCP port' eventually pg_isready -q -h 127.0.0.1 -p $port
  kill $pid; wait $pid 2>/dev/null
}

test_many_connections() {
  local k pids=""
  : > "$work/many"
  for k in $(seq 20); do ssh_of $A echo yes >> "$work/many" 2>&1 & pids="$pids $!"; done
  wait $pids
  equal '20 ssh connections at the same time' 20 "$(grep -c '^yes$' "$work/many")"
}

test_host_key() {
  check 'fault change-hostkey' "$sandbox" fault change-hostkey --name $A
  contains 'a changed host key is refused' 'HOST IDENTIFICATION HAS CHANGED' "$(ssh_of $A true 2>&1)"
  check 'fault restore-hostkey' "$sandbox" fault restore-hostkey --name $A
  check 'and accepted again after restore' ssh_of $A true
}

test_postgres() {
  say '--- PostgreSQL'
  equal 'direct path without ssh' "$(ls /usr/lib/postgresql | sort -n | tail -n 1)" "$(psql_of $A postgres -c "SELECT split_part(current_setting('server_version'), '.', 1)")"
  equal 'no published port' '' "$(docker_of $A port postgres)"
  equal 'settings' 'none 1s' "$(psql_of $A postgres -c "SELECT current_setting('log_statement') || ' ' || current_setting('client_connection_check_interval')")"
  equal 'application roles' 5 "$(psql_of $A postgres -c "SELECT count(*) FROM pg_roles WHERE rolname ~ '_app$|^chalan_user$' AND rolcanlogin AND NOT rolsuper")"
  equal 'chalan tables' 'tenant_settings tenant_subscriptions tenants users' \
    "$(psql_of $A chalan_tenant_db -c "SELECT string_agg(tablename, ' ' ORDER BY tablename) FROM pg_tables WHERE schemaname = 'public' AND tableowner = 'chalan_user'")"
  contains 'a wrong password is refused over TCP' 'password authentication failed' \
    "$(docker_of $A exec -e PGPASSWORD=wrong redis true 2>&1; docker_of $A exec -e PGPASSWORD=wrong postgres psql -h "$(value $A postgres.address)" -U erp_app -d postgres -c 'SELECT 1' 2>&1)"
  check 'pg_dump and pg_restore in the container' docker_of $A exec postgres sh -c \
    'timeout -k 2 60 pg_dump -U postgres -Fc chalan_tenant_db | pg_restore --list'
  equal 'redis has 16 databases' 16 "$(docker_of $A exec redis redis-cli CONFIG GET databases | tail -1)"
}
