package guitai.payment;

/// Whose payment code it is, before it is charged.
public sealed interface Identification {
    /// The same code still pays.
    record Known(Payer payer) implements Identification {}

    /// The gateway will not say, under its signature: the code is over, or none.
    ///
    /// @param code the gateway's own word
    record Refused(String code) implements Identification {}

    /// Nothing that can be believed came back; the code may still pay.
    record Unknown(Doubt why) implements Identification {}

    /// This wallet tells nobody before it is paid.
    record NotOffered() implements Identification {}
}
