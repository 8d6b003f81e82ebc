package org.cspplatform.server.funding.returns;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.tenancy.NewPartnership;
import org.cspplatform.server.tenancy.NewRegion;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.tenancy.TenantRegistry;

/** Makes regions of their own, with partnerships that plan a few activities. */
@Singleton
class ReturnFixture {
    static final FinancialYear YEAR = FinancialYear.parse("2016-17");

    private final TenantRegistry registry;
    private final Scopes scopes;
    private final Sql sql;
    private final DataSource board;

    ReturnFixture(TenantRegistry registry, Scopes scopes, Sql sql, @Named("board") DataSource board) {
        this.registry = registry;
        this.scopes = scopes;
        this.sql = sql;
        this.board = board;
    }

    /** A partnership and what it plans: each activity with £1,000.00, the first with an expected outcome. */
    record Place(Region region, Partnership partnership, List<UUID> activities, UUID outcome, Scopes scopes) {
        Scope ours() {
            return scopes.ofPartnership(partnership.id());
        }

        Scope office() {
            return scopes.ofRegionalOffice(region.id());
        }

        ReturnKey key(Quarter quarter) {
            return new ReturnKey(partnership.id(), YEAR, quarter);
        }

        /** Entries in which the activities have spent these amounts. */
        ReturnEntries spent(String... amounts) {
            Map<UUID, ReturnEntries.Spend> spend = new HashMap<>();
            for (int i = 0; i < amounts.length; i++) {
                spend.put(activities.get(i), new ReturnEntries.Spend(new BigDecimal(amounts[i]), ""));
            }
            return new ReturnEntries(spend, Map.of(outcome, new BigDecimal("3.00")), "What happened");
        }
    }

    Place place(int activities) {
        return places(1, activities).getFirst();
    }

    /** Several partnerships of one region. */
    List<Place> places(int partnerships, int activities) {
        String code = "r" + UUID.randomUUID().toString().substring(0, 8);
        Region region = scopes.ofOperator()
                .call(() -> registry.create(new NewRegion(code, "Region " + code, null, "Local policing body")));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < partnerships; i++) {
            String own = code + "-p" + i;
            Partnership partnership = scopes.ofOperator()
                    .call(() -> registry.create(
                            new NewPartnership(own, "Partnership " + own, null, null, code, LocalDate.of(2010, 4, 1))));
            places.add(plan(region, partnership, activities));
        }
        return places;
    }

    private Place plan(Region region, Partnership partnership, int count) {
        UUID theme = scopes.ofRegionalOffice(region.id()).call(() -> theme(region.id(), partnership.code()));
        return scopes.ofPartnership(partnership.id()).call(() -> {
            List<UUID> activities = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                activities.add(activity(partnership.id(), theme, "Activity " + (char) ('A' + i)));
            }
            return new Place(region, partnership, activities, outcome(partnership.id(), activities.getFirst()), scopes);
        });
    }

    @Transactional
    UUID theme(UUID region, String name) {
        return returned(
                "insert into theme (region_id, name, changed_by) values (?, ?, 'Test') returning id", region, name);
    }

    @Transactional
    UUID activity(UUID partnership, UUID theme, String name) {
        return returned("""
            insert into activity (tenant_id, financial_year, name, theme_id, planned_spend, changed_by)
            values (?, ?, ?, ?, 1000, 'Test') returning id
            """, partnership, YEAR.toString(), name, theme);
    }

    @Transactional
    UUID outcome(UUID partnership, UUID activity) {
        return returned("""
            insert into expected_outcome (tenant_id, activity_id, description, unit, target)
            values (?, ?, 'People helped', 'people', 10) returning id
            """, partnership, activity);
    }

    /** Any statement, as the application's role in the scope at hand. */
    @Transactional
    int execute(String statement) {
        return sql.update(statement);
    }

    /** The number that a query gives. */
    @Transactional
    long number(String query) {
        return sql.first(query, row -> row.getLong(1)).orElseThrow();
    }

    /** The number that a query gives to the board's role. */
    @io.micronaut.transaction.annotation.Transactional(transactionManager = "board")
    long numberForBoard(String query) {
        try (Connection connection = board.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused.getMessage(), refused);
        }
    }

    private UUID returned(String statement, Object... parameters) {
        return sql.first(statement, row -> row.getObject(1, UUID.class), parameters)
                .orElseThrow();
    }
}
