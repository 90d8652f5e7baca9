# Part of selftest.sh: nginx-proxy's rules. Tenant acme has its own container since tenants.sh.

generated() { docker_of $A exec nginx-proxy cat /etc/nginx/conf.d/default.conf; }
hosting_of() { get $A acme.inventario.test /health | grep -q "\"hosting\": \"$1\""; }
write_in_proxy() { docker_of $A exec -i nginx-proxy sh -c "cat > $1"; }
reload_proxy() { docker_of $A exec nginx-proxy sh -c 'nginx -t -q 2>/dev/null && nginx -s reload 2>/dev/null'; }
servers_of() { generated | sed -n "/^upstream $1 {/,/^}/p" | grep -c '^    server [0-9.]*:'; }

test_proxy() {
  say '--- proxy'
  check 'exact host beats wildcard' eventually hosting_of dedicated
  equal 'unknown host' 503 "$(status $A nobody.example.test /)"
  test_shared_upstream
  test_pin
  test_vhost_files
  test_certificate
  test_unreachable
  check 'back to the wildcard when the container stops' sh -c "DOCKER_HOST=unix://$(value $A docker.localSocket) docker stop -t 2 inventario-acme"
  check 'shared again' eventually hosting_of shared
}

test_shared_upstream() {
  check 'second container with the same host' run_tenant inventario-acme-2 acme.inventario.test
  check 'one upstream with two servers' eventually two_servers
  equal 'and one server block' 1 "$(generated | grep -c 'server_name acme.inventario.test;')"
  local seen; seen=$(for _ in $(seq 10); do get $A acme.inventario.test /health; done | grep -o '"container": "[^"]*"' | sort -u | wc -l)
  equal 'both answer' 2 "$seen"
  docker_of $A rm -f inventario-acme-2 >/dev/null
  check 'gone from the upstream' eventually one_server
}
two_servers() { [ "$(servers_of acme.inventario.test)" = 2 ]; }
one_server() { [ "$(servers_of acme.inventario.test)" = 1 ]; }

test_pin() {
  local address; address=$(docker_of $A inspect -f '{{(index .NetworkSettings.Networks "nginx-proxy").IPAddress}}' inventario-shared)
  write_in_proxy /etc/nginx/conf.d/00-tm-acme.inventario.test.conf <<CONF
server { server_name acme.inventario.test; listen 80; location / { proxy_pass http://$address:8000; proxy_set_header Host \$http_host; } }
CONF
  check 'pin: reload' reload_proxy
  check 'a pin in conf.d/00-* wins over the generated block' eventually hosting_of shared
  docker_of $A exec nginx-proxy rm /etc/nginx/conf.d/00-tm-acme.inventario.test.conf
  reload_proxy >/dev/null 2>&1
  check 'pin removed' eventually hosting_of dedicated
}

test_vhost_files() {
  echo 'add_header X-From-Vhost server always;' | write_in_proxy /etc/nginx/vhost.d/acme.inventario.test
  echo 'add_header X-From-Location yes always;' | write_in_proxy /etc/nginx/vhost.d/acme.inventario.test_location
  # Not `docker kill -s HUP`: the engine takes any kill for a manual stop and would not start the proxy again later.
  docker_of $A exec nginx-proxy kill -HUP 1
  check 'vhost.d files are included after the next generation' eventually vhost_included
  check 'and take effect' eventually sh -c "curl -s -D- -o /dev/null -H 'Host: acme.inventario.test' $(value $A proxy.url)/health | grep -q X-From-Location"
  contains 'X-Request-Id passes through' 'probe-7' "$(curl -s -D- -o /dev/null -H 'X-Request-Id: probe-7' -H 'Host: acme.inventario.test' "$(value $A proxy.url)/health")"
}
vhost_included() { [ "$(generated | grep -c 'include /etc/nginx/vhost.d/acme')" = 2 ]; }

test_certificate() {
  local folder; folder=$(mktemp -d)
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=acme.inventario.test -keyout "$folder/key" -out "$folder/crt" 2>/dev/null
  write_in_proxy /etc/nginx/certs/acme.inventario.test.key <"$folder/key"
  write_in_proxy /etc/nginx/certs/acme.inventario.test.crt <"$folder/crt"
  docker_of $A exec nginx-proxy kill -HUP 1
  check 'with a certificate HTTP leads to HTTPS' eventually sh -c "curl -s -o /dev/null -w '%{http_code} %{redirect_url}' -H 'Host: acme.inventario.test' $(value $A proxy.url)/health | grep -qx '301 https://acme.inventario.test/health'"
  check 'and HTTPS is served' eventually https_is_served
  docker_of $A exec nginx-proxy rm /etc/nginx/certs/acme.inventario.test.key /etc/nginx/certs/acme.inventario.test.crt
  docker_of $A exec nginx-proxy kill -HUP 1
  check 'without it HTTP is served again' eventually hosting_of dedicated
  rm -r "$folder"
}
https_is_served() {
  local address; address=$(docker_of $A inspect -f '{{(index .NetworkSettings.Networks "nginx-proxy").IPAddress}}' nginx-proxy)
  "$sandbox" exec --name $A -- curl -sfk -o /dev/null --resolve "acme.inventario.test:443:$address" https://acme.inventario.test/health
}

test_unreachable() {
  docker_of $A network disconnect nginx-proxy inventario-acme
  check 'no shared network: server down' eventually sh -c "curl -s -o /dev/null -w '%{http_code}' -H 'Host: acme.inventario.test' $(value $A proxy.url)/health | grep -qx 502"
  docker_of $A network connect nginx-proxy inventario-acme
  check 'network connected: served again' eventually hosting_of dedicated
}
