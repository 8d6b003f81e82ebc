package org.cspplatform.server.identity;

/** What an account may do. The names are those in tokens and in the database. */
public final class Role {
    /** Signs off returns; keeps the partnership's people. */
    public static final String PARTNERSHIP_LEAD = "partnership.lead";
    /** Plans, keeps records, drafts returns. */
    public static final String PARTNERSHIP_OFFICER = "partnership.officer";
    /** A commissioned provider: keeps records and drafts what it delivers. */
    public static final String PARTNERSHIP_PROVIDER = "partnership.provider";
    /** The office of the local policing body: fund, allocations, review of returns, payments. */
    public static final String REGION_OFFICER = "region.officer";
    /** Reads released measures and money; writes assessments. */
    public static final String REGION_ANALYST = "region.analyst";
    /** Reads released measures, papers and money; decides. */
    public static final String BOARD_MEMBER = "board.member";
    /** Tenants, modules, keys, backups; no partnership's data. */
    public static final String OPERATOR = "operator";

    private Role() {}
}
