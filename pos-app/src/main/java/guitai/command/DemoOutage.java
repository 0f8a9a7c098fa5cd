package guitai.command;

import guitai.flow.Counter;
import guitai.flow.ForwardEvent;
import guitai.flow.Refusal;
import guitai.flow.ScanResult;
import guitai.flow.SignOn;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.Means;
import guitai.sale.Sale;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.WalletCode;
import guitai.sandbox.terminal.Behaviour;
import guitai.scan.ScanReader.Origin;
import guitai.shift.Shift;
import guitai.staff.Permission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Two hours at noon without a line: what is sold meanwhile, what waits, and what becomes of it.
final class DemoOutage {
    static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    static final Duration LASTS = Duration.ofHours(2);

    /// So that each way to pay is seen once, however few customers come.
    static final int FEWEST = 6;

    private static final long PLENTY = 1_000_000;
    private static final long CAP = 20_000;

    private final Turns turns;
    private final Counter counter;
    private final PlayedClock clock;
    private final DemoPhones phones;
    private final DemoPartners partners;
    private final DemoEnds ends;
    private final Random random;
    private final Deque<Kind> deck = new ArrayDeque<>(List.of(Kind.values()));
    private final List<Attempt> stored = new ArrayList<>();
    private final List<Attempt> refused = new ArrayList<>();
    private final Set<AttemptId> answered = new HashSet<>();
    private Instant from = NOON;
    private Instant to = NOON;
    private boolean on;
    private boolean noticed;
    private int sales;
    private int badCards;
    private int walletsTried;
    private int walletsRefused;
    private int overCap;
    private long waited;

    /// How somebody pays, or does not.
    enum Kind {
        CARD,
        /// Its bank will not pay once it is asked.
        BAD_CARD,
        STORED_VALUE,
        OVER_THE_CAP,
        WALLET,
        CASH
    }

    DemoOutage(
            OpenTill till,
            PlayedClock clock,
            DemoPhones phones,
            DemoPartners partners,
            DemoEnds ends,
            long seed) {
        this.turns = till.turns();
        this.counter = till.counter();
        this.clock = clock;
        this.phones = phones;
        this.partners = partners;
        this.ends = ends;
        this.random = new Random(seed ^ 0x6C696E65L);
        counter.forward().listen(this::heard);
    }

    private void heard(ForwardEvent event) {
        switch (event) {
            case ForwardEvent.Queued(var attempt) -> stored.add(attempt);
            case ForwardEvent.HandedOver(var attempt) -> {
                answered.add(attempt.id());
                if (attempt.state() instanceof AttemptState.RefusedLater) refused.add(attempt);
            }
            case ForwardEvent.JournalTaken _, ForwardEvent.JournalStopped _ -> {}
        }
    }

    boolean on() {
        return on;
    }

    void begin() {
        clock.passTo(NOON);
        from = clock.instant();
        on = true;
        partners.line(false);
        turns.cut(true);
        noticed = counter.network().down();
        letCardsBeStored();
    }

    private void letCardsBeStored() {
        var step = Permission.CARDS_OFFLINE;
        if (!(counter.signOn().override("2001", "8888", step)
                instanceof SignOn.OverrideResult.Allowed(var approval, _))) {
            throw new IllegalStateException("the manager could not allow cards to be stored");
        }
        var refusal = counter.offline().allow(true, "宽带断了", approval);
        if (refusal.isPresent()) throw new IllegalStateException("not stored: " + refusal.get());
    }

    /// Settles the sale at the counter.
    Sale.Completed pay(Sale.Tendering due) {
        ends.next();
        sales++;
        var total = due.settlement().due();
        switch (next(total)) {
            case CARD -> card(Behaviour.APPROVE);
            case BAD_CARD -> {
                card(Behaviour.REFUSED_LATER);
                badCards++;
            }
            case STORED_VALUE -> {
                var part = total.min(Money.cny(CAP));
                var token = partners.storedValue(PLENTY, CAP);
                var _ = counter.storedValue().spend(token, Optional.of(part));
            }
            case OVER_THE_CAP -> {
                var result = scan(partners.storedValue(PLENTY, total.minor() - 1));
                if (says(result, Refusal.Because.TOKEN_NOT_OFFLINE)) overCap++;
            }
            case WALLET -> {
                walletsTried++;
                var gateway = random.nextBoolean() ? Gateway.WECHAT : Gateway.ALIPAY;
                var result = scan(phones.code(gateway, WalletCode.Behaviour.PAY));
                if (says(result, Refusal.Because.OFFLINE)) walletsRefused++;
            }
            case CASH -> {}
        }
        return ends.orCash();
    }

    private void card(Behaviour behaviour) {
        partners.card(behaviour);
        var _ = counter.cards().present(Optional.empty());
    }

    private ScanResult scan(String code) {
        return counter.basket().scan(code, Origin.SCANNER);
    }

    private static boolean says(ScanResult result, Refusal.Because why) {
        return result instanceof ScanResult.Refused(var because) && because == why;
    }

    /// A card above the limits is not even asked for: the customer has cash.
    private Kind next(Money total) {
        if (deck.isEmpty()) {
            var kinds = new ArrayList<>(List.of(Kind.CARD, Kind.CARD, Kind.STORED_VALUE));
            kinds.addAll(List.of(Kind.WALLET, Kind.OVER_THE_CAP));
            kinds.addAll(Collections.nCopies(4, Kind.CASH));
            Collections.shuffle(kinds, random);
            deck.addAll(kinds);
        }
        var byCard = deck.getFirst() == Kind.CARD || deck.getFirst() == Kind.BAD_CARD;
        return byCard && counter.offline().card(total).isPresent() ? Kind.CASH : deck.removeFirst();
    }

    /// The line is back: everything is handed over, and somebody looks after what was refused.
    void end() {
        clock.passTo(from.plus(LASTS));
        to = clock.instant();
        waited = counter.forward().waiting(shift()).journal().entries();
        partners.line(true);
        turns.cut(false);
        on = false;
        ends.handOver();
        for (var attempt : refused) {
            var _ = counter.payments().take(attempt.id().value());
        }
    }

    private long shift() {
        return counter.shifts().current().map(Shift::number).orElse(0L);
    }

    /// Whether its card was refused when the goods were gone.
    boolean unpaid(Sale.Completed sale) {
        return sale.tenders().stream()
                .flatMap(tender -> tender.payment().stream())
                .anyMatch(p -> refused.stream().anyMatch(a -> a.id().equals(p.attempt())));
    }

    Figures figures() {
        return new Figures(
                from,
                to,
                noticed && !counter.network().down(),
                sales,
                of(stored, Means.CARD),
                of(stored, Means.STORED_VALUE),
                of(refused, Means.CARD),
                badCards,
                walletsTried,
                walletsRefused,
                overCap,
                waited,
                answered.size(),
                counter.forward().waiting(0).count());
    }

    private static Sum of(List<Attempt> attempts, Means means) {
        var some = attempts.stream().filter(a -> a.means() == means).map(Attempt::amount).toList();
        return new Sum(some.size(), Money.sum(Money.CNY, some).minor());
    }

    /// @param amount in fen
    record Sum(int count, long amount) {}

    /// @param noticed whether the till knew it was down, and knows it is up again
    /// @param waited journal entries head office did not have when the line came back
    /// @param answered payments that were handed over, whatever the answer
    /// @param left what still waits for the line
    record Figures(
            Instant from,
            Instant to,
            boolean noticed,
            int sales,
            Sum cards,
            Sum storedValue,
            Sum refusedLater,
            int badCards,
            int walletsTried,
            int walletsRefused,
            int overCap,
            long waited,
            int answered,
            long left) {

        /// Nothing waits any more, every payment has its answer, and only what must be refused was.
        boolean good() {
            return noticed
                    && left == 0
                    && waited > 0
                    && answered == cards.count() + storedValue.count()
                    && refusedLater.count() == badCards
                    && walletsRefused == walletsTried;
        }
    }
}
