package guitai.payment;

import guitai.money.Money;

import java.time.Duration;
import java.time.Instant;

/// Port: one payment gateway, for what every one of them can be asked about an attempt.
///
/// Thread-safe. Every call blocks for at most the gateway's time-out, never retries by itself, and
/// puts at most one request on the wire. Nothing is thrown for what happens on a network: an answer
/// that cannot be had or believed is `Unknown`. Call it from a thread that may wait.
public interface PaymentGateway {

    Channel channel();

    /// Asks what became of an attempt (查单).
    PaymentOutcome enquire(AttemptId id, Money amount);

    /// Takes an attempt back (撤销), or closes an order that was shown.
    ///
    /// @param way how the attempt was begun; a code we showed is closed, a code we read is reversed
    ReversalOutcome reverse(AttemptId id, Way way);

    /// Gives back a part of an approved payment, in terms of the order (退款). May be asked again
    /// with the same number: it refunds once.
    RefundOutcome refund(Refund refund);

    /// Asks what became of a refund.
    RefundOutcome enquireRefund(Refund refund);

    /// Ends the waiting of a charge that has not been answered, where the gateway can; the charge
    /// then says what became of it. Does nothing where it cannot.
    default void stop(AttemptId id) {}

    /// A signed call that moves no money.
    ChannelCheck check();

    /// How long this channel is asked, when it may be reversed, and until when.
    Rules rules();

    /// @param amount what goes back now
    /// @param paid the whole amount of the attempt
    record Refund(RefundId id, AttemptId of, Money amount, Money paid, String reason) {}

    /// @param patience from the charge to the reversal when nobody has paid
    /// @param firstAsk after the charge
    /// @param askEvery between enquiries
    /// @param reverseNotBefore after the charge
    record Rules(
            Duration patience, Duration firstAsk, Duration askEvery, Duration reverseNotBefore) {}

    /// Until when an attempt can be reversed; later it has to be refunded.
    Instant reversibleUntil(Instant startedAt);
}
