package org.cspplatform.server.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cspplatform.server.identity.AccountLinks.Purpose;
import org.cspplatform.server.identity.mail.UndeliveredException;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.PartnershipDirectory;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.RegionDirectory;
import org.cspplatform.server.web.Checked;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.cspplatform.server.web.Slice;
import org.cspplatform.server.web.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts that somebody keeps: a lead those of the partnership, a regional officer those of the region, the operator all.
 * Nobody changes their own roles, so nobody can raise themselves.
 */
@Singleton
final class People {
    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    private final VisiblePeople visible;
    private final PeopleStore store;
    private final IdentityDatabase database;
    private final AccountRegistry registry;
    private final Accounts accounts;
    private final Sessions sessions;
    private final AccountLinks links;
    private final PartnershipDirectory partnerships;
    private final RegionDirectory regions;
    private final Checked checked;

    People(
            VisiblePeople visible,
            PeopleStore store,
            IdentityDatabase database,
            AccountRegistry registry,
            Accounts accounts,
            Sessions sessions,
            AccountLinks links,
            PartnershipDirectory partnerships,
            RegionDirectory regions,
            Checked checked) {
        this.visible = visible;
        this.store = store;
        this.database = database;
        this.registry = registry;
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.partnerships = partnerships;
        this.regions = regions;
        this.checked = checked;
    }

    Slice<Person> list(@Nullable UUID after, int limit) {
        List<Person> found = store.withIds(visible.after(after, limit + 1));
        return Slice.of(found, limit, person -> person.id().toString());
    }

    /** @throws NotFoundException when there is none, it is closed, or it is not theirs to see */
    Person get(UUID id) {
        if (!visible.includes(id)) {
            throw new NotFoundException("account");
        }
        return store.withIds(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFoundException("account"));
    }

    /** Makes the account. The letter is sent by {@link #sendLink}. */
    Person invite(SignedIn inviting, Invitation invitation) {
        checked.require(invitation);
        Belonging here = belonging(inviting, invitation);
        here.requireGrant(inviting, invitation.roles());
        UUID id = registry.create(new NewAccount(
                invitation.username(),
                invitation.name(),
                invitation.email(),
                invitation.roles().stream().distinct().toList(),
                here.partnershipId(),
                here.regionId()));
        return store.withIds(List.of(id)).getFirst();
    }

    /** Sends the person a link to choose a password: an invitation at first, later one to choose a new one. */
    void sendLink(SignedIn sending, UUID id) {
        Person person = get(id);
        belongingOf(id).requireGrant(sending, person.roles());
        if (person.email() == null) {
            throw new ConflictException("no-email", "This account has no email address to send a link to.");
        }
        Account account = accounts.withId(id).orElseThrow(() -> new NotFoundException("account"));
        try {
            links.send(account, person.email(), person.isInvited() ? Purpose.INVITATION : Purpose.RESET);
        } catch (UndeliveredException failure) {
            LOG.error("A link was not sent. {}", failure.getMessage());
            throw new UnavailableException(
                    "mail-unavailable",
                    "The account is there, but the email could not be sent just now. Send the link again later.",
                    Duration.ofMinutes(1));
        }
    }

    /** Gives other roles; the person is signed out everywhere, as tokens name roles. */
    Person setRoles(SignedIn granting, UUID id, long version, List<String> roles) {
        get(id);
        refuseOwn(granting, id, "You cannot change your own role. Ask somebody else who keeps the accounts.");
        Belonging here = belongingOf(id);
        List<String> wanted = roles.stream().distinct().toList();
        here.requireGrant(granting, wanted);
        database.together(() -> {
            store.changeAlone(here);
            if (!wanted.contains(here.keepersRole())) {
                refuseLast(here, id);
            }
            if (!store.setRoles(id, version, wanted)) {
                throw new PreconditionFailedException();
            }
            sessions.endAllOf(id);
            return id;
        });
        return get(id);
    }

    void close(SignedIn closing, UUID id, long version) {
        Person person = get(id);
        refuseOwn(closing, id, "You cannot close your own account. Ask somebody else who keeps the accounts.");
        Belonging here = belongingOf(id);
        here.requireGrant(closing, person.roles());
        database.together(() -> {
            store.changeAlone(here);
            refuseLast(here, id);
            if (!store.close(id, version)) {
                throw new PreconditionFailedException();
            }
            sessions.endAllOf(id);
            return id;
        });
    }

    private void refuseLast(Belonging here, UUID id) {
        boolean keeps = store.withIds(List.of(id)).stream()
                .anyMatch(person -> person.roles().contains(here.keepersRole()));
        if (keeps && !store.hasAnotherKeeper(here, id)) {
            throw new ConflictException(
                    "last-keeper",
                    "This is the last %s who can sign in. Give somebody else this role first."
                            .formatted(RoleNames.of(here.keepersRole()).toLowerCase(Locale.ROOT)));
        }
    }

    private static void refuseOwn(SignedIn person, UUID id, String message) {
        if (person.accountId().equals(id)) {
            throw new ConflictException("own-account", message);
        }
    }

    private Belonging belongingOf(UUID id) {
        return store.belongingOf(id).orElseThrow(() -> new NotFoundException("account"));
    }

    private Belonging belonging(SignedIn inviting, Invitation invitation) {
        UUID partnership = invitation.partnership() == null
                ? null
                : partnerships
                        .byCode(invitation.partnership())
                        .map(Partnership::id)
                        .orElseThrow(
                                () -> new InvalidException("partnership", "There is no partnership with this code"));
        UUID region = invitation.region() == null
                ? null
                : regions.byCode(invitation.region())
                        .map(Region::id)
                        .orElseThrow(() -> new InvalidException("region", "There is no region with this code"));
        if (partnership != null && region != null) {
            throw new InvalidException("region", "An account belongs to a partnership or to a region, not to both");
        }
        boolean said = partnership != null || region != null;
        return said || inviting.has(Role.OPERATOR) ? new Belonging(partnership, region) : Belonging.of(inviting);
    }
}
