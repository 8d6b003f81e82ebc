package org.cspplatform.server.funding.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.tenancy.Scope;
import org.cspplatform.server.tenancy.Scopes;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.ForbiddenException;
import org.cspplatform.server.web.InvalidException;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.PreconditionFailedException;
import org.jspecify.annotations.Nullable;

/** A partnership's plan of a year. Each change takes the name of who made it, for the history. */
@Singleton
public class Plans {
    /** More than any plan has; pages that show a whole plan read this many. */
    public static final int WHOLE_PLAN = 1000;

    private final ActivityStore activities;
    private final ThemeStore themes;
    private final Scopes scopes;

    Plans(ActivityStore activities, ThemeStore themes, Scopes scopes) {
        this.activities = activities;
        this.themes = themes;
        this.scopes = scopes;
    }

    /** Activities after the one with the id given, oldest first. */
    public List<Activity> activities(Partnership partnership, FinancialYear year, @Nullable UUID after, int most) {
        return activities.of(partnership.id(), year, after, most);
    }

    /** The whole plan, oldest activity first. */
    public List<Activity> activities(Partnership partnership, FinancialYear year) {
        return activities(partnership, year, null, WHOLE_PLAN);
    }

    /** The latest year that has activities. */
    public Optional<FinancialYear> latestYear(Partnership partnership) {
        return activities.latestYear(partnership.id());
    }

    /** @throws NotFoundException when there is none, or it was withdrawn */
    public Activity activity(Partnership partnership, UUID id) {
        return activities
                .find(partnership.id(), id)
                .filter(activity -> !activity.withdrawn())
                .orElseThrow(() -> new NotFoundException("activity"));
    }

    /** The themes that this partnership can choose: those of the region it belongs to. */
    public List<Theme> themes(Partnership partnership) {
        return scopes.ofPartnership(partnership.id()).regions().stream()
                .findFirst()
                .map(themes::of)
                .orElse(List.of())
                .stream()
                .filter(theme -> !theme.withdrawn())
                .toList();
    }

    /**
     * @throws InvalidException when the theme is not one that can be chosen
     * @throws ConflictException {@code activity-exists} when the plan has one of that name
     */
    public Activity add(Partnership partnership, FinancialYear year, NewActivity activity, String by) {
        requireOwn(partnership);
        requireTheme(partnership, activity.themeId());
        requireName(partnership, year, activity, null);
        return activities.add(partnership.id(), year, activity, by);
    }

    /**
     * Puts it in place of the version given.
     *
     * @throws InvalidException when the theme is not one that can be chosen
     * @throws ConflictException {@code activity-exists} when the plan has another of that name
     * @throws PreconditionFailedException when the version is no longer the present one
     */
    public Activity replace(Partnership partnership, Activity present, NewActivity activity, String by) {
        requireOwn(partnership);
        if (!activity.themeId().equals(present.themeId())) {
            requireTheme(partnership, activity.themeId());
        }
        requireName(partnership, present.year(), activity, present.id());
        return activities
                .replace(partnership.id(), present.id(), present.version(), activity, by)
                .orElseThrow(PreconditionFailedException::new);
    }

    /** @throws PreconditionFailedException when the version is no longer the present one */
    public void withdraw(Partnership partnership, Activity present, String by) {
        requireOwn(partnership);
        if (!activities.withdraw(partnership.id(), present.id(), present.version(), by)) {
            throw new PreconditionFailedException();
        }
    }

    /** A successor reads the plans of those it took over from, and writes its own only. */
    private static void requireOwn(Partnership partnership) {
        if (!(Scope.current() instanceof Scope.OfPartnership scope
                && scope.own().equals(partnership.id()))) {
            throw new ForbiddenException("not-your-plan", "Only " + partnership.name() + " itself changes its plan.");
        }
    }

    private void requireTheme(Partnership partnership, UUID theme) {
        if (themes(partnership).stream().noneMatch(known -> known.id().equals(theme))) {
            throw new InvalidException("themeId", "Choose a theme from your region's list");
        }
    }

    private void requireName(Partnership partnership, FinancialYear year, NewActivity activity, @Nullable UUID except) {
        String name = activity.name().strip();
        if (activities.isTaken(partnership.id(), year, name, except)) {
            throw new ConflictException(
                    "activity-exists", "The plan of " + year + " has an activity called " + name + " already.");
        }
    }
}
