package guitai.loyalty.wallet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A shop that takes no wallet's coupons.
final class NoCouponQueue implements CouponQueue {
    @Override
    public List<Due> due(Instant now, int most) {
        return List.of();
    }

    @Override
    public Optional<Instant> next() {
        return Optional.empty();
    }

    @Override
    public void tried(CouponNumber number, Instant next, String why) {}

    @Override
    public List<Waiting> waiting(int most) {
        return List.of();
    }
}
