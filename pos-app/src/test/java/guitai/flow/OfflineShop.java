package guitai.flow;

import guitai.journal.Uplink;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.CardTerminal;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.Doubt;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.RevocationList;
import guitai.payment.SealedPayment;
import guitai.payment.StoredValueIssuer;
import guitai.payment.StoredValueToken;
import guitai.payment.StoredValueTokens;
import guitai.payment.Way;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands at the other end of a till's line: a card terminal, an issuer of stored value, head
/// office. Each says what a test tells it to.
final class OfflineShop {
    static final String BLOB = "b64blob0001";

    /// Cards and stored value: the same questions, other channels.
    static class Played {
        final Deque<PaymentOutcome> first = new ArrayDeque<>();
        final Deque<PaymentOutcome> forwards = new ArrayDeque<>();
        final List<String> asked = new ArrayList<>();
        private final Channel channel;

        Played(Channel channel) {
            this.channel = channel;
        }

        public Channel channel() {
            return channel;
        }

        PaymentOutcome begin(ChargeOrder order, String what) {
            asked.add(what + " " + order.amount().minor());
            return first.isEmpty()
                    ? new PaymentOutcome.Unknown(Doubt.NO_ANSWER)
                    : first.removeFirst();
        }

        public PaymentOutcome forward(Attempt attempt, SealedPayment sealed) {
            asked.add("forward " + attempt.id().value().substring(24) + " " + sealed.content());
            return forwards.isEmpty() ? new PaymentOutcome.NotSent() : forwards.removeFirst();
        }

        public PaymentOutcome enquire(AttemptId id, Money amount) {
            asked.add("enquire");
            return new PaymentOutcome.NotFound();
        }

        public ReversalOutcome reverse(AttemptId id, Way way) {
            asked.add("reverse");
            return new ReversalOutcome.Accepted();
        }

        public RefundOutcome refund(guitai.payment.PaymentGateway.Refund refund) {
            return new RefundOutcome.Later("LINE");
        }

        public RefundOutcome enquireRefund(guitai.payment.PaymentGateway.Refund refund) {
            return new RefundOutcome.NotFound();
        }

        public void stop(AttemptId id) {
            asked.add("stop");
        }

        public ChannelCheck check() {
            return new ChannelCheck.Works(Duration.ZERO);
        }

        public guitai.payment.PaymentGateway.Rules rules() {
            return new guitai.payment.PaymentGateway.Rules(
                    Duration.ofSeconds(90),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    Duration.ZERO);
        }

        public Instant reversibleUntil(Instant startedAt) {
            return startedAt.plus(Duration.ofHours(8));
        }
    }

    static final class Terminal extends Played implements CardTerminal {
        private int traces;

        Terminal() {
            super(Channel.CARD);
        }

        @Override
        public PaymentOutcome present(ChargeOrder order, boolean mayStore) {
            var answer = begin(order, mayStore ? "present, may store" : "present");
            if (!mayStore || !(answer instanceof PaymentOutcome.Unknown)) return answer;
            // The terminal's own line is down too.
            traces++;
            return new PaymentOutcome.StoredOffline(
                    "622202******1234",
                    "%06d".formatted(traces),
                    new SealedPayment(order.id(), BLOB + traces, "", SealedPayment.NO_COUNTER, ""));
        }
    }

    static final class Issuer extends Played implements StoredValueIssuer {
        Issuer() {
            super(Channel.STORED_VALUE);
        }

        @Override
        public PaymentOutcome spend(ChargeOrder order, StoredValueToken token) {
            return begin(order, "spend");
        }

        @Override
        public Optional<RevocationList> revocations() {
            return Optional.of(revoked);
        }

        private RevocationList revoked = new RevocationList(1, MovedClock.NINE, Set.of());

        void revokes(long version, Instant at, String... accounts) {
            revoked = new RevocationList(version, at, Set.of(accounts));
        }
    }

    /// `SV:account.counter.cap.per`, signed by nobody.
    static final class Tokens implements StoredValueTokens {
        @Override
        public Reading read(String text, Instant now) {
            var parts = text.substring("SV:".length()).split("\\.", -1);
            if (parts.length != 4) return new Reading.Bad(Flaw.FORM);
            return new Reading.Good(
                    new StoredValueToken(
                            text,
                            parts[0],
                            "****" + parts[0],
                            Money.cny(Long.parseLong(parts[2])),
                            Money.cny(Long.parseLong(parts[3])),
                            now.plus(Duration.ofDays(1)),
                            Long.parseLong(parts[1])));
        }
    }

    /// Keeps what it gets.
    static final class Office implements Uplink {
        final List<String> kept = new ArrayList<>();
        private long seq;
        private String hash = "0".repeat(64);

        @Override
        public Answer put(guitai.journal.Written entry) {
            if (entry.seq() > seq + 1) return new Answer.Gap(seq, hash);
            if (entry.seq() == seq + 1) {
                kept.add(entry.type());
                seq = entry.seq();
                hash = entry.hash();
            }
            return new Answer.Has(seq, hash);
        }

        @Override
        public Answer watermark() {
            return new Answer.Has(seq, hash);
        }
    }

    private OfflineShop() {}
}
