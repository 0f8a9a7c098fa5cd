package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.flow.Counter;
import guitai.flow.Forward.Waiting;
import guitai.flow.ForwardEvent;
import guitai.flow.JournalForward.Stop;
import guitai.flow.Network;
import guitai.money.Money;
import guitai.payment.AttemptState;
import guitai.payment.PaymentJournal;
import guitai.shift.Shift;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The line to the outside: whether it is there, what waits for it, and the ways to pay that can do
/// without.
final class LineCommands {
    private static final int MOST_LISTED = 200;

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final Consumer<Boolean> cut;
    private boolean catchingUp;
    private Optional<Money> only = Optional.empty();

    /// @param cut cuts everything that leaves the machine, or lets it go again
    LineCommands(Lane lane, Counter counter, Facts facts, Consumer<Boolean> cut) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.cut = cut;
        counter.network().listen(this::changed);
        counter.forward().listen(this::heard);
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case "/network" -> network(rest);
            case "/cards-offline" -> cardsOffline(rest);
            case "/queue" -> queue();
            case "/contact" -> contact(rest);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void network(String rest) {
        switch (rest) {
            case "off" -> cut.accept(true);
            case "on" -> cut.accept(false);
            case "" -> network(counter.network().state());
            default -> facts.line().error("say off or on", "/network", "/network off");
        }
    }

    private void changed(Network.State state) {
        if (state instanceof Network.State.Up) catchingUp = waiting().journal().entries() > 0;
        network(state);
    }

    private void network(Network.State state) {
        var waiting = waiting();
        facts.line()
                .print(
                        "network",
                        json -> {
                            json.writeStringField(
                                    "state",
                                    switch (state) {
                                        case Network.State.Up _ -> "up";
                                        case Network.State.Down _ -> "down";
                                    });
                            json.writeStringField("since", state.since().toString());
                            waiting(json, waiting);
                            if (state instanceof Network.State.Down) works(json);
                        });
    }

    /// What can be paid with now, and what cannot, in the words of [guitai.tender.TenderKind].
    private void works(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("works");
        json.writeString("cash");
        if (counter.storedValue().connected()) json.writeString("stored-value within its limits");
        if (counter.offline().allowed()) json.writeString("card within its limits");
        json.writeEndArray();
        json.writeArrayFieldStart("worksNot");
        if (counter.wallets().connected()) json.writeString("wallets");
        if (counter.cards().connected() && !counter.offline().allowed()) json.writeString("card");
        json.writeEndArray();
    }

    private void cardsOffline(String rest) {
        var words = Typed.split(rest);
        switch (words[0]) {
            case "on" -> allow(true, words[1]);
            case "off" -> allow(false, words[1]);
            default ->
                    facts.line()
                            .error("say on or off", "/cards-offline", "/cards-offline on REASON");
        }
    }

    /// For the next card; what was said is never said back.
    private void contact(String rest) {
        if (counter.cards().contact(rest)) {
            facts.line().print("contact-noted");
        } else {
            facts.line().error("too long", "/contact", "give at most 60 characters");
        }
    }

    private void allow(boolean on, String reason) {
        lane.attempt(
                "/cards-offline",
                approval -> {
                    var refused = counter.offline().allow(on, reason, approval);
                    if (refused.isEmpty()) {
                        facts.line()
                                .print(
                                        "cards-offline",
                                        json -> json.writeBooleanField("allowed", on));
                    }
                    return refused;
                });
    }

    /// `card [AMOUNT]`: the terminal asks for a card.
    void payByCard(String rest, PaymentCommands payments) {
        payments.part(rest, "/pay card", "/pay card, or /pay card 20.00")
                .ifPresent(
                        part -> payments.tell(counter.cards().present(part.only()), "/pay card"));
    }

    /// `stored [AMOUNT]`: the next scan is a stored-value code that pays so much.
    void payByStoredValue(String rest, PaymentCommands payments) {
        payments.part(rest, "/pay stored", "/pay stored, or /pay stored 20.00")
                .ifPresent(
                        part -> {
                            only = part.only();
                            facts.line()
                                    .print(
                                            "stored-value-code-wanted",
                                            json ->
                                                    json.writeStringField(
                                                            "next", "scan the stored-value code"));
                        });
    }

    /// How much the next scan is to pay, where it was said; once.
    Optional<Money> only() {
        var said = only;
        only = Optional.empty();
        return said;
    }

    /// Says that a paper waits, where it was written while the line is down.
    void written(String document) {
        if (!counter.network().down()) return;
        queued("document", document);
    }

    private void queued(String kind, String id) {
        var waiting = waiting();
        facts.line()
                .print(
                        "queued",
                        json -> {
                            json.writeStringField("kind", kind);
                            json.writeStringField("id", id);
                            waiting(json, waiting);
                        });
    }

    private void heard(ForwardEvent event) {
        switch (event) {
            case ForwardEvent.Queued(var attempt) -> queued("payment", attempt.id().value());
            case ForwardEvent.HandedOver(var attempt) -> {
                if (attempt.state() instanceof AttemptState.RefusedLater(var why)) {
                    blocked("payment", attempt.id().value(), Facts.lower(why.reason()));
                } else {
                    forwarded("payment", attempt.id().value());
                }
            }
            case ForwardEvent.JournalTaken(var seq) -> {
                if (!catchingUp) return;
                forwarded("journal", Long.toString(seq));
                catchingUp = waiting().journal().entries() > 0;
            }
            case ForwardEvent.JournalStopped(var why) -> stopped(why);
        }
    }

    private void stopped(Stop why) {
        switch (why) {
            case Stop.OlderCopy(var here, var there) ->
                    blocked(
                            "journal",
                            Long.toString(here),
                            "these books are an older copy: head office has " + there);
            case Stop.OtherHistory(var seq) ->
                    blocked(
                            "journal",
                            Long.toString(seq),
                            "head office has another entry under this number");
            case Stop.Refused(var seq, var code) ->
                    blocked("journal", Long.toString(seq), "head office refuses it: " + code);
        }
    }

    private void forwarded(String kind, String id) {
        facts.line()
                .print(
                        "forwarded",
                        json -> {
                            json.writeStringField("kind", kind);
                            json.writeStringField("id", id);
                        });
    }

    private void blocked(String kind, String id, String reason) {
        facts.line()
                .print(
                        "blocked",
                        json -> {
                            json.writeStringField("kind", kind);
                            json.writeStringField("id", id);
                            json.writeStringField("reason", reason);
                        });
    }

    private void queue() {
        var waiting = waiting();
        var stored = counter.forward().stored(MOST_LISTED);
        facts.line()
                .print(
                        "queue",
                        json -> {
                            waiting(json, waiting);
                            json.writeNumberField("entries", waiting.journal().entries());
                            json.writeArrayFieldStart("payments");
                            for (var one : stored) stored(json, one);
                            json.writeEndArray();
                        });
    }

    private void stored(JsonGenerator json, PaymentJournal.Stored one) throws IOException {
        var attempt = one.attempt();
        json.writeStartObject();
        json.writeStringField("attempt", attempt.id().value());
        json.writeStringField("tender", PaymentFacts.tender(attempt));
        FactLine.amount(json, "amount", attempt.amount());
        json.writeNumberField(
                "ageSeconds",
                Duration.between(attempt.startedAt(), facts.line().now()).toSeconds());
        json.writeNumberField("tries", one.pursuit().map(PaymentJournal.Pursuit::tries).orElse(0));
        json.writeEndObject();
    }

    private Waiting waiting() {
        return counter.forward().waiting(counter.shifts().current().map(Shift::number).orElse(0L));
    }

    private static void waiting(JsonGenerator json, Waiting waiting) throws IOException {
        json.writeNumberField("waiting", waiting.count());
        if (waiting.oldest().isPresent()) {
            json.writeStringField("oldest", waiting.oldest().get().toString());
        }
    }
}
