package org.cspplatform.plugin.youthoffending.demo;

import static org.cspplatform.module.Chance.often;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cspplatform.module.Chance;
import org.cspplatform.module.Demo;
import org.cspplatform.plugin.youthoffending.practice.Attendance;
import org.cspplatform.plugin.youthoffending.practice.Attendee;
import org.cspplatform.plugin.youthoffending.practice.BoardMeeting;
import org.cspplatform.plugin.youthoffending.practice.EarlyIntervention;
import org.cspplatform.plugin.youthoffending.practice.Focus;
import org.cspplatform.plugin.youthoffending.practice.PartnerKind;
import org.cspplatform.plugin.youthoffending.practice.Sector;

/** The invented meetings of a board and the partners of a service. */
final class Board {
    private static final List<String> PARTNERS = List.of(
            "Riverside Boxing Club (demo)",
            "Canal Street Youth Project (demo)",
            "Kingsmead Academy (demo)",
            "Parents Together (demo)",
            "Second Half Football Trust (demo)",
            "Open Door Counselling (demo)",
            "St Anselm's Outreach (demo)",
            "Spark Theatre (demo)");
    private static final List<Focus> FOCUS = List.of(
            Focus.SERIOUS_VIOLENCE,
            Focus.EXPLOITATION,
            Focus.EXCLUSION,
            Focus.FAMILY,
            Focus.POSITIVE_ACTIVITIES,
            Focus.SUBSTANCE_MISUSE,
            Focus.ANTI_SOCIAL_BEHAVIOUR,
            Focus.POSITIVE_ACTIVITIES);
    private static final List<PartnerKind> KINDS = List.of(
            PartnerKind.SPORT_AND_ARTS,
            PartnerKind.VOLUNTARY,
            PartnerKind.SCHOOL,
            PartnerKind.VOLUNTARY,
            PartnerKind.SPORT_AND_ARTS,
            PartnerKind.HEALTH,
            PartnerKind.FAITH,
            PartnerKind.SPORT_AND_ARTS);

    private Board() {}

    /** One meeting a quarter, with an occasional empty chair. */
    static List<BoardMeeting> meetings(Demo.Scene scene) {
        Chance chance = scene.chance("board");
        List<BoardMeeting> made = new ArrayList<>();
        for (LocalDate day = scene.from().plusDays(40); !day.isAfter(scene.until()); day = day.plusMonths(3)) {
            List<Attendance> there = new ArrayList<>();
            for (Sector sector : Sector.values()) {
                if (chance.percent(sector == Sector.OTHER ? 60 : 92)) {
                    there.add(new Attendance(
                            sector, chance.pick(List.of(often(76, Attendee.SENIOR), often(24, Attendee.DELEGATE)))));
                }
            }
            made.add(new BoardMeeting("Board of " + day, day, there));
        }
        return made;
    }

    static List<EarlyIntervention> partnerships(Demo.Scene scene) {
        Chance chance = scene.chance("partners");
        int days = (int) ChronoUnit.DAYS.between(scene.from(), scene.until());
        int reach = Math.clamp(scene.residents() / 10_000, 5, 150);
        List<EarlyIntervention> made = new ArrayList<>();
        for (int i = 0; i < PARTNERS.size(); i++) {
            made.add(new EarlyIntervention(
                    PARTNERS.get(i),
                    KINDS.get(i),
                    FOCUS.get(i),
                    scene.from().plusDays(chance.between(0, days)),
                    null,
                    chance.percent(75),
                    chance.between(3, reach)));
        }
        return made;
    }
}
