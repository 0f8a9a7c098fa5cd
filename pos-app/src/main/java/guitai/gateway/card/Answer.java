package guitai.gateway.card;

import guitai.gateway.http.MacAnswer;
import guitai.payment.Doubt;

/// What came back for one request, after its MAC was looked at.
sealed interface Answer {

    /// The terminal's or the acquirer's own words, to this very request.
    record Signed(Said said) implements Answer {}

    /// Nothing that may end a payment.
    record Doubtful(Doubt why) implements Answer {}

    /// Not one byte left this machine.
    record NotSent() implements Answer {}

    static Answer of(MacAnswer answer) {
        return switch (answer) {
            case MacAnswer.NotSent() -> new NotSent();
            case MacAnswer.NoAnswer() -> new Doubtful(Doubt.NO_ANSWER);
            case MacAnswer.Unsigned _ -> new Doubtful(Doubt.NOT_SIGNED);
            case MacAnswer.Signed signed ->
                    Said.read(signed.status(), signed.body().text())
                            .<Answer>map(Signed::new)
                            .orElse(new Doubtful(Doubt.UNREADABLE));
        };
    }
}
