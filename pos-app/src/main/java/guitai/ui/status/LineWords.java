package guitai.ui.status;

import guitai.flow.Forward;
import guitai.flow.JournalForward;
import guitai.flow.JournalForward.Stop;
import guitai.flow.Network;
import guitai.payment.OfflineLimits;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The line in a few words.
public final class LineWords {

    // What was just written is on its way: that is no queue a person should see.
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);

    private LineWords() {}

    /// @param limits from which age on a queue is serious
    public record Queue(Forward.Waiting waiting, OfflineLimits limits) {}

    /// What stands beside the sign of the network; [Words#NONE] while the line is up.
    public static Words network(Network.State state, Instant now) {
        return switch (state) {
            case Network.State.Up _ -> Words.NONE;
            case Network.State.Down(var since) ->
                    Words.of("status.lineDown", age(Duration.between(since, now)));
        };
    }

    /// How long, in the largest unit that says enough.
    public static Words age(Duration age) {
        if (age.toDays() > 1) return Words.of("age.days", age.toDays());
        if (age.toHours() > 0) return Words.of("age.hours", age.toHours());
        if (age.toMinutes() > 0) return Words.of("age.minutes", age.toMinutes());
        return Words.of("age.seconds", Math.max(0, age.toSeconds()));
    }

    public static Backlog backlog(Queue queue, Network.State network, Instant now, ZoneId zone) {
        var waiting = queue.waiting();
        var oldest = waiting.oldest();
        var stop = waiting.stop().map(LineWords::light).orElse(Words.NONE);
        if (waiting.count() == 0 || oldest.isEmpty()) {
            return new Backlog(0, Words.NONE, Tone.PLAIN, stop);
        }
        var age = Duration.between(oldest.get(), now);
        return new Backlog(
                waiting.count(),
                since(oldest.get(), now, zone),
                tone(age, queue.limits(), network),
                stop);
    }

    private static Tone tone(Duration age, OfflineLimits limits, Network.State network) {
        if (age.compareTo(limits.alarm()) >= 0) return Tone.BAD;
        var down = network instanceof Network.State.Down;
        return down || age.compareTo(ON_ITS_WAY) > 0 ? Tone.WARN : Tone.PLAIN;
    }

    /// The time, with the day where it was another one.
    public static Words since(Instant at, Instant now, ZoneId zone) {
        var then = at.atZone(zone);
        var time = then.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return then.toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? Words.of("status.today", time)
                : Words.of("status.onDay", then.toLocalDate(), time);
    }

    /// Why head office takes nothing any more, short enough for the strip.
    private static Words light(JournalForward.Stop why) {
        return Words.of(
                switch (why) {
                    case Stop.OlderCopy _ -> "stop.olderCopy.light";
                    case Stop.OtherHistory _ -> "stop.otherHistory.light";
                    case Stop.Refused _ -> "stop.refused.light";
                });
    }

    /// The same with what it means for the money, and what to do.
    public static Notice notice(JournalForward.Stop why) {
        return switch (why) {
            case Stop.OlderCopy(var here, var there) ->
                    new Notice(
                            Tone.BAD,
                            Words.of("stop.olderCopy", here, there),
                            Words.of("stop.olderCopy.money"),
                            Words.of("stop.olderCopy.next"));
            case Stop.OtherHistory(var seq) ->
                    new Notice(
                            Tone.BAD,
                            Words.of("stop.otherHistory", seq),
                            Words.of("stop.kept.money"),
                            Words.of("stop.otherHistory.next"));
            case Stop.Refused(var seq, var code) ->
                    new Notice(
                            Tone.BAD,
                            Words.of("stop.refused", seq, code),
                            Words.of("stop.kept.money"),
                            Words.of("stop.refused.next"));
        };
    }
}
