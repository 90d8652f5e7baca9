"""nginx-proxy's rules as a pure function: containers in, nginx configuration out."""
import hashlib
import os

HEADER = """# nginx-proxy (sandbox): generated from the containers' VIRTUAL_HOST; do not edit
map $http_x_forwarded_proto $proxy_x_forwarded_proto { default $http_x_forwarded_proto; '' $scheme; }
map $http_x_forwarded_host $proxy_x_forwarded_host { default $http_x_forwarded_host; '' $http_host; }
map $http_x_forwarded_port $proxy_x_forwarded_port { default $http_x_forwarded_port; '' $server_port; }
map $http_upgrade $proxy_connection { default upgrade; '' ''; }
map $proxy_x_forwarded_proto $proxy_x_forwarded_ssl { default off; https on; }
log_format vhost '$host $remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent '
                 '"$http_referer" "$http_user_agent" "$upstream_addr"';
access_log off;
proxy_http_version 1.1;
proxy_set_header Host $http_host;
proxy_set_header Upgrade $http_upgrade;
proxy_set_header Connection $proxy_connection;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-Host $proxy_x_forwarded_host;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_set_header X-Forwarded-Proto $proxy_x_forwarded_proto;
proxy_set_header X-Forwarded-Ssl $proxy_x_forwarded_ssl;
proxy_set_header X-Forwarded-Port $proxy_x_forwarded_port;
proxy_set_header X-Original-URI $request_uri;
proxy_set_header Proxy "";
server {
    server_name _; # never a real host: answers for every host that no container claims
    server_tokens off;
    listen 80 default_server;
    listen 443 ssl default_server;
    ssl_reject_handshake on;
    access_log /dev/stdout vhost;
    return 503;
}
"""


def virtual_port(container):
    """VIRTUAL_PORT, else the only exposed port, else 80."""
    if container["env"].get("VIRTUAL_PORT"):
        return container["env"]["VIRTUAL_PORT"].strip()
    return str(container["exposed"][0]) if len(container["exposed"]) == 1 else "80"


def upstream_name(host, path):
    """As in the original: the host itself, hashed for a regular expression, plus the path's hash if not '/'."""
    name = hashlib.sha1(host.encode()).hexdigest() if host.startswith("~") else host
    return name if path == "/" else "%s-%s" % (name, hashlib.sha1(path.encode()).hexdigest())


def vhost_file_name(host):
    return hashlib.sha1(host.encode()).hexdigest() if host.startswith("~") else host


def group_by_host(containers):
    """{host: {path: [container..]}}; several containers with one host and path share one upstream."""
    hosts = {}
    for container in containers:
        path = container["env"].get("VIRTUAL_PATH", "").strip() or "/"
        for host in container["env"].get("VIRTUAL_HOST", "").split(","):
            host = host.strip()
            if host:
                hosts.setdefault(host, {}).setdefault(path, []).append(container)
    return hosts


def upstream_block(host, path, members, own_networks):
    lines = ["upstream %s {" % upstream_name(host, path)]
    servers = 0
    for container in members:
        lines.append("    # Container: %s" % container["name"])
        shared = sorted(n for n, ip in container["networks"].items() if n in own_networks and ip)
        if not shared:
            lines.append("    #     no network shared with the proxy (unreachable)")
            continue
        lines.append("    #     networks: %s (reachable)" % ", ".join(shared))
        lines.append("    server %s:%s;" % (container["networks"][shared[0]], virtual_port(container)))
        servers += 1
    if not servers:
        lines.append("    # Fallback entry")
        lines.append("    server 127.0.0.1 down;")
    lines.append("    keepalive 2;")
    return lines + ["}"]


def _include(folder, names):
    for name in names:
        if os.path.exists(os.path.join(folder, name)):
            return ["include %s;" % os.path.join(folder, name)]
    return []


def location_block(host, path, members, vhost_folder):
    protocol = (members[0]["env"].get("VIRTUAL_PROTO", "").strip() or "http")
    dest = members[0]["env"].get("VIRTUAL_DEST", "").strip() if path != "/" else ""
    file_name = vhost_file_name(host)
    candidates = [file_name + "_location", "default_location"]
    if path != "/":
        candidates.insert(0, "%s_%s_location" % (file_name, hashlib.sha1(path.encode()).hexdigest()))
    lines = ["    location %s {" % path,
             "        proxy_pass %s://%s%s;" % (protocol, upstream_name(host, path), dest)]
    lines += ["        " + line for line in _include(vhost_folder, candidates)]
    return lines + ["    }"]


def certificate_of(host, certificates):
    """docker-gen's closest: the longest name of a certificate with a key that is a part of the host; empty when there is none."""
    try:
        files = set(os.listdir(certificates))
    except FileNotFoundError:
        return ""
    names = [f[:-4] for f in files if f.endswith(".crt") and f[:-4] + ".key" in files]
    return max((n for n in names if n in host), key=len, default="")


def redirecting_block(name):
    return ["server {", "    server_name %s;" % name, "    listen 80;", "    access_log /dev/stdout vhost;",
            "    location ^~ /.well-known/acme-challenge/ {", "        auth_basic off;", "        allow all;",
            "        root /usr/share/nginx/html;", "        try_files $uri =404;", "        break;", "    }",
            "    location / {", "        return 301 https://$host$request_uri;", "    }", "}"]


def tls_lines(certificates, certificate):
    path = os.path.join(certificates, certificate)
    return ["    listen 443 ssl;", "    ssl_session_timeout 5m;", "    ssl_session_cache shared:SSL:50m;", "    ssl_session_tickets off;",
            "    ssl_certificate %s.crt;" % path, "    ssl_certificate_key %s.key;" % path]


def server_blocks(host, paths, vhost_folder, certificates):
    """One for HTTP; with a certificate one for HTTPS, and the one for HTTP redirects unless HTTPS_METHOD is noredirect."""
    name = host if not host.startswith("~") else '"%s"' % host if any(c in host for c in "{};") else host
    methods = [c["env"].get("HTTPS_METHOD", "").strip() for path in sorted(paths) for c in paths[path]]
    method = next((m for m in methods if m), "redirect")
    certificate = certificate_of(host, certificates) if method != "nohttps" else ""
    lines = redirecting_block(name) if certificate and method == "redirect" else []
    lines += ["server {", "    server_name %s;" % name, "    access_log /dev/stdout vhost;"]
    if not certificate or method == "noredirect":
        lines.append("    listen 80;")
    if certificate:
        lines += tls_lines(certificates, certificate)
    lines += ["    " + line for line in _include(vhost_folder, [vhost_file_name(host), "default"])]
    for path in sorted(paths):
        lines += location_block(host, path, paths[path], vhost_folder)
    if "/" not in paths:
        lines += ["    location / { return 404; }"]
    return lines + ["}"]


def configuration(containers, own_networks, vhost_folder, certificates):
    lines = [HEADER.rstrip("\n")]
    lines.append("# Networks of the proxy: %s" % ", ".join(sorted(own_networks)))
    for host, paths in sorted(group_by_host(containers).items()):
        lines.append("# %s" % host)
        for path, members in sorted(paths.items()):
            lines += upstream_block(host, path, members, own_networks)
        lines += server_blocks(host, paths, vhost_folder, certificates)
    return "\n".join(lines) + "\n"
