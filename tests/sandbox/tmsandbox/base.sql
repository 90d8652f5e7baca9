-- What an operator's PostgreSQL holds before the console is used. Passwords are set afterwards, per sandbox.
CREATE ROLE inventario_app LOGIN NOSUPERUSER;
CREATE ROLE erp_app LOGIN NOSUPERUSER;
CREATE ROLE shop_app LOGIN NOSUPERUSER;
CREATE ROLE landing_app LOGIN NOSUPERUSER;
CREATE ROLE chalan_user LOGIN NOSUPERUSER;
CREATE DATABASE chalan_tenant_db OWNER chalan_user;
\connect chalan_tenant_db
SET ROLE chalan_user;
CREATE TABLE public.tenants (
    id bigserial PRIMARY KEY,
    name text NOT NULL,
    schema_name text NOT NULL UNIQUE,
    domain text,
    tenant_id text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE public.users (
    id bigserial PRIMARY KEY,
    email text NOT NULL UNIQUE,
    full_name text NOT NULL DEFAULT '',
    password_hash text NOT NULL DEFAULT '',
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE public.tenant_subscriptions (
    id bigserial PRIMARY KEY,
    tenant_id text NOT NULL REFERENCES public.tenants (tenant_id) ON UPDATE CASCADE ON DELETE CASCADE,
    plan text NOT NULL,
    status text NOT NULL DEFAULT 'active',
    started_at timestamptz NOT NULL DEFAULT now(),
    ends_at timestamptz);
CREATE TABLE public.tenant_settings (
    id bigserial PRIMARY KEY,
    tenant_id text NOT NULL REFERENCES public.tenants (tenant_id) ON UPDATE CASCADE ON DELETE CASCADE,
    key text NOT NULL,
    value text NOT NULL DEFAULT '',
    UNIQUE (tenant_id, key));
-- The QA variants' database has the same tables.
RESET ROLE;
\connect postgres
CREATE DATABASE chalan_qa_db OWNER chalan_user TEMPLATE chalan_tenant_db;
