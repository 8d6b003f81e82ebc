package org.cspplatform.server.openness.grants;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.tenancy.Region;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;

/** A region's grants and what of its money is public. The region's own office writes here. */
@Singleton
public class GrantBook {
    private final GrantStore grants;
    private final PublicationStore publications;
    private final Clock clock;

    GrantBook(GrantStore grants, PublicationStore publications, Clock clock) {
        this.grants = grants;
        this.publications = publications;
        this.clock = clock;
    }

    /** @throws NotFoundException when the region has no such grant */
    @Transactional
    public GrantAward grant(Region region, UUID id) {
        return grants.byId(region.id(), id).orElseThrow(() -> new NotFoundException("grant"));
    }

    /** Those that were not withdrawn, in the order of their award. */
    @Transactional
    public List<GrantAward> grants(Region region) {
        return grants.of(region.id());
    }

    /** @throws InvalidException when the region has a grant of that reference */
    @Transactional
    public GrantAward add(Region region, NewGrant grant, String by) {
        requireOwn(region);
        requireSoon(grant);
        return grants.add(region.id(), grant, by)
                .orElseThrow(() -> new InvalidException(
                        "reference", "There is a grant with this reference already. Choose another reference"));
    }

    /** @throws PreconditionFailedException when the version is no longer the present one */
    @Transactional
    public GrantAward replace(Region region, GrantAward present, long version, NewGrant grant, String by) {
        requireOwn(region);
        requireSoon(grant);
        return grants.replace(region.id(), present.id(), version, grant, by)
                .orElseThrow(PreconditionFailedException::new);
    }

    /** @throws PreconditionFailedException when the version is no longer the present one */
    @Transactional
    public void withdraw(Region region, GrantAward present, long version, String by) {
        requireOwn(region);
        if (!grants.withdraw(region.id(), present.id(), version, by)) {
            throw new PreconditionFailedException();
        }
    }

    /** A year mistyped would keep the grant from the public for ever. */
    private void requireSoon(NewGrant grant) {
        if (grant.awardedOn().isAfter(LocalDate.now(clock).plusYears(1))) {
            throw new InvalidException("awardedOn", "The day of the award is more than a year ahead. Check its year");
        }
    }

    /** Allocations for which no grant was entered. */
    @Transactional
    List<GrantStore.Ungranted> ungranted(Region region) {
        return grants.ungranted(region.id());
    }

    /** Every month with grants or editions, the newest first. */
    @Transactional
    public List<MonthStanding> months(Region region) {
        LocalDate today = LocalDate.now(clock);
        Map<YearMonth, List<GrantAward>> awarded = grants.of(region.id()).stream()
                .collect(Collectors.groupingBy(grant -> YearMonth.from(grant.awardedOn())));
        Map<YearMonth, List<Edition>> editions =
                publications.editions(region.id()).stream().collect(Collectors.groupingBy(Edition::month));
        Map<UUID, List<PublishedGrant>> lines = publications.latestLines(region.id()).stream()
                .collect(Collectors.groupingBy(PublishedGrant::publicationId));
        Map<YearMonth, MonthStanding> months = new TreeMap<>(Comparator.reverseOrder());
        List<YearMonth> all = new ArrayList<>(awarded.keySet());
        all.addAll(editions.keySet());
        for (YearMonth month : all) {
            List<GrantAward> now = awarded.getOrDefault(month, List.of());
            List<Edition> published = editions.getOrDefault(month, List.of());
            boolean changed = published.stream()
                    .findFirst()
                    .map(latest -> differ(now, lines.getOrDefault(latest.id(), List.of())))
                    .orElse(false);
            months.put(month, new MonthStanding(month, now, published, changed, today));
        }
        return List.copyOf(months.values());
    }

    /** @throws NotFoundException when there is nothing of that month */
    @Transactional
    public MonthStanding month(Region region, YearMonth month) {
        return months(region).stream()
                .filter(standing -> standing.month().equals(month))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("month"));
    }

    /**
     * Publishes a month's grants as they are now: its first edition, or one that corrects the one before.
     *
     * @param correction what it corrects; needed for every edition but the first
     * @throws ConflictException {@code not-publishable} when the month has not ended, details are missing or nothing changed
     */
    @Transactional
    public void publish(Region region, YearMonth month, String correction, String by) {
        requireOwn(region);
        MonthStanding standing = month(region, month);
        if (!standing.publishable()) {
            throw new ConflictException(
                    "not-publishable",
                    "The grants of " + standing.name() + " cannot be published now: "
                            + standing.state().words().toLowerCase(Locale.UK) + ".");
        }
        Optional<Edition> before = standing.latest();
        String words = correction.strip();
        if (before.isPresent() && (words.isEmpty() || words.length() > 1000)) {
            throw new InvalidException(
                    "correction",
                    "Say in 1,000 characters or fewer what this edition corrects, for the public to read");
        }
        publications.publish(
                region.id(),
                month,
                before.map(Edition::number).orElse(0) + 1,
                before.isPresent() ? words : "",
                standing.grants(),
                by);
    }

    /** The years of which allocations, accepted returns and payments are public. */
    @Transactional
    public List<FinancialYear> openYears(Region region) {
        return publications.openYears(region.id());
    }

    /** Lets the public see the money of a year, or takes it away from them again. */
    @Transactional
    public void decide(Region region, FinancialYear year, boolean published, String by) {
        requireOwn(region);
        publications.decide(region.id(), year, published, by);
    }

    private static boolean differ(List<GrantAward> now, List<PublishedGrant> published) {
        Map<UUID, PublishedGrant> byGrant =
                published.stream().collect(Collectors.toMap(PublishedGrant::grantId, line -> line));
        return now.size() != published.size()
                || now.stream().anyMatch(grant -> {
                    PublishedGrant line = byGrant.get(grant.id());
                    return line == null || !grant.saysTheSameAs(line);
                });
    }

    private static void requireOwn(Region region) {
        boolean own = Scope.current() instanceof Scope.OfRegionalOffice office
                && office.region().equals(region.id());
        if (!own) {
            throw new ForbiddenException(
                    "not-your-grants", "Only the office of " + region.name() + " enters and publishes its grants.");
        }
    }
}
