"""The HTTP side: /health, /, /rows, /tenant. Standard library only, one thread for each connection."""
import html
import json
import signal
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from . import tenant
from .database import Unavailable
from .directory import Directory, NotFound

MAX_BODY = 64 * 1024
LOCAL_HOSTS = ("localhost", "127.0.0.1")
CONTAINER = socket.gethostname()
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{product} - {tenant}</title></head>
<body><h1>{product}</h1><dl><dt>tenant</dt><dd id="tenant">{tenant}</dd><dt>workspace</dt><dd>{workspace}</dd>
<dt>hosting</dt><dd id="hosting">{hosting}</dd><dt>database</dt><dd>{database}</dd><dt>schema</dt><dd>{schema}</dd>
<dt>rows</dt><dd id="rows">{rows}</dd><dt>version</dt><dd>{version}</dd><dt>container</dt><dd>{container}</dd></dl>
</body></html>
"""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, settings):
        self.settings = settings
        self.directory = Directory(settings)
        super().__init__(("", settings.port), Handler)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "sample-app"
    disable_nagle_algorithm = True
    timeout = 30

    def do_GET(self):
        self._serve({"/health": self._health, "/": self._page, "/rows": self._rows, "/tenant": self._tenant})

    do_HEAD = do_GET

    def do_POST(self):
        self._serve({"/rows": self._add_row})

    def _serve(self, routes):
        self.body = self._read_body()
        if self.body is None:
            return self._json(413, {"status": "error", "reason": "body too large"})
        path = self.path.split("?", 1)[0]
        host = (self.headers.get("Host") or "").rsplit(":", 1)[0].strip().lower().rstrip(".")
        local_health = path == "/health" and host in LOCAL_HOSTS
        settings = self.server.settings
        if not local_health and not settings.host_allowed(host):
            return self._json(400, {"status": "error", "reason": "host not allowed"})
        if local_health and settings.hosting == "shared":
            return self._json(200, self._identity(None))
        if path not in routes:
            return self._json(404, {"status": "error", "reason": "no such page"})
        return self._with_tenant(routes[path], host)

    def _with_tenant(self, action, host):
        try:
            action(self.server.directory.tenant_for(host))
        except NotFound:
            self._json(404, {"status": "error", "reason": "unknown tenant", "host": host,
                             "product": self.server.settings.product, "container": CONTAINER})
        except Unavailable as problem:
            print("%s: %s %s" % (host, problem.reason, problem.detail.strip()), file=sys.stderr, flush=True)
            self._json(503, {"status": "error", "reason": problem.reason, "container": CONTAINER,
                             "version": self.server.settings.version})

    def _read_body(self):
        try:
            length = int(self.headers.get("Content-Length") or 0)
        except ValueError:
            length = 0
        if length > MAX_BODY:
            self.close_connection = True
            return None
        return self.rfile.read(max(length, 0))

    def _identity(self, target):
        settings = self.server.settings
        known = {"status": "ok", "product": settings.product, "hosting": settings.hosting, "container": CONTAINER,
                 "version": settings.version, "environment": settings.environment}
        if target:
            known.update({"tenant": target.tenant, "workspace": target.workspace})
            if target.state:
                known["state"] = target.state
        return known

    def _health(self, target):
        self._json(200, dict(self._identity(target), **tenant.health(self.server.settings, target)))

    def _tenant(self, target):
        self._json(200, self._identity(target))

    def _page(self, target):
        values = dict(self._identity(target), **tenant.health(self.server.settings, target))
        text = PAGE.format(**{k: html.escape(str(v)) for k, v in values.items()})
        self._answer(200, "text/html; charset=utf-8", text.encode())

    def _rows(self, target):
        self._json(200, {"rows": tenant.last_notes(self.server.settings, target)})

    def _add_row(self, target):
        text = self.body.decode(errors="replace").replace("\0", "")
        self._json(200, dict(tenant.add_note(self.server.settings, target, text), status="ok"))

    def _json(self, status, value):
        self._answer(status, "application/json", json.dumps(value).encode() + b"\n")

    def _answer(self, status, kind, data):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Sandbox-Container", CONTAINER)
        if self.headers.get("X-Request-Id"):
            self.send_header("X-Request-Id", self.headers["X-Request-Id"].replace("\r", "").replace("\n", ""))
        origin = (self.headers.get("Origin") or "").lower()
        if origin and origin in self.server.settings.cors_origins:
            self.send_header("Access-Control-Allow-Origin", origin)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format, *args):
        if self.path != "/health" or self.client_address[0] != "127.0.0.1":
            host = self.headers.get("Host", "-") if getattr(self, "headers", None) else "-"
            print("%s %s %s" % (self.client_address[0], host, format % args), flush=True)


def serve(settings):
    server = Server(settings)
    # shutdown() waits for the loop that runs in this thread, so it needs another one.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: threading.Thread(target=server.shutdown).start())
    print("%s %s (%s) listens on port %d" % (settings.product, settings.version, settings.hosting, settings.port),
          flush=True)
    server.serve_forever(poll_interval=0.2)
    server.server_close()
    return 0
