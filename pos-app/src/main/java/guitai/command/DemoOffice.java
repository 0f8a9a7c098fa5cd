package guitai.command;

import guitai.importing.ProgrammeFile;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Authority.Answer;
import guitai.loyalty.book.Authority.Enrolment;
import guitai.loyalty.book.Authority.Held;
import guitai.loyalty.book.Authority.Hold;
import guitai.loyalty.book.Authority.Joining;
import guitai.loyalty.book.Authority.Looked;
import guitai.loyalty.book.Authority.Shown;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.FarAuthority;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.PaidSale;
import guitai.loyalty.book.Programme;
import guitai.loyalty.book.Telling;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.money.Money;
import guitai.staff.OperatorId;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Head office of a played chain: the books of its members on a disk of their own, and the line to
/// it, which can be cut.
///
/// On the caller's thread; every answer that was given is in the books first.
final class DemoOffice implements FarAuthority.Line, AutoCloseable {
    /// Of what a played month tells; more is a bug of the play.
    private static final int MOST_REPLIES = 100_000;

    private final TillStore store;
    private final OwnAuthority authority;
    private final InstantSource clock;
    private final Map<String, Reply> replies = new HashMap<>();
    private boolean cut;
    private int heardAgain;

    private DemoOffice(TillStore store, OwnAuthority authority, InstantSource clock) {
        this.store = store;
        this.authority = authority;
        this.clock = clock;
    }

    static DemoOffice open(Path folder, Path programme, InstantSource clock, long seed)
            throws IOException {
        if (!(TillStore.open(folder, clock, Money.CNY)
                instanceof TillOpening.Opened(var store, _, _))) {
            throw new IOException(folder + " cannot be opened");
        }
        var promised = promised(programme);
        var random = new Random(seed);
        var authority = new OwnAuthority(store.members(), promised, random, clock);
        return new DemoOffice(store, authority, clock);
    }

    private static Programme promised(Path file) throws IOException {
        return switch (ProgrammeFile.read(file, Money.CNY)) {
            case ProgrammeFile.Reading.Read(var programme) -> programme;
            case ProgrammeFile.Reading.Refused(var line, var what) ->
                    throw new IOException(file + " line " + line + ": " + what);
        };
    }

    TillStore store() {
        return store;
    }

    void cut(boolean now) {
        cut = now;
    }

    boolean cut() {
        return cut;
    }

    /// Tellings that came a second time.
    int heardAgain() {
        return heardAgain;
    }

    MemberFile file(MemberId member, BusinessDate today) {
        return store.members().file(member, today).orElseThrow();
    }

    /// Gives a coupon of a stock, or the printed kind to whoever holds it.
    List<CouponCode> give(
            String stock, Optional<MemberId> member, String reason, BusinessDate today) {
        var gift = authority.give(stock, member, reason, today);
        write(gift.decision());
        return gift.issued().codes();
    }

    /// Another till of the chain tells of a sale in which it was used.
    ///
    /// @param number of that sale
    void usedElsewhere(CouponId coupon, int number, BusinessDate today) {
        var document = "S001-09-%s-%06d".formatted(today.compact(), number);
        var nothing = Money.cny(0);
        var sale =
                new PaidSale(
                        document,
                        "ELSEWHERE-" + number,
                        clock.instant(),
                        today,
                        "S001",
                        "POS",
                        Optional.empty(),
                        nothing,
                        nothing,
                        Set.of("CASH"),
                        Set.of(),
                        0,
                        0,
                        List.of(coupon),
                        false);
        decide(new Telling.Paid(document, sale));
    }

    @Override
    public Looked look(MemberKey key, BusinessDate today) {
        return cut ? new Looked.Unreachable(Optional.empty()) : authority.look(key, today);
    }

    @Override
    public Looked look(MemberId member, BusinessDate today) {
        return cut ? new Looked.Unreachable(Optional.empty()) : authority.look(member, today);
    }

    @Override
    public Shown show(CouponCode code) {
        return cut ? new Shown.Unreachable() : authority.show(code);
    }

    @Override
    public Joining enrol(Enrolment wish) {
        if (cut) return new Joining.Unreachable();
        var joining = authority.enrol(wish);
        if (joining instanceof Joining.Joined(_, var decision)) write(decision);
        return joining;
    }

    @Override
    public Held hold(Hold wish) {
        if (cut) return new Held.Unreachable();
        var held = authority.hold(wish);
        if (held instanceof Held.Granted(var decision)) write(decision);
        return held;
    }

    @Override
    public Optional<Reply> deliver(Telling telling) {
        if (cut) return Optional.empty();
        var before = Optional.ofNullable(replies.get(telling.number()));
        if (before.isPresent()) {
            heardAgain++;
            return before;
        }
        if (replies.size() == MOST_REPLIES) throw new IllegalStateException("too much was told");
        var reply = decide(telling);
        replies.put(telling.number(), reply);
        return Optional.of(reply);
    }

    private Reply decide(Telling telling) {
        return switch (authority.tell(telling)) {
            case Answer.Decided(var decision) -> {
                write(decision);
                yield new Reply(decision, Optional.empty());
            }
            case Answer.ToBeTold _ -> throw new IllegalStateException("head office decides");
        };
    }

    private void write(Decision decision) {
        var facts =
                decision.events().stream()
                        .<Fact>map(event -> new Fact.MemberMoved(event, OperatorId.PROGRAM))
                        .toList();
        var commit = new Commit(facts, Working.UNCHANGED, List.of());
        store.books().write(commit.knowing(decision.personal()));
    }

    @Override
    public void close() {
        store.close();
    }
}
