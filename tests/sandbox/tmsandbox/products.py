"""The products a server hosts before the console is installed."""

BASE_PORTS = {"inventario": 8100, "erp": 8200, "shop": 8300, "landing": 8400}
NETWORK = "nginx-proxy"
CHALAN = {"key": "chalan", "baseDomain": "chalan.test", "image": "chalanpro:2.0.0", "sharedContainer": None,
          "appRole": "chalan_user"}


def product_list():
    shared = [{"key": key, "baseDomain": key + ".test", "image": key + ":1.0.0", "sharedContainer": key + "-shared",
               "appRole": key + "_app"} for key in BASE_PORTS]
    return shared + [dict(CHALAN)]


def application_roles():
    return [p["appRole"] for p in product_list()]
