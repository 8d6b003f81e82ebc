package org.cspplatform.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.cspplatform.server.database.PlatformDatabase;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.support.TestDatabase;
import org.cspplatform.server.support.TestPeople;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TwoTenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches hashes, keys and accounts in the database itself. */
@MicronautTest(transactional = false)
final class VaultTest implements ServerTest {
    @Inject
    TwoTenants tenants;

    @Inject
    TestPeople people;

    @Inject
    Scopes scopes;

    @Inject
    AccountRegistry registry;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credential",
                "session",
                "refresh_token",
                "account_link",
                "signing_key",
                "sign_in_counter",
                "known_place"
            })
    void onlyTheIdentityRoleReadsSecrets(String table) throws SQLException {
        people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        for (String role : new String[] {"csp_app", "csp_board", "csp_audit", "csp_release"}) {
            assertThatThrownBy(() -> count(role, "select count(*) from " + table))
                    .as(role)
                    .hasMessageContaining("permission denied");
        }
        assertThat(count("csp_owner", "select count(*) from " + table))
                .as("the owner migrates the table and sees no row of it")
                .isZero();
    }

    @Test
    void theApplicationRoleReadsNoEmailAddressAndWithoutAScopeNobody() throws SQLException {
        people.of(tenants.make().east(), Role.PARTNERSHIP_LEAD);
        assertThatThrownBy(() -> count("csp_app", "select count(email) from account"))
                .hasMessageContaining("permission denied");
        assertThat(count("csp_app", "select count(id) from account")).isZero();
    }

    @Test
    void noCodeMakesAnAccountOutsideItsScope() {
        TwoTenants.Made made = tenants.make();
        Scope east = scopes.ofPartnership(made.east().id());
        NewAccount inWest = account("west", made.west().id());
        NewAccount operator =
                new NewAccount("rogue." + made.east().code(), "Rogue", null, List.of(Role.OPERATOR), null, null);

        assertThatThrownBy(() -> east.run(() -> registry.create(inWest))).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> east.run(() -> registry.create(operator)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> registry.create(inWest)).hasStackTraceContaining("row-level security");
    }

    private static NewAccount account(String name, UUID partnership) {
        return new NewAccount(
                name + "." + partnership, name, null, List.of(Role.PARTNERSHIP_OFFICER), partnership, null);
    }

    private static long count(String role, String sql) throws SQLException {
        PlatformDatabase database = TestDatabase.platform();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), role, database.passwordOf(role));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
