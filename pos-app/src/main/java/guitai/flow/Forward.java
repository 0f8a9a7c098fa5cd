package guitai.flow;

import guitai.journal.JournalQueue;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.wallet.CouponQueue;
import guitai.payment.Attempt;
import guitai.payment.Channel;
import guitai.payment.OfflineGateway;
import guitai.payment.PaymentJournal;
import guitai.payment.RevocationList;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everything that leaves this machine after the fact: the journal to head office, payments taken
/// offline to whoever pays them, and the list of revoked accounts that comes back.
///
/// Confined to the till's thread; nothing here waits for a network. While the line is down nothing
/// is tried, and when it is back everything is, at once.
public final class Forward {
    /// How often the list of revoked accounts is fetched.
    private static final Duration REVOCATIONS = Duration.ofMinutes(10);

    /// Enough to say a day later when the line last worked.
    private static final Duration CONTACT = Duration.ofMinutes(1);

    private final Network network;
    private final LinePorts line;
    private final PaymentJournal payments;
    private final Errands errands;
    private final PaymentForward paid;
    private final Optional<JournalForward> journal;
    private Optional<CouponForward> coupons = Optional.empty();
    private Optional<MemberForward> members = Optional.empty();
    private Runnable daily = () -> {};
    private final Desk desk;
    private Optional<MessageForward> messages = Optional.empty();
    private final List<Consumer<ForwardEvent>> listeners = new ArrayList<>();
    private Instant revocations = Instant.EPOCH;
    private Instant contact = Instant.EPOCH;
    private boolean fetching;

    Forward(
            Desk desk,
            Network network,
            LinePorts line,
            PaymentJournal payments,
            Errands errands,
            Consumer<Attempt> handedOver) {
        this.desk = desk;
        this.network = network;
        this.line = line;
        this.payments = payments;
        this.errands = errands;
        this.paid =
                new PaymentForward(
                        desk,
                        payments,
                        gateways(line),
                        errands,
                        attempt -> {
                            handedOver.accept(attempt);
                            told(new ForwardEvent.HandedOver(attempt));
                        });
        this.journal = line.headOffice().map(o -> up(o.queue(), o));
        network.listen(this::line);
    }

    /// Its day's job is done little by little between the till's own steps, line or no line.
    MemberOffice daily(MemberOffice office) {
        daily = office::day;
        return office;
    }

    /// Tells an authority elsewhere about members, too.
    void telling(Optional<MemberForward> forward) {
        members = forward;
    }

    private static Map<Channel, OfflineGateway> gateways(LinePorts line) {
        var gateways = new EnumMap<Channel, OfflineGateway>(Channel.class);
        line.terminal().ifPresent(t -> gateways.put(t.channel(), t));
        line.storedValue().ifPresent(s -> gateways.put(s.issuer().channel(), s.issuer()));
        return gateways;
    }

    private JournalForward up(JournalQueue queue, LinePorts.HeadOffice office) {
        return new JournalForward(
                queue,
                office.uplink(),
                errands,
                new JournalForward.Listener() {
                    @Override
                    public void taken(long seq) {
                        told(new ForwardEvent.JournalTaken(seq));
                    }

                    @Override
                    public void stopped(JournalForward.Stop why) {
                        told(new ForwardEvent.JournalStopped(why));
                    }
                });
    }

    /// What wallets are told of their coupons is told by this.
    void telling(CouponForward by) {
        coupons = Optional.of(by);
    }

    /// What no wallet has confirmed of its coupons, oldest first; what was refused for good, too.
    /// Reads the disk.
    public List<CouponQueue.Waiting> walletCoupons(int most) {
        return coupons.map(one -> one.unconfirmed(most)).orElse(List.of());
    }

    /// What waits for the line.
    ///
    /// @param journal for head office
    /// @param payments that were taken offline
    /// @param stop why head office takes nothing any more
    public record Waiting(
            JournalQueue.Backlog journal,
            PaymentJournal.Backlog payments,
            Optional<JournalForward.Stop> stop) {

        /// Papers and payments together: what a person counts.
        public long count() {
            return journal.documents() + payments.count();
        }

        public Optional<Instant> oldest() {
            if (count() == 0) return Optional.empty();
            return Stream.of(journal.oldest(), payments.oldest())
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo);
        }
    }

    /// Reads the disk.
    ///
    /// @param shift whose offline cards are counted
    public Waiting waiting(long shift) {
        return new Waiting(
                line.headOffice()
                        .map(o -> o.queue().backlog())
                        .orElse(JournalQueue.Backlog.NOTHING),
                payments.backlog(shift),
                journal.flatMap(JournalForward::stop));
    }

    /// The payments that wait, oldest first.
    public List<PaymentJournal.Stored> stored(int limit) {
        return payments.stored(limit);
    }

    /// Why head office takes nothing any more, if so.
    public Optional<JournalForward.Stop> stop() {
        return journal.flatMap(JournalForward::stop);
    }

    public void listen(Consumer<ForwardEvent> listener) {
        listeners.add(listener);
    }

    /// Whether something is on its way, or would be if the line were up.
    public boolean busy() {
        return paid.busy()
                || journal.map(JournalForward::busy).orElse(false)
                || coupons.map(CouponForward::busy).orElse(false)
                || members.map(MemberForward::busy).orElse(false);
    }

    /// Messages to members go out by this from now on.
    ///
    /// @param book who they are, and what they agreed to
    public void carrying(MessageForward.Post post, MemberBook book) {
        messages = Optional.of(MessageForward.at(desk, post, book, errands));
    }

    /// Does what is due, while the line is up.
    void tick() {
        daily.run();
        if (network.down()) return;
        paid.tick();
        journal.ifPresent(JournalForward::tick);
        coupons.ifPresent(CouponForward::tick);
        members.ifPresent(MemberForward::tick);
        messages.ifPresent(MessageForward::tick);
        if (!errands.now().isBefore(revocations.plus(REVOCATIONS))) fetchRevocations();
        noteContact();
    }

    Optional<Instant> next() {
        if (network.down()) return Optional.empty();
        var papers = Pursuits.earlier(paid.next(), journal.flatMap(JournalForward::next));
        var others = Pursuits.earlier(papers, coupons.flatMap(CouponForward::next));
        var told = Pursuits.earlier(others, members.flatMap(MemberForward::next));
        return Pursuits.earlier(told, messages.flatMap(MessageForward::next));
    }

    /// Something was written down.
    void written() {
        paid.written();
        journal.ifPresent(JournalForward::written);
        coupons.ifPresent(CouponForward::waiting);
        members.ifPresent(MemberForward::written);
    }

    void queued(Attempt attempt) {
        paid.waiting();
        told(new ForwardEvent.Queued(attempt));
    }

    private void line(Network.State now) {
        if (now instanceof Network.State.Down) return;
        paid.waiting();
        journal.ifPresent(JournalForward::lineBack);
        coupons.ifPresent(CouponForward::waiting);
        members.ifPresent(MemberForward::lineBack);
        tick();
    }

    private void noteContact() {
        var now = errands.now();
        if (now.isBefore(contact.plus(CONTACT))) return;
        contact = now;
        line.headOffice().ifPresent(o -> o.queue().contact(now));
    }

    private void fetchRevocations() {
        if (fetching || line.storedValue().isEmpty()) return;
        fetching = true;
        revocations = errands.now();
        var storedValue = line.storedValue().get();
        Optional<RevocationList> none = Optional.empty();
        var sent =
                errands.send(
                        storedValue.issuer()::revocations,
                        none,
                        list -> {
                            fetching = false;
                            list.ifPresent(storedValue.revoked()::keep);
                        });
        if (!sent) fetching = false;
    }

    private void told(ForwardEvent event) {
        List.copyOf(listeners).forEach(l -> l.accept(event));
    }
}
