package guitai.lane;

import guitai.flow.Counter;
import guitai.flow.Refusal;
import guitai.flow.SignOn;
import guitai.scan.Tap;

import java.util.Locale;
import java.util.Optional;

/// Obeys what is about contactless cards, and hears what was held to the reader.
final class CardCommands {
    private final Lane lane;
    private final Counter counter;
    private final Facts facts;

    CardCommands(Lane lane, Counter counter, Facts facts) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
    }

    /// @return false if this is none of its commands
    boolean obey(String command, String rest) {
        switch (command) {
            case "/card" -> number(rest).ifPresentOrElse(this::tapped, () -> noNumber(command));
            case "/give-card" -> {
                var parts = Typed.split(rest);
                number(parts[1])
                        .ifPresentOrElse(card -> give(parts[0], card), () -> noNumber(command));
            }
            case "/take-card" ->
                    lane.attempt(
                            command,
                            a -> said(counter.signOn().takeCard(rest, a), "card-taken", rest));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void give(String operator, Tap.Card card) {
        lane.attempt(
                "/give-card",
                a -> said(counter.signOn().giveCard(operator, card, a), "card-given", operator));
    }

    private Optional<Refusal> said(Optional<Refusal> refusal, String fact, String operator) {
        if (refusal.isEmpty()) {
            facts.line().print(fact, json -> json.writeStringField("operator", operator));
        }
        return refusal;
    }

    private static Optional<Tap.Card> number(String typed) {
        var digits = typed.toUpperCase(Locale.ROOT);
        return digits.matches("[0-9A-F]{8,20}")
                ? Optional.of(new Tap.Card(digits))
                : Optional.empty();
    }

    private void noNumber(String command) {
        facts.line().error("not the number of a card", command, command + " … 04A1B2C3D4E5F6");
    }

    /// Signs on while nobody is at the till; otherwise it is as good as scanned.
    void tapped(Tap tap) {
        switch (tap) {
            case Tap.Card card -> {
                if (counter.signOn().operator().isEmpty() || counter.signOn().locked()) {
                    signOn(card);
                } else {
                    lane.scanned(card.asScan());
                }
            }
            case Tap.Text(var text) -> lane.scanned(text);
            case Tap.BankCard() ->
                    facts.line().error("a bank card", "card reader", "/pay card, on the terminal");
            case Tap.Unusable(var why) ->
                    facts.line()
                            .error(
                                    "a card that cannot be read: " + Facts.lower(why),
                                    "card reader",
                                    "hold it to the reader again, for a second");
        }
    }

    private void signOn(Tap.Card card) {
        switch (counter.signOn().signOn(card)) {
            case SignOn.CardResult.SignedOn(var who) -> facts.signedOn(who);
            case SignOn.CardResult.NobodysCard() ->
                    facts.line().error("nobody's card", "card reader", "/sign-on OPERATOR PIN");
        }
    }
}
