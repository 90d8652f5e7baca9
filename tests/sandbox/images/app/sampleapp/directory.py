"""Whose request is it? Shared containers ask the registry's directory view, others know from their environment."""
import threading
import time

from .database import Target, Unavailable, session

CACHE_SECONDS = 2.0
QUERY = ("SELECT workspace, tenant_id, database_name, role_name, state FROM tm.tenant_directory "
         "WHERE host = %s AND product = %s")


class NotFound(Exception):
    """No tenant has this host."""


class Directory:
    def __init__(self, settings):
        self.settings = settings
        self._cache = {}
        self._lock = threading.Lock()
        self._asking = threading.Lock()

    def tenant_for(self, host):
        settings = self.settings
        if settings.hosting == "schema":
            return Target(schema=settings.tenant_schema, tenant=settings.tenant_id, workspace=settings.workspace)
        if settings.hosting == "dedicated":
            return Target(tenant=settings.tenant_id, workspace=settings.workspace)
        return self._shared_tenant(host)

    def _shared_tenant(self, host):
        known = self._known(host)
        if known:
            return known
        with self._asking:  # one asks for all that wait: hundreds of visitors in the same moment are one connection
            target = self._known(host)
            if not target:
                target = self._look_up(host)
                with self._lock:
                    if len(self._cache) > 1000:  # hosts are the callers' text: keep no unbounded memory of them
                        self._cache.clear()
                    self._cache[host] = (target, time.monotonic() + CACHE_SECONDS)
        return target

    def _known(self, host):
        with self._lock:
            target, until = self._cache.get(host, (None, 0))
        return target if time.monotonic() < until else None

    def _look_up(self, host):
        try:
            with session(self.settings.database_url) as cursor:
                cursor.execute(QUERY, (host, self.settings.product))
                row = cursor.fetchone()
        except Unavailable as problem:
            raise Unavailable("directory not reachable", problem.detail) from problem
        if not row:
            raise NotFound(host)
        workspace, tenant, database, role, state = row
        return Target(database=database, role=role, tenant=str(tenant or ""), workspace=str(workspace or ""),
                      state=str(state or ""))
