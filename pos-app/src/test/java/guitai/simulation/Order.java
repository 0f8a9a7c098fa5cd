package guitai.simulation;

import java.util.Map;
import java.util.TreeMap;

/// One order on a provider's ledger, in fen.
final class Order {
    final String number;
    final long amount;
    final String reference;

    /// Who pays it; empty until somebody has read the code we show.
    String buyer;

    Stage stage = Stage.AWAITING;
    long taken;

    /// What went back with the whole order, by a reversal.
    long reversed;

    final Map<String, Back> refunds = new TreeMap<>();

    enum Stage {
        AWAITING,
        PAID,
        REFUSED,
        CLOSED
    }

    /// One refund.
    static final class Back {
        final long amount;
        Fate fate;

        Back(long amount, Fate fate) {
            this.amount = amount;
            this.fate = fate;
        }
    }

    enum Fate {
        PROCESSING,
        DONE,
        FAILED
    }

    Order(String number, long amount, String reference, String buyer) {
        this.number = number;
        this.amount = amount;
        this.reference = reference;
        this.buyer = buyer;
    }

    void pay() {
        if (stage != Stage.AWAITING) return;
        stage = Stage.PAID;
        taken = amount;
    }

    void close() {
        reversed = taken;
        stage = Stage.CLOSED;
    }

    /// What has gone back by refunds, or is about to.
    long refunding() {
        return refunded(Fate.DONE) + refunded(Fate.PROCESSING);
    }

    /// What went back by refunds for good.
    long refunded() {
        return refunded(Fate.DONE);
    }

    private long refunded(Fate fate) {
        if (refunds.isEmpty()) return 0;
        var sum = 0L;
        for (var back : refunds.values()) if (back.fate == fate) sum += back.amount;
        return sum;
    }

    /// What the shop holds of it.
    long held() {
        return taken - reversed - refunded();
    }
}
