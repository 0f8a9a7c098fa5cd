package guitai.ui.technician;

import guitai.equipment.Basis;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Trial;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/// How devices are, in words.
final class DeviceWords {
    private DeviceWords() {}

    static Words name(DeviceKind kind) {
        return Words.of(
                switch (kind) {
                    case PRINTER -> "deviceKind.printer";
                    case SECOND_PRINTER -> "deviceKind.secondPrinter";
                    case DRAWER -> "deviceKind.drawer";
                    case SCANNER -> "deviceKind.scanner";
                    case SCALE -> "deviceKind.scale";
                    case CUSTOMER_DISPLAY -> "deviceKind.display";
                    case CARD_READER -> "deviceKind.cardReader";
                    case PAYMENT_TERMINAL -> "deviceKind.terminal";
                });
    }

    static Words state(DeviceReport one) {
        return Words.of(
                switch (one.condition()) {
                    // A scanner that types needs no setting and cannot be watched.
                    case NOT_SET_UP ->
                            one.kind() == DeviceKind.SCANNER
                                    ? "device.keyboard"
                                    : "device.notSetUp";
                    case ABSENT -> "device.absent";
                    case OPENING -> "device.opening";
                    case READY -> "device.ready";
                    case DEGRADED -> "device.degraded";
                    case FAULT -> "device.fault";
                    case NOT_WATCHED -> "device.notWatched";
                });
    }

    static Tone tone(Condition condition) {
        return switch (condition) {
            case NOT_SET_UP, NOT_WATCHED -> Tone.PLAIN;
            case READY -> Tone.GOOD;
            case OPENING, DEGRADED -> Tone.WARN;
            case ABSENT, FAULT -> Tone.BAD;
        };
    }

    /// What is wrong.
    static Words why(Cause cause) {
        return switch (cause) {
            case NONE, NOT_SET_UP -> Words.NONE;
            case NOT_FOUND -> Words.of("cause.notFound");
            case IN_USE -> Words.of("cause.inUse");
            case NOT_ALLOWED -> Words.of("cause.notAllowed");
            case UNREACHABLE -> Words.of("cause.unreachable");
            case LOST -> Words.of("cause.lost");
            case SILENT -> Words.of("cause.silent");
            case GARBLED -> Words.of("cause.garbled");
            case CLOSED -> Words.of("cause.closed");
            case BUSY -> Words.of("cause.busy");
            case DROPPED -> Words.of("cause.dropped");
            case PAPER_NEAR_END -> Words.of("cause.paperNearEnd");
            case PAPER_OUT -> Words.of("cause.paperOut");
            case COVER_OPEN -> Words.of("cause.coverOpen");
            case OFFLINE -> Words.of("cause.offline");
            case CUTTER -> Words.of("cause.cutter");
            case BROKEN -> Words.of("cause.broken");
            case NO_SERVICE -> Words.of("cause.noService");
            case NOBODY_CAME -> Words.of("cause.nobodyCame");
            case NOT_PROVEN -> Words.of("cause.notProven");
            case NOT_SEEN -> Words.of("cause.notSeen");
            case NOT_MOVED -> Words.of("cause.notMoved");
            case REFUSED -> Words.of("cause.refused");
        };
    }

    /// What to do about it.
    static Words cure(Cause cause) {
        return switch (cause) {
            case NONE, NOT_PROVEN -> Words.NONE;
            case NOT_SET_UP -> Words.of("cure.notSetUp");
            case NOT_FOUND, LOST -> Words.of("cure.plug");
            case UNREACHABLE -> Words.of("cure.network");
            case IN_USE -> Words.of("cure.inUse");
            case NOT_ALLOWED -> Words.of("cure.notAllowed");
            case SILENT, GARBLED -> Words.of("cure.line");
            case CLOSED, BUSY -> Words.of("cure.wait");
            case DROPPED, BROKEN -> Words.of("cure.power");
            case PAPER_NEAR_END, PAPER_OUT -> Words.of("cure.paper");
            case COVER_OPEN -> Words.of("cure.cover");
            case OFFLINE -> Words.of("cure.offline");
            case CUTTER -> Words.of("cure.cutter");
            case NO_SERVICE -> Words.of("cure.service");
            case NOBODY_CAME -> Words.of("cure.again");
            case NOT_SEEN -> Words.of("cure.notSeen");
            case NOT_MOVED -> Words.of("cure.notMoved");
            case REFUSED -> Words.of("cure.keys");
        };
    }

    static Words since(DeviceReport one, LocalTime at, Instant now) {
        if (one.condition() == Condition.NOT_SET_UP || one.condition() == Condition.NOT_WATCHED) {
            return Words.NONE;
        }
        var age = age(Duration.between(one.since(), now));
        return one.reconnects() == 0
                ? Words.of("device.since", at, age)
                : Words.of("device.sinceLost", at, age, one.reconnects());
    }

    private static Words age(Duration age) {
        if (age.toHours() > 0) return Words.of("device.hours", age.toHours());
        return age.toMinutes() > 0
                ? Words.of("device.minutes", age.toMinutes())
                : Words.of("device.seconds", Math.max(0, age.toSeconds()));
    }

    static Words origin(Basis basis) {
        return switch (basis.origin()) {
            case AS_SHIPPED -> Words.of("device.asShipped");
            case FILE -> Words.of("device.fromFile", basis.place());
            case ENVIRONMENT -> Words.of("device.fromEnvironment", basis.place());
        };
    }

    static Tone tone(Trial trial) {
        return switch (trial.reached()) {
            case WORKS -> Tone.GOOD;
            case NOTHING -> trial.cause() == Cause.NOT_SET_UP ? Tone.PLAIN : Tone.BAD;
            case PRESENT, TALKS -> unproven(trial.cause());
        };
    }

    private static Tone unproven(Cause cause) {
        if (cause == Cause.NONE) return Tone.GOOD;
        return cause == Cause.NOT_PROVEN ? Tone.WARN : Tone.BAD;
    }

    /// @param at when, for a person
    static Words tried(Trial trial, Words at) {
        var level =
                Words.of(
                        switch (trial.reached()) {
                            case NOTHING -> "trial.nothing";
                            case PRESENT -> "trial.present";
                            case TALKS -> "trial.talks";
                            case WORKS -> "trial.works";
                        });
        if (!trial.said().isEmpty()) return Words.of("trial.said", at, level, trial.said());
        return trial.cause() == Cause.NONE || trial.cause() == Cause.NOT_SET_UP
                ? Words.of("trial.plain", at, level)
                : Words.of("trial.why", at, level, why(trial.cause()));
    }

    /// What the till can learn of it.
    static Words learn(DeviceKind kind) {
        return Words.of(kind == DeviceKind.SCALE ? "device.listen" : "device.learn");
    }

    /// What the button begins.
    static Words test(DeviceKind kind) {
        return Words.of(
                switch (kind) {
                    case PRINTER, SECOND_PRINTER -> "device.testPage";
                    case DRAWER -> "device.testDrawer";
                    case SCANNER -> "device.testScan";
                    case SCALE -> "device.testWeigh";
                    case CARD_READER -> "device.testCard";
                    case CUSTOMER_DISPLAY -> "device.testDisplay";
                    case PAYMENT_TERMINAL -> "device.test";
                });
    }
}
