-- Prepares a PostgreSQL 18 of yours for CSP Platform. Once, as a superuser:
--
--   psql -v password="'choose one'" -f deploy/roles.sql
--
-- The login made here is what CSP_JDBC_USER and CSP_JDBC_PASSWORD name. It is no superuser and cannot pass row-level
-- security. At each start the platform makes and keeps its own roles with it: csp_owner, csp_app, csp_release, csp_board,
-- csp_public, csp_identity, csp_audit, and one for each module. Their passwords are derived from this login's.
\set ON_ERROR_STOP on
create role csp_admin login createrole nosuperuser nobypassrls password :password;
create database csp owner csp_admin encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' template template0;
