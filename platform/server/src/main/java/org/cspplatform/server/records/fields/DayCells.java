package org.cspplatform.server.records.fields;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.Day;
import org.jspecify.annotations.Nullable;

/** Dates, and dates with a time: 2026-11-21 or 21/11/2026, then 23:15. */
final class DayCells {
    private DayCells() {}

    static Cell day(FieldModel field, String typed, Day type, LocalDate today) {
        LocalDate day = date(typed);
        if (day == null) {
            return new Cell.Bad(field.label() + " must be a real date, for example " + Words.of(today));
        }
        String beyond = beyond(day, type, today);
        return beyond == null ? new Cell.Good(day) : new Cell.Bad(field.label() + beyond);
    }

    static Cell moment(FieldModel field, String typed, Day type, LocalDate today) {
        int gap = Math.max(typed.indexOf('T'), typed.lastIndexOf(' '));
        LocalDate day = gap < 0 ? null : date(typed.substring(0, gap));
        LocalTime time = gap < 0 ? null : time(typed, gap + 1);
        if (day == null || time == null) {
            return new Cell.Bad(
                    field.label() + " must be a real date and a time, for example " + Words.of(today) + " at 14:30");
        }
        String beyond = beyond(day, type, today);
        return beyond == null ? new Cell.Good(LocalDateTime.of(day, time)) : new Cell.Bad(field.label() + beyond);
    }

    private static @Nullable String beyond(LocalDate day, Day type, LocalDate today) {
        LocalDate min = type.min();
        if (min != null && day.isBefore(min)) {
            return " must be on or after " + Words.of(min);
        }
        if (type.untilToday() && day.isAfter(today)) {
            return " must be today or in the past";
        }
        LocalDate max = type.max();
        return max != null && day.isAfter(max) ? " must be on or before " + Words.of(max) : null;
    }

    static @Nullable LocalDate date(String typed) {
        int first = separator(typed, 0);
        int second = separator(typed, first + 1);
        if (first <= 0 || second <= first || typed.charAt(first) != typed.charAt(second)) {
            return null;
        }
        boolean iso = typed.charAt(first) == '-';
        if (iso ? first != 4 : typed.length() - second != 5) {
            return null;
        }
        int one = number(typed, 0, first, 4);
        int month = number(typed, first + 1, second, 2);
        int three = number(typed, second + 1, typed.length(), 4);
        int year = iso ? one : three;
        int day = iso ? three : one;
        boolean real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return real && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    private static int separator(String typed, int from) {
        for (int i = from; i < typed.length(); i++) {
            if ("-/. ".indexOf(typed.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable LocalTime time(String typed, int from) {
        int colon = typed.indexOf(':', from);
        if (colon < 0) {
            return null;
        }
        int seconds = typed.indexOf(':', colon + 1);
        int end = seconds < 0 ? typed.length() : seconds;
        int hour = number(typed, from, colon, 2);
        int minute = end - colon == 3 ? number(typed, colon + 1, end, 2) : -1;
        int second = seconds < 0 ? 0 : number(typed, seconds + 1, typed.length(), 2);
        boolean real = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return real ? LocalTime.of(hour, minute, second) : null;
    }

    /** The number that stands there, or -1. */
    private static int number(String text, int from, int until, int most) {
        if (until <= from || until - from > most) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < until; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
