"""The environment contract, read once."""
import os


class Settings:
    def __init__(self, env=os.environ):
        self.product = env.get("PRODUCT", "sample").strip()
        self.version = env.get("APP_VERSION", "0.0.0")
        self.tenant_mode = env.get("TENANT_MODE", "database").strip() or "database"
        self.tenant_id = env.get("TENANT_ID", "").strip()
        self.tenant_schema = env.get("TENANT_SCHEMA", "").strip()
        self.workspace = env.get("WORKSPACE", "").strip() or self.tenant_id
        self.database_url = env.get("DATABASE_URL", "").strip()
        self.allowed_hosts = _words(env.get("ALLOWED_HOSTS", ""))
        self.cors_origins = _words(env.get("CORS_ALLOWED_ORIGINS", ""))
        self.environment = env.get("ENVIRONMENT", "production").strip()
        self.port = int(env.get("PORT", "8000") or 8000)

    @property
    def hosting(self):
        if not self.tenant_id:
            return "shared"
        return "schema" if self.tenant_mode == "schema" else "dedicated"

    def host_allowed(self, host):
        """Django's rule: exact, `.example.com` for a domain with its subdomains, `*` for all; none set = all."""
        if not self.allowed_hosts:
            return True
        return any(a == "*" or a == host or (a.startswith(".") and ("." + host).endswith(a))
                   for a in self.allowed_hosts)


def _words(text):
    return [word.strip().lower() for word in text.split(",") if word.strip()]
