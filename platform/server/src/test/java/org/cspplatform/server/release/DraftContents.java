package org.cspplatform.server.release;

import java.util.List;
import java.util.UUID;

/** All that the drafts of a region say, with what they were made of. */
final class DraftContents {
    private DraftContents() {}

    /** A text for each draft: the same where nothing differs. */
    static List<String> of(UUID region) {
        return BehindTheWalls.query("""
            select concat_ws(' ', audience, measure, period_start, content_sha256, notes, (select basis from figure_basis where release_id = id),
                (select string_agg(concat_ws('/', coalesce(partnership_id::text, 'region'), breakdown, code, shown, numerator, denominator,
                        figure, flags), E'\\n' order by breakdown, position)
                 from figure_cell where release_id = id))
            from figure_release where region_id = '%s' and state = 'DRAFT' order by 1
            """.formatted(region));
    }

    /** The same when all of them are thrown away and made again of what there is now, with nobody else at work. */
    static List<String> madeAnew(UUID region) {
        BehindTheWalls.execute(
                "delete from figure_release where state = 'DRAFT' and region_id = '" + region + "'",
                """
                insert into stale_figure (region_id, module, measure, period_start)
                select distinct '%1$s'::uuid, module, measure, period_start from measure_period
                where tenant_id in (select partnership_id from partnership_region where region_id = '%1$s')
                """.formatted(region));
        BehindTheWalls.awaitNone("select measure from stale_figure where region_id = '" + region + "'");
        return of(region);
    }
}
