package guitai.storage;

import guitai.catalog.Sku;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.sale.Funder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Offers made up from a seed.
public final class RandomOffers {
    private final Random random;

    private RandomOffers(Random random) {
        this.random = random;
    }

    public static Offer any(Random random) {
        return new RandomOffers(random).offer();
    }

    static OfferId id(Random random) {
        return new OfferId("O-" + random.nextInt(500));
    }

    private Offer offer() {
        return new Offer(
                id(random),
                1 + random.nextInt(99),
                random.nextBoolean() ? "满减 \"a\"" : "🍊 é",
                random.nextBoolean() ? "" : "Off",
                OfferExamples.rules().get(random.nextInt(OfferExamples.rules().size())),
                new Scope(
                        some(n -> new Sku("S" + n)),
                        some(n -> "c" + n),
                        some(n -> "标签" + n),
                        some(n -> new Sku("X" + n)),
                        some(n -> "d" + n)),
                window(),
                some(n -> "S00" + n),
                some(n -> "CH" + n),
                new MemberCondition(some(n -> "T" + n), random.nextBoolean(), random.nextBoolean()),
                new OfferLimits(limit(), limit(), limit(), limit(), limit())
                        .inAll(limit(), limit()),
                random.nextInt(-9, 10),
                random.nextBoolean() ? Optional.of("g" + random.nextInt(3)) : Optional.empty(),
                random.nextBoolean(),
                some(n -> new OfferId("E" + n)),
                random.nextBoolean(),
                List.of(Funder.MERCHANT, Funder.SUPPLIER, Funder.MALL).get(random.nextInt(3)));
    }

    private int limit() {
        return random.nextBoolean() ? OfferLimits.UNLIMITED : random.nextInt(9);
    }

    private <T> Set<T> some(Function<Integer, T> make) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> make.apply(random.nextInt(50)))
                .collect(Collectors.toSet());
    }

    private OfferWindow window() {
        var days =
                Arrays.stream(DayOfWeek.values())
                        .filter(_ -> random.nextInt(3) == 0)
                        .collect(Collectors.toSet());
        var spans =
                random.nextBoolean()
                        ? List.<OfferWindow.Span>of()
                        : List.of(
                                new OfferWindow.Span(time(), time()),
                                new OfferWindow.Span(time(), time()));
        return new OfferWindow(moment(), moment(), days, spans);
    }

    private LocalTime time() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(2));
    }

    private Optional<Instant> moment() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
    }
}
