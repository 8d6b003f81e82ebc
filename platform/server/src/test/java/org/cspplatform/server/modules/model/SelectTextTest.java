package org.cspplatform.server.modules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author's select may say, tried by somebody who would like more. */
final class SelectTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select set_config('app.tenants', '{}', false)",
                "select pg_catalog.set_config('app.tenants', '{}', false)",
                "select current_setting('app.tenants')",
                "select pg_sleep(100)",
                "select pg_read_file('/etc/passwd')",
                "select * from dblink('host=x', 'select 1') as t(a int)",
                "select query_to_xml('select 1', true, true, '')",
                "select table_to_xml('visits', true, true, '')",
                "select lo_import('/etc/passwd')",
                "select * from pg_stat_activity",
                "select * from PG_Roles",
                "select * from information_schema.tables",
                "select 1; drop table visits",
                "select 1 -- , 2",
                "select 1 /* x */",
                "select \"name\" from visits",
                "select $$x$$",
                "select $1",
                "select ?",
                "select E'\\x41'",
                "select e'a'",
                "select U&'d\\0061t'",
                "select x'41'",
                "select 'visits'::regclass",
                "select regclass 'visits'",
                "select cast('visits' as regclass)",
                "select 'a' 'b'",
                "select 1) from visits union select (1",
                "select (1",
                "select 1)",
                "insert into visits select 1",
                "delete from visits",
                "with x as (delete from visits returning 1) select 1",
                "with x as (insert into visits select 1) select 1",
                "with x as (update visits set minutes = 1) select 1",
                "with recursive x as (select 1 union all select 1 from x) select 1",
                "select 1 into taken",
                "select 1 from visits for update",
                "table visits",
                "values (1)",
                "select * from (values (1)) v",
                "select 1 from visits tablesample system (1)",
                "select current_user",
                "select session_user",
                "select 1 operator(pg_catalog.+) 1",
                "select generate_series(1, 1000000000)",
                "select repeat('x', 1000000000)",
                "select json_agg(v) from visits v",
                "select xmlelement(name x)",
                "select v.lower(1) from visits v",
                "select (set_config)('a', 'b', true)",
                "select * from xmltable('/a' passing 'b' columns c text)",
                "explain select 1",
                "do 'x'",
                "{fn now()}",
                "select 1 from visits where x = \u2019a\u2019",
                "\u0000select 1",
                ""
            })
    void whatIsNotListedIsRefused(String select) {
        assertThat(SelectText.check(select)).as(select).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select day as counts_on, 1 as numerator, place from visits",
                "with first as (select person, min(day) as day from visits group by person)"
                        + " select day as counts_on, 1 as numerator from first",
                "select v.day as counts_on, count(*) filter (where v.minutes > 5) as numerator from visits v where"
                    + " v.place in ('HOME', 'STREET') and v.day >= date '2016-04-01' and exists (select 1 from visits"
                    + " w where w.person = v.person and w.day < v.day - interval '1 year') group by v.day",
                "select day as counts_on, (extract(year from age(day, born)))::integer as numerator from visits",
                "select day as counts_on, row_number() over (partition by person order by day) as numerator from"
                        + " visits",
                "select day as counts_on, case when place = 'HOME' then 1 else 0 end as numerator from visits",
                "select day as counts_on, 1 as numerator from visits where name = 'O''Brien; -- /* \"$'"
            })
    void anOrdinaryQueryIsAllowed(String select) {
        assertThat(SelectText.check(select)).as(select).isEmpty();
    }

    @Test
    void theGuideNamesEveryFunction() throws IOException {
        String guide = Files.readString(Path.of("..", "..", "plugins", "README.md"));
        String list = guide.substring(guide.indexOf("It may call: `"), guide.indexOf("`, and cast to"));
        assertThat(list.replace("It may call: `", "").split("\\s+"))
                .containsExactlyInAnyOrderElementsOf(SelectText.FUNCTIONS);
    }

    @Test
    void whatStandsBeforeAFullStopIsTold() {
        assertThat(SelectText.qualifiers("select v.day, 1.5 from Other.visits v where x = 'a.b'"))
                .containsExactly("other", "v");
    }
}
