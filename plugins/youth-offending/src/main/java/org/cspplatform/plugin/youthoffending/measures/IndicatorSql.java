package org.cspplatform.plugin.youthoffending.measures;

/** The selects of the national indicators: what the closed language of measures cannot say is "once a child and quarter". */
final class IndicatorSql {
    /** The programmes that count: one a child and quarter, the most serious, then that of the most recent outcome. */
    private static final String INCLUDED = """
        with included as (
            select distinct on (p.tenant_id, p.child, p.quarter_of_end)
                p.tenant_id, p.programme, p.order_type, p.out_of_court, p.completed, p.ends_on
            from programmes p
            join offences o on o.programme = p.programme and o.tenant_id = p.tenant_id
            where p.included and o.included and p.ends_on >= date '2023-04-01'
            order by p.tenant_id, p.child, p.quarter_of_end, p.order_rank desc, o.outcome_date desc, p.ends_on desc, p.programme)
        """;

    /** KPI 3. */
    static final String SEND = INCLUDED + """
        select i.ends_on as counts_on, i.order_type, case when c.send_met then 1 else 0 end as numerator, 1 as denominator
        from included i
        join circumstances c on c.programme = i.programme and c.tenant_id = i.tenant_id and c.stage = 'END'
        where c.send_identified
        """;

    /** KPI 6. */
    static final String OUT_OF_COURT = INCLUDED + """
        select i.ends_on as counts_on, i.order_type, case when i.completed then 1 else 0 end as numerator, 1 as denominator
        from included i
        where i.out_of_court
        """;

    /** KPI 10. */
    static final String VICTIMS = INCLUDED + """
        select i.ends_on as counts_on, i.order_type, case when v.engaged then 1 else 0 end as numerator, 1 as denominator
        from included i
        join victims v on v.programme = i.programme and v.tenant_id = i.tenant_id
        where v.consented
        """;

    /** KPI 9 by what only the child's record knows. */
    static final String SERIOUS_VIOLENCE = """
        select o.outcome_date as counts_on, c.sex, c.ethnicity, 1 as numerator
        from offences o
        join children c on c.child = o.child and c.tenant_id = o.tenant_id
        where o.serious_violence and o.included and o.age between 10 and 17 and o.outcome_date >= date '2023-04-01'
        """;

    private IndicatorSql() {}

    /** Of all programmes, those in which a column of the circumstances at the end is true. */
    static String atEnd(String column) {
        return at("END", column);
    }

    /** The same at the start. */
    static String atStart(String column) {
        return at("START", column);
    }

    private static String at(String stage, String column) {
        return INCLUDED + """
            select i.ends_on as counts_on, i.order_type, case when c.%s then 1 else 0 end as numerator, 1 as denominator
            from included i
            left join circumstances c on c.programme = i.programme and c.tenant_id = i.tenant_id and c.stage = '%s'
            """.formatted(column, stage);
    }

    /** Of all programmes, those with a need. */
    static String need(String need) {
        return INCLUDED + """
            select i.ends_on as counts_on, i.order_type,
                case when n.programme is null then 0 else 1 end as numerator, 1 as denominator
            from included i
            left join health_needs n on n.programme = i.programme and n.tenant_id = i.tenant_id and n.need = '%s'
            """.formatted(need);
    }

    /** Of the programmes with a need, those with an offer. */
    static String offered(String need) {
        return INCLUDED + """
            select i.ends_on as counts_on, i.order_type,
                case when n.intervention_offered then 1 else 0 end as numerator, 1 as denominator
            from included i
            join health_needs n on n.programme = i.programme and n.tenant_id = i.tenant_id and n.need = '%s'
            """.formatted(need);
    }

    /** Of the programmes with an offer, those that were attended. */
    static String attended(String need) {
        return INCLUDED + """
            select i.ends_on as counts_on, i.order_type,
                case when n.intervention_attended then 1 else 0 end as numerator, 1 as denominator
            from included i
            join health_needs n on n.programme = i.programme and n.tenant_id = i.tenant_id and n.need = '%s'
            where n.intervention_offered
            """.formatted(need);
    }

    /** Of five sectors at each meeting, those that a column counts. */
    static String board(String column) {
        return """
            select b.held_on as counts_on, b.%s as numerator, 5 as denominator
            from board_meetings b
            """.formatted(column);
    }
}
