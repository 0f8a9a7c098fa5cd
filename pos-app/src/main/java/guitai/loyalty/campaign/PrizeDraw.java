package guitai.loyalty.campaign;

import guitai.money.Money;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A draw whose odds were published (rule SC-05).
///
/// A ticket's number decides, and the number comes from the draw's seed and the ticket's place:
/// whoever has the log can draw each again and must get the same.
///
/// @param prizes their chances sum to [#ALL] at most; the rest wins nothing
public record PrizeDraw(List<Prize> prizes) {
    /// Parts of the whole: chances are in millionths.
    public static final long ALL = 1_000_000;

    /// @param worth what the law counts; for goods the market price
    /// @param stock how many there are
    public record Prize(String name, Reward reward, Money worth, long chance, int stock) {
        public Prize {
            if (chance <= 0 || stock < 1) throw new IllegalArgumentException("prize " + name);
        }
    }

    /// One draw, as it is logged: enough to draw it again.
    ///
    /// @param ticket from 0, of this seed
    /// @param left of each prize before it
    public record Drawn(long seed, long ticket, List<Integer> left, Optional<Integer> prize) {
        public Drawn {
            left = List.copyOf(left);
        }
    }

    public PrizeDraw {
        prizes = List.copyOf(prizes);
        if (prizes.stream().mapToLong(Prize::chance).sum() > ALL) {
            throw new IllegalArgumentException("chances of more than the whole");
        }
        if (prizes.stream().anyMatch(p -> PrizeLaw.ofTopPrize(p.worth()) == PrizeLaw.REFUSED)) {
            throw new IllegalArgumentException("a prize above what the law allows");
        }
    }

    /// A prize that has run out wins nothing: the published chance of the others does not change.
    ///
    /// @param left of each prize, in the order of [#prizes]
    public Drawn draw(long seed, long ticket, List<Integer> left) {
        if (left.size() != prizes.size()) throw new IllegalArgumentException("left of each prize");
        var number = number(seed, ticket);
        var below = 0L;
        for (int i = 0; i < prizes.size(); i++) {
            below += prizes.get(i).chance();
            if (number < below) {
                return new Drawn(
                        seed, ticket, left, left.get(i) > 0 ? Optional.of(i) : Optional.empty());
            }
        }
        return new Drawn(seed, ticket, left, Optional.empty());
    }

    /// Whether the log's line is what its seed and ticket give.
    public boolean holds(Drawn logged) {
        return draw(logged.seed(), logged.ticket(), logged.left()).equals(logged);
    }

    /// The first seven bytes of SHA-256 over "seed:ticket" in decimal, modulo [#ALL]: whoever has
    /// the log can draw it again with any tool, in any year.
    private static long number(long seed, long ticket) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((seed + ":" + ticket).getBytes(StandardCharsets.US_ASCII));
            return new BigInteger(1, Arrays.copyOf(digest, 7))
                    .mod(BigInteger.valueOf(ALL))
                    .longValueExact();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java without SHA-256", e);
        }
    }
}
