package org.cspplatform.plugin.youthoffending.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Decimals;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Items;
import org.cspplatform.module.Keep;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Reference;
import org.cspplatform.module.RequiredWhen;
import org.cspplatform.module.SpecialCategory;
import org.jspecify.annotations.Nullable;

/** How a child lives and learns at the start or the end of a programme: what indicators 1, 2, 3 and 7 are made of. */
@Dataset(
        id = "circumstances",
        title = "Circumstances at start and end",
        one = "record of circumstances",
        description =
                "Where the child lives and learns, special educational needs and the services around the family. One"
                        + " record at the start of a programme and one at its end.")
@Keep(years = 15, because = "A child of ten is then 25 (your own retention schedule comes first)")
public record Circumstances(
        @Key @Label("Programme") Reference<Programme> programme,
        @Key @Label("At the start or the end") Stage stage,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("Recorded on")
        LocalDate recordedOn,

        @Items(one = "placement", max = 6)
        @Label(value = "Placements", hint = "All of them: the accommodation is suitable when every one is")
        List<Placement> placements,

        @Label(value = "Of school age?", hint = "Full time is then 25 hours a week, and 16 above school age")
        boolean schoolAge,

        @Items(one = "provision", max = 6) @Label("Education, training and employment")
        List<Provision> provisions,

        @SpecialCategory
        @Label(value = "Special educational need identified?", hint = "In Wales: additional learning need")
        boolean sendIdentified,

        @RequiredWhen(field = "sendIdentified", is = "true")
        @Label(
                value = "Formal plan for the current year?",
                hint = "For example, an Education, Health and Care plan or an individual development plan")
        @Nullable
        Boolean formalPlan,

        @SpecialCategory @Label(value = "Services at this point", hint = "Select all that apply")
        Set<WiderService> services,

        @SpecialCategory
        @Label(value = "Services at any point during the programme", hint = "At the end only. Select all that applied")
        Set<WiderService> servicesDuring) {
    private static final BigDecimal FULL_TIME_AT_SCHOOL = BigDecimal.valueOf(25);
    private static final BigDecimal FULL_TIME_ABOVE = BigDecimal.valueOf(16);

    /** Lists and sets as they were given, unchangeable. */
    public Circumstances {
        placements = List.copyOf(placements);
        provisions = List.copyOf(provisions);
        services = Set.copyOf(services);
        servicesDuring = Set.copyOf(servicesDuring);
    }

    /** Whether every placement is suitable; without one, or with an unknown one, it is not. */
    @Derived
    @Label("Accommodation suitable")
    public boolean accommodationSuitable() {
        return !placements.isEmpty()
                && placements.stream().allMatch(placement -> placement.suitability() == Suitability.SUITABLE);
    }

    /** Hours offered in all provisions together. */
    @Derived
    @Decimals(1)
    @Label("Hours offered a week")
    public BigDecimal hoursOffered() {
        return sum(Provision::hoursOffered);
    }

    /** Hours attended in all provisions together. */
    @Derived
    @Decimals(1)
    @Label("Hours attended a week")
    public BigDecimal hoursAttended() {
        return sum(Provision::hoursAttended);
    }

    /** Whether the hours offered are full time: 25 at school age, 16 above. */
    @Derived
    @Label("Full-time education, training or employment")
    public boolean fullTime() {
        return hoursOffered().compareTo(schoolAge ? FULL_TIME_AT_SCHOOL : FULL_TIME_ABOVE) >= 0;
    }

    /** Whether there is any, and every one is suitable (our reading: as for placements). */
    @Derived
    @Label("In suitable education, training or employment")
    public boolean eteSuitable() {
        return !provisions.isEmpty() && provisions.stream().allMatch(Provision::suitable);
    }

    /** What indicator 3 counts: the need is identified, education is suitable and the plan is for this year. */
    @Derived
    @SpecialCategory
    @Label("Need met by suitable education and a plan")
    public boolean sendMet() {
        return sendIdentified && eteSuitable() && Boolean.TRUE.equals(formalPlan);
    }

    /** Whether one of the services of indicator 7 is there at this point. A mere referral to Early Help is not. */
    @Derived
    @SpecialCategory
    @Label("Known to wider services at this point")
    public boolean widerServices() {
        return services.stream().anyMatch(WiderService::counts);
    }

    /** Whether one of them was there at any point during the programme. */
    @Derived
    @SpecialCategory
    @Label("Known to wider services during the programme")
    public boolean widerServicesDuring() {
        return widerServices() || servicesDuring.stream().anyMatch(WiderService::counts);
    }

    private BigDecimal sum(Function<Provision, BigDecimal> hours) {
        return provisions.stream().map(hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
