package guitai.sandbox.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.card.Card;
import guitai.sandbox.card.Sealed;
import guitai.sandbox.credential.TerminalKeys;
import guitai.sandbox.mac.Said;
import guitai.sandbox.terminal.AcquirerLine.Exchange;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// What a card that was read leads to: the acquirer's answer, or what the till shall keep.
final class Cashing {
    static final Duration SLOW = Duration.ofSeconds(3);
    // Far off: no card expires on a played day.
    private static final String EXPIRY = "4912";

    private final TerminalKeys keys;
    private final AcquirerLine acquirer;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Cashing(TerminalKeys keys, AcquirerLine acquirer, InstantSource clock) {
        this.keys = keys;
        this.acquirer = acquirer;
        this.clock = clock;
    }

    /// @param sent whether the acquirer may have heard of it
    record Outcome(ObjectNode json, boolean sent) {}

    Outcome cash(CardSlot.Order order, String stan, Behaviour behaviour, boolean line) {
        var card =
                new Card(
                        "622202%06d".formatted(random.nextInt(1_000_000)) + behaviour.ending(),
                        EXPIRY,
                        "9F2701" + (line ? "80" : "40"));
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var bound =
                Sealed.bound(
                        keys.merchantId(), keys.terminalId(), stan, order.id(), order.amount(), at);
        var blob = Sealed.seal(card.written(), bound, keys.sealing(), random);
        var read = new Read(order, stan, at, card, blob);
        if (!line) return offline(read, behaviour);
        if (behaviour == Behaviour.LOST_BEFORE) return new Outcome(unknown(read), true);
        var exchange = acquirer.post("sales", read.sale(keys.terminalId()));
        return switch (exchange) {
            case Exchange.NotReached() -> offline(read, behaviour);
            case Exchange.Lost() -> new Outcome(unknown(read), true);
            case Exchange.Answered(var json) ->
                    new Outcome(
                            behaviour == Behaviour.LOST ? unknown(read) : json.put("stan", stan),
                            true);
        };
    }

    /// A card that was read, sealed for the acquirer.
    private record Read(CardSlot.Order order, String stan, String at, Card card, String blob) {
        ObjectNode sale(String terminal) {
            return Said.node()
                    .put("order", order.id())
                    .put("amount", order.amount())
                    .put("currency", "CNY")
                    .put("terminal", terminal)
                    .put("stan", stan)
                    .put("at", at)
                    .put("card", blob);
        }

        ObjectNode told(String result, String code) {
            return Said.node()
                    .put("result", result)
                    .put("code", code)
                    .put("order", order.id())
                    .put("amount", order.amount())
                    .put("pan", card.masked())
                    .put("scheme", card.scheme())
                    .put("stan", stan)
                    .put("at", at);
        }
    }

    private static ObjectNode unknown(Read read) {
        return read.told("UNKNOWN", "LINE");
    }

    /// The acquirer cannot be asked: the chip may refuse by itself, else the till may store it.
    private static Outcome offline(Read read, Behaviour behaviour) {
        if (behaviour == Behaviour.DECLINE) {
            return new Outcome(read.told("DECLINED", "05"), false);
        }
        if (!read.order().store()) return new Outcome(read.told("OFFLINE", "LINE"), false);
        return new Outcome(read.told("STORED", "00").put("blob", read.blob()), false);
    }
}
