package org.cspplatform.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.database.Administrator;
import org.cspplatform.server.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database's own catalogue says of the walls. */
final class CatalogueTest {
    @BeforeAll
    static void prepare() {
        TestDatabase.platform();
    }

    @Test
    void everyTableWithTenantDataForcesRowLevelSecurity() throws SQLException {
        assertThat(query("""
            select c.oid::regclass from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'region_id', 'partnership_id') and not a.attisdropped
            where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
            """)).isEmpty();
    }

    @Test
    void everyTableOfThePlatformIsForcedOrIsKnownToHoldNobodysData() throws SQLException {
        assertThat(query("""
            select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname = 'platform' and not (c.relrowsecurity and c.relforcerowsecurity)
              and exists (select from pg_roles r where r.rolname in ('csp_app', 'csp_board', 'csp_public')
                          and (has_table_privilege(r.oid, c.oid, 'select') or has_table_privilege(r.oid, c.oid, 'insert')
                               or has_table_privilege(r.oid, c.oid, 'update') or has_table_privilege(r.oid, c.oid, 'delete')))
            """)).isEmpty();
    }

    @Test
    void everyPolicyOfATenantTableThatTheApplicationMeetsNamesItsScope() throws SQLException {
        assertThat(query("""
            select p.tablename || '.' || p.policyname from pg_policies p
            join pg_attribute a on a.attrelid = format('%I.%I', p.schemaname, p.tablename)::regclass and a.attname = 'tenant_id'
            where (p.roles && array['csp_app', 'csp_board', 'csp_public', 'public']::name[])
              and coalesce(p.qual, '') || coalesce(p.with_check, '') !~ '(scope_tenants|scope_writer|overseen_tenants|scope_regions|region_writer)'
            """)).isEmpty();
    }

    @Test
    void noRoleThatServesRequestsOwnsAnythingOrMayPassTheWalls() throws SQLException {
        assertThat(query("""
            select rolname from pg_roles
            where rolname like 'csp\\_%' and (rolsuper or rolbypassrls or rolreplication or rolcreatedb)
            """)).isEmpty();
        assertThat(query("""
            select c.oid::regclass || ' is owned by ' || r.rolname from pg_class c join pg_roles r on r.oid = c.relowner
            where r.rolname in ('csp_app', 'csp_board', 'csp_public', 'csp_identity', 'csp_audit')
            """)).isEmpty();
        assertThat(query("""
            select member.rolname || ' is a member of ' || granted.rolname from pg_auth_members m
            join pg_roles member on member.oid = m.member join pg_roles granted on granted.oid = m.roleid
            where member.rolname in ('csp_app', 'csp_board', 'csp_public', 'csp_identity', 'csp_audit')
            """)).isEmpty();
    }

    @Test
    void theBoardsRoleReadsReleasedViewsAndTheDirectoryOnly() throws SQLException {
        assertThat(query("""
            select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'released')
              and has_table_privilege('csp_board', c.oid, 'select')
              and c.relname not in ('region', 'partnership', 'partnership_region', 'partnership_succession')
            """)).isEmpty();
        assertThat(query("""
            select c.oid::regclass from pg_class c
            where c.relkind in ('r', 'p', 'v') and c.relnamespace <> 'pg_catalog'::regnamespace
              and (has_table_privilege('csp_board', c.oid, 'insert') or has_table_privilege('csp_board', c.oid, 'update')
                   or has_table_privilege('csp_board', c.oid, 'delete'))
            """)).isEmpty();
    }

    private static List<String> query(String sql) throws SQLException {
        Administrator superuser = TestDatabase.administrator();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
