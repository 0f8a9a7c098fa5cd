package guitai.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.promotion.OfferWindow.Span;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When an offer is open (rule PR-14). The 20th of November 2026 is a Friday.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfferWindowTest {
    private static final Set<DayOfWeek> FRIDAY = Set.of(DayOfWeek.FRIDAY);

    private static OfferWindow days(Set<DayOfWeek> days, Span... spans) {
        return new OfferWindow(Optional.empty(), Optional.empty(), days, List.of(spans));
    }

    private static Span span(String from, String to) {
        return new Span(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static boolean open(OfferWindow window, String time) {
        return window.open(ZonedDateTime.parse(time + "+08:00"));
    }

    @Test
    void it_is_open_from_its_first_second_until_just_before_its_last() {
        var window =
                new OfferWindow(
                        Optional.of(Instant.parse("2026-11-20T02:00:00Z")),
                        Optional.of(Instant.parse("2026-11-20T04:00:00Z")),
                        Set.of(),
                        List.of());
        assertThat(open(window, "2026-11-20T09:59:59")).isFalse();
        assertThat(open(window, "2026-11-20T10:00:00")).isTrue();
        assertThat(open(window, "2026-11-20T11:59:59")).isTrue();
        assertThat(open(window, "2026-11-20T12:00:00")).isFalse();
    }

    @Test
    void a_happy_hour_ends_on_the_dot() {
        var hour = days(Set.of(), span("17:00", "18:00"));
        assertThat(open(hour, "2026-11-20T16:59:59")).isFalse();
        assertThat(open(hour, "2026-11-20T17:00:00")).isTrue();
        assertThat(open(hour, "2026-11-20T18:00:00")).isFalse();
    }

    @Test
    void fridays_night_ends_on_saturday_morning() {
        var night = days(FRIDAY, span("22:00", "02:00"));
        assertThat(open(night, "2026-11-20T21:59:59")).isFalse();
        assertThat(open(night, "2026-11-20T22:00:00")).isTrue();
        assertThat(open(night, "2026-11-21T00:00:00")).isTrue();
        assertThat(open(night, "2026-11-21T01:59:59")).isTrue();
        assertThat(open(night, "2026-11-21T02:00:00")).isFalse();
    }

    @Test
    void the_small_hours_of_friday_belong_to_thursday() {
        var night = days(FRIDAY, span("22:00", "02:00"));
        assertThat(open(night, "2026-11-20T01:00:00")).isFalse();
        assertThat(open(night, "2026-11-21T22:30:00")).isFalse();
    }

    @Test
    void a_day_without_hours_is_the_whole_day() {
        assertThat(open(days(FRIDAY), "2026-11-20T00:00:00")).isTrue();
        assertThat(open(days(FRIDAY), "2026-11-20T23:59:59")).isTrue();
        assertThat(open(days(FRIDAY), "2026-11-21T00:00:00")).isFalse();
    }

    @Test
    void one_of_several_hours_is_enough() {
        var hours = days(Set.of(), span("08:00", "09:00"), span("17:00", "18:00"));
        assertThat(open(hours, "2026-11-20T08:30:00")).isTrue();
        assertThat(open(hours, "2026-11-20T12:00:00")).isFalse();
        assertThat(open(hours, "2026-11-20T17:30:00")).isTrue();
    }
}
