package org.cspplatform.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.cspplatform.server.support.ServerTest;
import org.cspplatform.server.tenancy.Membership.Member;
import org.cspplatform.server.tenancy.Membership.NewMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wall between tenants, tried through the application's own pool. */
@MicronautTest(transactional = false)
final class WallTest implements ServerTest {
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);

    @Inject
    TwoTenants tenants;

    @Inject
    TenantRegistry registry;

    @Inject
    Scopes scopes;

    @Inject
    MembershipStore store;

    private TwoTenants.Made made;

    @BeforeEach
    void twoPartnershipsEachWithAMember() {
        made = tenants.make();
        addMember(made.east(), "Eastern Fire Service");
        addMember(made.west(), "Western Fire Service");
    }

    @Test
    void aPartnershipReadsItsOwnRowsOnly() {
        assertThat(membersSeenBy(made.east(), made.east())).containsExactly("Eastern Fire Service");
        assertThat(membersSeenBy(made.east(), made.west())).isEmpty();
    }

    @Test
    void withoutAScopeNothingIsSeenAndNothingWritten() {
        assertThat(store.members(made.east().id())).isEmpty();
        assertThatThrownBy(() -> store.add(made.east().id(), member("Anybody")))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aPartnershipCannotWriteAnothersRows() {
        Scope east = scopes.ofPartnership(made.east().id());
        assertThatThrownBy(() -> east.run(() -> store.add(made.west().id(), member("Intruder"))))
                .isInstanceOfAny(DataAccessException.class, RuntimeException.class)
                .hasStackTraceContaining("row-level security");
        assertThat(membersSeenBy(made.west(), made.west())).containsExactly("Western Fire Service");
    }

    @Test
    void theOperatorAndTheRegionSeeNoPartnershipsMembers() {
        UUID east = made.east().id();
        assertThat(scopes.ofOperator().call(() -> store.members(east))).isEmpty();
        assertThat(scopes.ofRegionalOffice(made.region().id()).call(() -> store.members(east)))
                .isEmpty();
        assertThat(scopes.ofRegionReader(made.region().id()).call(() -> store.members(east)))
                .isEmpty();
    }

    @Test
    void onlyTheOperatorMakesATenant() {
        Scope office = scopes.ofRegionalOffice(made.region().id());
        NewRegion another = new NewRegion("made-by-nobody", "Made by nobody", null, null);
        assertThatThrownBy(() -> office.run(() -> registry.create(another)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aSuccessorReadsItsPredecessorsRowsAndWritesOnlyItsOwn() {
        scopes.ofOperator()
                .run(() -> registry.succeed(made.east().code(), made.west().code(), LocalDate.of(2020, 4, 1)));

        assertThat(membersSeenBy(made.east(), made.west())).containsExactly("Western Fire Service");
        assertThat(membersSeenBy(made.west(), made.east())).isEmpty();
        Scope successor = scopes.ofPartnership(made.east().id());
        assertThatThrownBy(() -> successor.run(() -> store.add(made.west().id(), member("Late"))))
                .hasStackTraceContaining("row-level security");
    }

    private void addMember(Partnership partnership, String organisation) {
        scopes.ofPartnership(partnership.id()).run(() -> store.add(partnership.id(), member(organisation)));
    }

    private static NewMember member(String organisation) {
        return new NewMember(organisation, null, APRIL, null);
    }

    private java.util.List<String> membersSeenBy(Partnership viewer, Partnership of) {
        return scopes.ofPartnership(viewer.id()).call(() -> store.members(of.id()).stream()
                .map(Member::organisation)
                .toList());
    }
}
