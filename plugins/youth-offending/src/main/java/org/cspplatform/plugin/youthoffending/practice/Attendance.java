package org.cspplatform.plugin.youthoffending.practice;

import org.cspplatform.module.Label;

/** Who sat at a meeting of the board for a sector. */
public record Attendance(
        @Label("Sector") Sector sector,
        @Label("Senior partner or delegate") Attendee attendee) {}
