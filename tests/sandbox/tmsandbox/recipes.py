"""What goes into each image: root directories from Debian's packages, configurations, tags."""
import glob
import os
import re

from .process import output
from .rootfs import RootFs, shared_libraries

IMAGES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "images")
IMAGE_PATH = "PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
ORIGIN = "com.tenantmaster.sandbox.origin"
SECOND = 1_000_000_000


def newest_postgres():
    """The newest PostgreSQL that is installed with its server: 15 on Debian 12, 17 on Debian 13."""
    found = re.findall(r"/postgresql/(\d+)/", " ".join(glob.glob("/usr/lib/postgresql/*/bin/initdb")))
    return max(found, key=int, default="15")


PG_MAJOR = newest_postgres()
PG_TAG = "postgres:%s-alpine" % PG_MAJOR
PG_LIB = "/usr/lib/postgresql/" + PG_MAJOR
PG_SKIPPED_MODULES = ("llvmjit.so", "plpython3.so", "plperl.so", "pltcl.so")
PYTHON_SKIPPED = ("test", "tests", "idlelib", "tkinter", "lib2to3", "ensurepip", "pydoc_data", "turtledemo",
                  "config-3*", "distutils", "__pycache__", "*.pyc", "unittest", "venv", "sitecustomize.py",
                  "EXTERNALLY-MANAGED", "_tkinter*", "_codecs_??*", "_dbm*", "_curses*", "_sqlite3*", "sqlite3",
                  "curses", "msilib", "wsgiref", "turtle.py", "_testcapi*", "_test*", "xxlimited*", "_lsprof*",
                  "dist-packages")
PRODUCTS = ("inventario", "erp", "shop", "landing")


def postgres(directory):
    root = RootFs(directory)
    modules = [m for m in glob.glob(PG_LIB + "/lib/*.so") if os.path.basename(m) not in PG_SKIPPED_MODULES]
    programs = [p for p in glob.glob(PG_LIB + "/bin/*") if not p.endswith(("postmaster", "pg_upgrade", "pg_config"))]
    root.add_binaries(*sorted(programs), *sorted(modules), "/usr/bin/setpriv", "/usr/bin/timeout", "/usr/bin/mkfifo")
    root.copy_tree("/usr/share/postgresql/" + PG_MAJOR, "usr/share/postgresql/" + PG_MAJOR, skip=("man",))
    root.copy_tree("/usr/share/zoneinfo", "usr/share/zoneinfo", skip=("right", "posix"))
    root.copy_tree("/usr/lib/locale/C.utf8", "usr/lib/locale/C.utf8")
    for program in programs:
        name = os.path.basename(program)
        root.link("..%s/bin/%s" % (PG_LIB.removeprefix("/usr"), name), "usr/bin/" + name)
    root.add_busybox()
    for empty in ("docker-entrypoint-initdb.d", "var/lib/postgresql/data", "run/postgresql"):
        root.mkdir(empty)
    root.copy(IMAGES + "/postgres/docker-entrypoint.sh", "usr/local/bin/docker-entrypoint.sh", 0o755)


def redis(directory):
    root = RootFs(directory)
    root.add_binaries("/usr/bin/redis-server", "/usr/bin/redis-cli", "/usr/bin/setpriv")
    root.add_busybox()
    root.mkdir("data")
    root.copy(IMAGES + "/redis/docker-entrypoint.sh", "usr/local/bin/docker-entrypoint.sh", 0o755)


def python_base(directory):
    """Busybox and Debian's Python without what a server program never imports."""
    version = output(["/usr/bin/python3", "-c", "import sys; print('python%d.%d' % sys.version_info[:2])"])
    library = "/usr/lib/" + version
    root = RootFs(directory)
    root.copy_tree(library, library, skip=PYTHON_SKIPPED)
    root.add_binaries("/usr/bin/" + version)
    for needed in shared_libraries(sorted(glob.glob(root.path(library) + "/lib-dynload/*.so"))):
        root.copy(needed)
    for alias in ("python", "python3"):
        root.link(version, "usr/bin/" + alias)
    root.add_busybox()
    compile_python(root, library)


def compile_python(root, inside):
    """Byte code that depends neither on file times nor on the scratch folder, so that image ids are stable."""
    output(["/usr/bin/python3", "-m", "compileall", "-q", "-j", "2", "--invalidation-mode", "unchecked-hash",
            "-s", root.directory, "-p", "/", root.path(inside)], timeout=300)


def nginx(directory):
    root = RootFs(directory)
    root.add_binaries("/usr/sbin/nginx")
    root.add_busybox()
    for empty in ("etc/nginx/conf.d", "etc/nginx/vhost.d", "etc/nginx/certs", "var/log/nginx", "var/lib/nginx",
                  "usr/share/nginx/html", "var/cache/nginx"):
        root.mkdir(empty)
    root.copy("/etc/nginx/mime.types", "etc/nginx/mime.types")
    root.copy(IMAGES + "/nginx/nginx.conf", "etc/nginx/nginx.conf", 0o644)


def nginx_site(directory):
    root = RootFs(directory, users=False)
    root.copy(IMAGES + "/nginx/site.conf", "etc/nginx/conf.d/default.conf", 0o644)
    root.copy(IMAGES + "/nginx/index.html", "usr/share/nginx/html/index.html", 0o644)


def proxy_generator(directory):
    root = RootFs(directory, users=False)
    root.add_binaries("/usr/bin/curl")   # nginx's official images, which nginx-proxy is made from, have it
    root.copy_tree(IMAGES + "/nginx-proxy", "usr/local/lib/nginx-proxy", skip=("__pycache__",))


def sample_app(directory):
    """The driver in a folder of its own on Python's path, the product in /app as its operators know it."""
    root = RootFs(directory, users=False)
    for driver in glob.glob("/usr/lib/python3/dist-packages/psycopg2/_psycopg*.so"):
        root.add_binaries(driver)
    root.copy_tree("/usr/lib/python3/dist-packages/psycopg2", "usr/lib/python3/dist-packages/psycopg2",
                   skip=("__pycache__", "*.so"))
    root.copy_tree(IMAGES + "/app", "app", skip=("__pycache__",))
    os.chmod(root.path("app"), 0o755)
    compile_python(root, "usr/lib/python3/dist-packages")
    compile_python(root, "app")


def _labels(origin, version):
    return {ORIGIN: origin, "org.opencontainers.image.version": version}


def postgres_config():
    return {"Entrypoint": ["docker-entrypoint.sh"], "Cmd": ["postgres"], "StopSignal": "SIGINT",
            "ExposedPorts": {"5432/tcp": {}}, "Volumes": {"/var/lib/postgresql/data": {}},
            "Env": [IMAGE_PATH, "LANG=C.UTF-8", "PG_MAJOR=" + PG_MAJOR, "PGDATA=/var/lib/postgresql/data"],
            "Labels": _labels("Debian's PostgreSQL %s with busybox; not the official image" % PG_MAJOR, PG_MAJOR)}


def redis_config():
    return {"Entrypoint": ["docker-entrypoint.sh"], "Cmd": ["redis-server"], "WorkingDir": "/data",
            "ExposedPorts": {"6379/tcp": {}}, "Volumes": {"/data": {}}, "Env": [IMAGE_PATH],
            "Labels": _labels("Debian's Redis with busybox; not the official image", "7.4")}


def proxy_config():
    return {"Cmd": ["python3", "/usr/local/lib/nginx-proxy/main.py"], "ExposedPorts": {"80/tcp": {}, "443/tcp": {}},
            "Volumes": {"/etc/nginx/conf.d": {}, "/etc/nginx/vhost.d": {}, "/etc/nginx/certs": {}},
            "Env": [IMAGE_PATH, "PYTHONDONTWRITEBYTECODE=1", "DOCKER_HOST=unix:///tmp/docker.sock"],
            "Labels": _labels("Debian's nginx and a small generator with nginx-proxy's rules", "1.6")}


def nginx_config():
    return {"Cmd": ["nginx", "-g", "daemon off;"], "ExposedPorts": {"80/tcp": {}}, "StopSignal": "SIGQUIT",
            "Env": [IMAGE_PATH], "Labels": _labels("Debian's nginx with busybox; not the official image", "1.19.0")}


def app_config(product, version):
    # No -T: Debian 12 busybox crashes on it; the engine itself ends a check after Timeout.
    check = ["CMD-SHELL", "wget -q -O /dev/null http://127.0.0.1:${PORT:-8000}/health"]
    return {"Cmd": ["python", "manage.py", "serve"], "WorkingDir": "/app", "User": "app",
            "ExposedPorts": {"8000/tcp": {}},
            "Healthcheck": {"Test": check, "Interval": 2 * SECOND, "Timeout": 4 * SECOND, "Retries": 3},
            "Env": [IMAGE_PATH, "LANG=C.UTF-8", "PYTHONUNBUFFERED=1", "PYTHONDONTWRITEBYTECODE=1",
                    "PYTHONPATH=/usr/lib/python3/dist-packages", "PORT=8000", "PRODUCT=" + product,
                    "APP_VERSION=" + version],
            "Labels": dict(_labels("sample product of tests/sandbox", version), **{
                "com.tenantmaster.sandbox.product": product})}


def app_images():
    wanted = [(p, p + ":1.0.0", "1.0.0") for p in PRODUCTS]
    wanted += [("chalan", "chalanpro:2.0.0", "2.0.0"), ("chalan", "chalanpro:2.0.0-qa", "2.0.0-qa")]
    return [{"tags": [tag], "config": app_config(product, version), "layers": ["python", "app"]}
            for product, tag, version in wanted]


# archive name -> layers to build, images to write, Debian packages whose versions belong to the cache key
ARCHIVES = {
    "postgres": {
        "layers": {"root": postgres}, "packages": ("postgresql-" + PG_MAJOR, "busybox-static", "tzdata", "libc6"),
        "images": lambda: [{"tags": [PG_TAG], "config": postgres_config(), "layers": ["root"]}]},
    "redis": {
        "layers": {"root": redis}, "packages": ("redis-server", "busybox-static", "libc6"),
        "images": lambda: [{"tags": ["redis:7.4-alpine"], "config": redis_config(), "layers": ["root"]}]},
    "python": {
        "layers": {"python": python_base, "nginx": nginx, "site": nginx_site, "proxy": proxy_generator,
                   "app": sample_app},
        "packages": ("python3-minimal", "python3-psycopg2", "libpq5", "nginx", "busybox-static", "libc6"),
        "images": lambda: app_images() + [
            {"tags": ["nginxproxy/nginx-proxy:1.6-alpine"], "config": proxy_config(),
             "layers": ["python", "nginx", "proxy"]},
            {"tags": ["nginx:1.19.0-alpine"], "config": nginx_config(), "layers": ["nginx", "site"]}]},
}
