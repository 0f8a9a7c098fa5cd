package guitai.loyalty.campaign;

import guitai.money.Money;

import java.util.ArrayList;
import java.util.List;

/// Shares a sum among red packets by chance: exact to the fen, bounded, and the same again from the
/// same seed (rule SC-06).
///
/// The generator is the linear congruential one of the C standard's example, modulo 2³¹: whoever
/// has the seed can check every packet with pencil and paper.
///
/// @param lowest and `highest` minor units of one packet
public record RedPackets(long lowest, long highest) {
    /// 0.30 to 200.00 yuan.
    public static final RedPackets USUAL = new RedPackets(30, 20_000);

    private static final long FACTOR = 1_103_515_245;
    private static final long STEP = 12_345;
    private static final long MODULUS = 1L << 31;
    private static final int MOST = 10_000;

    public RedPackets {
        if (lowest < 1 || highest < lowest) throw new IllegalArgumentException("bounds");
    }

    /// Whether a sum can be shared so at all.
    public boolean canShare(Money total, int packets) {
        return packets >= 1
                && packets <= MOST
                && total.minor() >= lowest * packets
                && total.minor() <= highest * packets;
    }

    /// A sum that is shared among so many, one packet after the other.
    public record Pot(Money total, int packets) {

        /// @param place from 0
        public Money packet(int place, long seed) {
            return USUAL.share(total, packets, seed).get(place);
        }
    }

    /// @throws IllegalArgumentException when [#canShare] says no
    public List<Money> share(Money total, int packets, long seed) {
        if (!canShare(total, packets)) {
            throw new IllegalArgumentException(packets + " packets cannot share " + total);
        }
        var shares = new ArrayList<Money>(packets);
        var left = total.minor();
        var state = Math.floorMod(seed, MODULUS);
        for (int open = packets; open > 1; open--) {
            // Twice the mean at most, so that the last packets are not poor; both bounds leave
            // enough, and not too much, for the packets after it.
            var top =
                    Math.min(
                            highest,
                            Math.min(2 * left / open - lowest, left - lowest * (open - 1)));
            var low = Math.max(lowest, left - highest * (open - 1));
            state = (FACTOR * state + STEP) % MODULUS;
            var share = low + state % (top - low + 1);
            shares.add(new Money(share, total.currency()));
            left -= share;
        }
        shares.add(new Money(left, total.currency()));
        return List.copyOf(shares);
    }
}
