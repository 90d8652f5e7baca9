"""What runs on the server after `up`: the proxy's network, PostgreSQL, Redis, the proxy, the shared products."""
import concurrent.futures
import hashlib
import http.client
import json
import threading

from . import imagecache, products
from .cluster import Cluster
from .errors import SandboxError
from .process import wait_until

PROXY_IMAGE = "nginxproxy/nginx-proxy:1.6-alpine"
REDIS_IMAGE = "redis:7.4-alpine"
ALWAYS = {"Name": "unless-stopped"}


def container_digest(full):
    """Changes when somebody renames, reconfigures or reconnects the container."""
    relevant = [full["Name"], full["Config"], full["HostConfig"], sorted(full["NetworkSettings"]["Networks"])]
    return hashlib.sha256(json.dumps(relevant, sort_keys=True).encode()).hexdigest()


class Stack:
    def __init__(self, layout, state, engine, site, proxy_port, cluster=None):
        self.layout = layout
        self.state = state
        self.docker = engine.docker
        self.site = site
        self._one_load = threading.Lock()
        self.proxy_port = proxy_port  # a function: the port is known only when the relay listens
        self.cluster = cluster or Cluster(layout, engine, site)

    def proxy_name(self):
        return self.site.container("nginx-proxy")

    def create(self, stopwatch, archives):
        """`archives` gives a future for each archive, so that loading starts as soon as one is built."""
        self.docker.call("POST", "/networks/create", self.site.network_spec())
        jobs = {"postgres": self._bring_postgres, "python": self._bring_products, "redis": self._bring_redis}
        with concurrent.futures.ThreadPoolExecutor(len(jobs)) as pool:
            running = [pool.submit(job, stopwatch, archives[name]) for name, job in jobs.items()]
            for job in running:
                job.result()
        with stopwatch.stage("everything healthy and answering"):
            self.wait_ready()
        self.remember()

    def _load(self, stopwatch, archive, subject):
        path = archive.result()
        # One after another: two at a time are not faster, and PostgreSQL, which takes longest, comes first.
        with self._one_load, stopwatch.stage("load images: " + subject):
            self.site.load(path)

    def _bring_postgres(self, stopwatch, archive):
        self._load(stopwatch, archive, "postgres")
        with stopwatch.stage("PostgreSQL initialised and started"):
            self.cluster.create()

    def _bring_redis(self, stopwatch, archive):
        self._load(stopwatch, archive, "redis")
        self._create_redis()

    def _bring_products(self, stopwatch, archive):
        self._load(stopwatch, archive, "products, proxy")
        with stopwatch.stage("products and proxy started"):
            with concurrent.futures.ThreadPoolExecutor(5) as pool:
                jobs = [pool.submit(self._create_shared, p) for p in products.product_list() if p["sharedContainer"]]
                jobs.append(pool.submit(self._create_proxy))
                for job in jobs:
                    job.result()

    def _run(self, name, spec):
        self.docker.create(self.site.container(name), spec)
        self.docker.start(self.site.container(name))

    def _create_redis(self):
        self._run("redis", self.site.spec("redis", {"Image": REDIS_IMAGE}, {
            "Binds": [self.site.volume("redis-data") + ":/data"], "RestartPolicy": ALWAYS}))

    def _create_proxy(self):
        binds = ["%s:/etc/nginx/%s" % (self.site.volume("nginx-" + folder), folder)
                 for folder in ("conf.d", "vhost.d", "certs")]
        binds.append(self.site.docker_socket + ":/tmp/docker.sock:ro")
        self._run("nginx-proxy", self.site.spec("nginx-proxy", {"Image": PROXY_IMAGE}, {
            "Binds": binds, "RestartPolicy": ALWAYS, "PortBindings": {"80/tcp": [self.site.proxy_binding]}}))

    def _create_shared(self, product):
        key = product["key"]
        env = {"PRODUCT": key, "TENANT_MODE": "database", "ENVIRONMENT": "production",
               "DATABASE_URL": self.cluster.database_url(product["appRole"], "tenant_master"),
               "REDIS_URL": "redis://redis:6379/0", "VIRTUAL_HOST": "*." + product["baseDomain"],
               "VIRTUAL_PORT": "8000"}
        labels = {"com.tenantmaster.product": key, "com.tenantmaster.role": "shared",
                  "com.tenantmaster.version": "1.0.0"}
        self._run(product["sharedContainer"], self.site.spec(product["sharedContainer"], {
            "Image": product["image"], "Labels": labels, "Env": ["%s=%s" % item for item in env.items()]}, {
                "RestartPolicy": ALWAYS, "PortBindings": {"8000/tcp": [self.site.product_binding(key)]}}))

    def names(self):
        shared = [p["sharedContainer"] for p in products.product_list() if p["sharedContainer"]]
        return [self.site.container(n) for n in ["postgres", "redis", "nginx-proxy"] + shared]

    def recreate(self, name):
        """One container of the stack anew; PostgreSQL is handled by Cluster."""
        self.docker.remove(name)
        for product in products.product_list():
            if product["sharedContainer"] and self.site.container(product["sharedContainer"]) == name:
                return self._create_shared(product)
        return self._create_proxy() if name == self.proxy_name() else self._create_redis()

    def wait_ready(self):
        for product in products.product_list():
            if product["sharedContainer"]:
                self._wait_healthy(self.site.container(product["sharedContainer"]))
                wait_until(lambda: self._proxy_answers(product["baseDomain"]), 30,
                           "an answer of %s through the proxy" % product["key"])

    def _wait_healthy(self, name):
        def healthy():
            full = self.docker.inspect(name)
            return bool(full) and full["State"].get("Health", {}).get("Status") == "healthy"
        if not wait_until(healthy, 60):
            raise SandboxError("%s does not get healthy:\n%s" % (name, self.docker.logs(name)))

    def _proxy_answers(self, domain):
        """Any answer of the product itself will do: which tenants exist is not the sandbox's business."""
        connection = http.client.HTTPConnection("127.0.0.1", self.proxy_port(), timeout=5)
        try:
            connection.request("GET", "/health", headers={"Host": "sandbox-probe." + domain})
            return connection.getresponse().getheader("X-Sandbox-Container") is not None
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def remember(self):
        """What belongs to the server as started; `reset` removes the rest."""
        containers = {}
        for name in self.names():
            full = self.docker.inspect(name)
            containers[name] = {"id": full["Id"], "digest": container_digest(full)}
        self.state.put("stack", {
            "containers": containers,
            "network": self.docker.call("GET", "/networks/" + self.site.network)["Id"],
            "volumes": sorted(v["Name"] for v in self.docker.call("GET", "/volumes")["Volumes"] or []),
            "images": self.image_tags()})

    def image_tags(self):
        images = self.docker.call("GET", "/images/json")
        # One whose tag was moved to another image has this in the place of a name.
        named = lambda image: [tag for tag in image["RepoTags"] or [] if tag != "<none>:<none>"]
        return {name: image["Id"] for image in images for name in named(image) or [image["Id"]]}


def start_archives(cache, stopwatch, pool):
    return {name: pool.submit(imagecache.ensure, cache, name, stopwatch) for name in imagecache.recipes.ARCHIVES}
