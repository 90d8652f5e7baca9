"""A real server (Docker Engine, PostgreSQL, Redis, nginx-proxy, sshd, sample products) on one machine."""
