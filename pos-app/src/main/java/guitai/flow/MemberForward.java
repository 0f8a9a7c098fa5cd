package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Working;
import guitai.loyalty.book.Courier;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Telling;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an authority elsewhere must be told, one after the other in the order in which it happened,
/// until it has heard it; what it decided is written down in the commit that says it was heard.
///
/// Confined to the till's thread; nothing here waits for a network.
final class MemberForward {
    private final Desk desk;
    private final MemberPorts.Club club;
    private final Courier courier;
    private final Errands errands;
    private Optional<Telling> away = Optional.empty();
    private boolean waiting = true;
    private int tries;
    private Optional<Instant> next = Optional.empty();

    private MemberForward(Desk desk, MemberPorts.Club club, Courier courier, Errands errands) {
        this.desk = desk;
        this.club = club;
        this.courier = courier;
        this.errands = errands;
    }

    /// Nothing is to be told where the till is its own authority.
    static Optional<MemberForward> of(Desk desk, Counter.Ports p) {
        return p.members()
                .club()
                .flatMap(
                        club ->
                                club.courier()
                                        .map(
                                                courier ->
                                                        new MemberForward(
                                                                desk,
                                                                club,
                                                                courier,
                                                                new Errands(
                                                                        club.away(),
                                                                        club.turn(),
                                                                        p.clock()))));
    }

    /// Something was written down.
    void written() {
        waiting = true;
    }

    void lineBack() {
        waiting = true;
        next = Optional.empty();
    }

    boolean busy() {
        return away.isPresent() || waiting;
    }

    Optional<Instant> next() {
        return away.isPresent() || !waiting
                ? Optional.empty()
                : Optional.of(next.orElseGet(errands::now));
    }

    void tick() {
        var now = errands.now();
        if (away.isPresent() || !waiting) return;
        if (next.filter(at -> at.isAfter(now)).isPresent()) return;
        var first = first();
        waiting = first.isPresent();
        first.ifPresent(this::send);
    }

    private Optional<Telling> first() {
        return club.book().untold(1).stream().findFirst();
    }

    private void send(Telling telling) {
        away = Optional.of(telling);
        Optional<Courier.Reply> nobody = Optional.empty();
        var sent =
                errands.send(
                        () -> courier.deliver(telling), nobody, reply -> answered(telling, reply));
        if (!sent) answered(telling, nobody);
    }

    private void answered(Telling telling, Optional<Courier.Reply> reply) {
        // An answer that comes a second time says nothing new, whatever is away by then.
        if (!away.equals(Optional.of(telling))) return;
        away = Optional.empty();
        if (reply.isEmpty()) {
            next = Optional.of(errands.now().plus(Errands.pause(tries++)));
            return;
        }
        tries = 0;
        next = Optional.empty();
        heard(telling, reply.get());
        tick();
    }

    private void heard(Telling telling, Courier.Reply reply) {
        var events = new ArrayList<MemberEvent>();
        events.add(new MemberEvent.Heard(telling.number(), reply.refused()));
        events.addAll(reply.decision().events());
        var all = new Decision(events, reply.decision().personal());
        var nothing = new Commit(List.of(), Working.UNCHANGED, List.of());
        desk.books.write(MemberBooking.with(all, nothing, OperatorId.PROGRAM));
    }
}
