package guitai.loyalty.message;

/// Takes messages to members: a shop's account on WeChat, a short message, head office.
///
/// Knows whom an id means and what a template says; the sender's name and the one tap that stops
/// further messages are part of every template (rule CP-09). Called away from the till's thread;
/// blocking, bounded by the implementation; the same number may come again and is the same message.
public interface Carrier {

    Carried carry(Message message);

    sealed interface Carried {
        record Taken() implements Carried {}

        /// The member has stopped such messages with the carrier, or blocks the account: to be
        /// written down as a consent that was taken back.
        record Stopped() implements Carried {}

        /// It knows nobody by this id.
        record NobodyThere() implements Carried {}

        /// Not now, or nobody knows: to be tried again.
        record NotNow(String why) implements Carried {}
    }

    /// For a shop that carries none.
    static Carrier none() {
        return _ -> new Carried.NotNow("no carrier");
    }
}
