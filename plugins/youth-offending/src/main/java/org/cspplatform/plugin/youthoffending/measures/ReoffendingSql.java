package org.cspplatform.plugin.youthoffending.measures;

/** The selects of proven reoffending: a cohort of children, 12 months in which to reoffend and 6 more in which it is proven. */
final class ReoffendingSql {
    private static final String COHORT = """
        with cohort as (
            select distinct on (o.tenant_id, o.child, date_trunc('quarter', o.outcome_date))
                o.tenant_id, o.child, o.outcome_date, o.outcome_group, o.age_band
            from offences o
            where o.principal and o.proven and o.age between 10 and 17 and o.outcome_date + 548 <= current_date
            order by o.tenant_id, o.child, date_trunc('quarter', o.outcome_date), o.outcome_date, o.offence),
        followed as (
            select c.outcome_date as counts_on, c.outcome_group, c.age_band, count(r.offence) as reoffences
            from cohort c
            left join offences r on r.child = c.child and r.tenant_id = c.tenant_id and r.proven
                and r.offence_date > c.outcome_date and r.offence_date <= c.outcome_date + 365
                and r.outcome_date <= c.outcome_date + 548
            group by c.tenant_id, c.child, c.outcome_date, c.outcome_group, c.age_band)
        """;

    /** Children who reoffended, of the cohort. */
    static final String BINARY = COHORT + """
        select counts_on, outcome_group, age_band, case when reoffences > 0 then 1 else 0 end as numerator, 1 as denominator
        from followed
        """;

    /** Reoffences, of those who reoffended. */
    static final String FREQUENCY = COHORT + """
        select counts_on, outcome_group, age_band, reoffences as numerator, 1 as denominator
        from followed
        where reoffences > 0
        """;

    private ReoffendingSql() {}
}
