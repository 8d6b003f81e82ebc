package org.cspplatform.plugin.youthoffending.practice;

import java.time.LocalDate;
import java.util.List;
import org.cspplatform.module.Bounds;
import org.cspplatform.module.CountsOn;
import org.cspplatform.module.Dataset;
import org.cspplatform.module.Derived;
import org.cspplatform.module.Items;
import org.cspplatform.module.Key;
import org.cspplatform.module.Label;
import org.cspplatform.module.Text;

/** A meeting of the management board, and which sectors were there: indicator 8. */
@Dataset(
        id = "board-meetings",
        title = "Meetings of the management board",
        one = "meeting",
        description =
                "One record for each meeting with the partners who came. Indicator 8 counts the five sectors that a"
                        + " senior partner represented; delegates are shown apart.")
public record BoardMeeting(
        @Key @Text(max = 40) @Label(value = "Meeting", hint = "For example, Board of 12 June 2024")
        String meeting,

        @CountsOn @Bounds(min = "2000-04-01", max = "today") @Label("Held on")
        LocalDate heldOn,

        @Items(one = "attendance", max = 40) @Label("Who was there")
        List<Attendance> attendances) {
    /** The list as it was given, unchangeable. */
    public BoardMeeting {
        attendances = List.copyOf(attendances);
    }

    /** Of the five sectors, how many a senior partner represented. */
    @Derived
    @Bounds(min = "0", max = "5")
    @Label("Sectors with a senior partner")
    public int seniorSectors() {
        return sectors(Attendee.SENIOR);
    }

    /** Of the five sectors, how many a delegate represented. */
    @Derived
    @Bounds(min = "0", max = "5")
    @Label("Sectors with a delegate")
    public int delegateSectors() {
        return sectors(Attendee.DELEGATE);
    }

    private int sectors(Attendee attendee) {
        return (int) attendances.stream()
                .filter(attendance -> attendance.attendee() == attendee)
                .map(Attendance::sector)
                .filter(sector -> sector != Sector.OTHER)
                .distinct()
                .count();
    }
}
