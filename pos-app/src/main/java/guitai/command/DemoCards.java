package guitai.command;

import guitai.flow.Counter;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.sandbox.terminal.Behaviour;
import guitai.scan.ScanReader.Origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Customers who pay by card or from the shop's own stored value while there is a line.
final class DemoCards {
    private static final long PLENTY = 1_000_000;
    private static final long CAP = 20_000;

    private final Counter counter;
    private final DemoPartners partners;
    private final DemoEnds ends;
    private final Random random;
    private final Deque<Behaviour> deck = new ArrayDeque<>();

    DemoCards(Counter counter, DemoPartners partners, DemoEnds ends, long seed) {
        this.counter = counter;
        this.partners = partners;
        this.ends = ends;
        this.random = new Random(seed ^ 0x63617264L);
    }

    /// By card; where the bank does not want to, in cash.
    Sale.Completed byCard() {
        ends.next();
        partners.card(next());
        var _ = counter.cards().present(Optional.empty());
        return ended();
    }

    /// From stored value: all of it, a part of it with cash, or less than there is to pay.
    Sale.Completed byStoredValue(Sale.Tendering due) {
        ends.next();
        var total = due.settlement().due();
        switch (random.nextInt(4)) {
            case 0 -> scan(partners.storedValue(total.minor() - 1, CAP));
            case 1 -> part(total);
            default -> scan(partners.storedValue(PLENTY, CAP));
        }
        return ended();
    }

    private Sale.Completed ended() {
        ends.whilePending();
        var sale = ends.orCash();
        ends.settle();
        return sale;
    }

    private void scan(String token) {
        var _ = counter.basket().scan(token, Origin.SCANNER);
    }

    private void part(Money total) {
        var half = total.withMinor(total.minor() / 2);
        if (!half.isPositive()) return;
        var token = partners.storedValue(PLENTY, CAP);
        var _ = counter.storedValue().spend(token, Optional.of(half));
    }

    private Behaviour next() {
        if (deck.isEmpty()) {
            var cards = new ArrayList<>(Collections.nCopies(5, Behaviour.APPROVE));
            cards.addAll(List.of(Behaviour.DECLINE, Behaviour.INSUFFICIENT, Behaviour.LOST));
            Collections.shuffle(cards, random);
            deck.addAll(cards);
        }
        return deck.removeFirst();
    }
}
