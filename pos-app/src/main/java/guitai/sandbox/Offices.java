package guitai.sandbox;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.card.Acquirer;
import guitai.sandbox.card.CardOwner;
import guitai.sandbox.coupon.CouponBook;
import guitai.sandbox.credential.Credentials;
import guitai.sandbox.deal.Deal;
import guitai.sandbox.deal.DealBook;
import guitai.sandbox.deal.DealDesk;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.fault.Interference;
import guitai.sandbox.headoffice.Accounts;
import guitai.sandbox.headoffice.HeadOffice;
import guitai.sandbox.headoffice.HeadOfficeControl;
import guitai.sandbox.headoffice.JournalSink;
import guitai.sandbox.mac.Door;
import guitai.sandbox.terminal.Terminal;
import guitai.sandbox.web.Surface;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Who serves a till besides the wallets: the acquirer with a card terminal, and head office; each
/// over files of its own.
final class Offices implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final AtomicReference<Optional<String>> base = new AtomicReference<>(Optional.empty());
    private final DealDesk cards;
    private final DealDesk spends;
    private final JournalSink journals;
    private final Accounts accounts;
    private final CouponBook coupons;
    private final Terminal terminal;

    private Offices(Path state, Credentials credentials, InstantSource clock) throws IOException {
        try {
            cards = kept(new DealDesk(DealBook.open(state.resolve("cards.jsonl"), clock)));
            spends = kept(new DealDesk(DealBook.open(state.resolve("spends.jsonl"), clock)));
            journals = kept(JournalSink.open(state.resolve("journals")));
            accounts =
                    kept(Accounts.open(state.resolve("accounts.jsonl"), credentials.legs(), clock));
            coupons = kept(CouponBook.open(state.resolve("coupons.jsonl"), clock));
            var trace = state.resolve("terminal.jsonl");
            terminal = kept(Terminal.open(trace, credentials.terminal(), base::get, clock));
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
    }

    /// @throws IOException one of the files is held by another process, or damaged
    static Offices open(Path state, Credentials credentials, InstantSource clock)
            throws IOException {
        return new Offices(state, credentials, clock);
    }

    private <T extends AutoCloseable> T kept(T opened) {
        open.push(opened);
        return opened;
    }

    List<Surface> surfaces(
            Credentials credentials,
            InstantSource clock,
            Faults faults,
            Interference interference,
            BillDays bills) {
        var legs = credentials.legs();
        var owner = new CardOwner(legs.merchantId(), legs.terminalId(), legs.opening());
        var bank = new Door(List.of(legs.card(), legs.acquirer()), clock, faults, interference);
        var office = new Door(List.of(legs.headOffice()), clock, faults, interference);
        return List.of(
                terminal.control(),
                new HeadOfficeControl(accounts, journals),
                new Acquirer(bank, legs.acquirer().id(), owner, cards, bills),
                new HeadOffice(office, journals, accounts, spends));
    }

    /// Lets the terminal in, once it is known where the acquirer listens.
    ///
    /// @return why not, in one clear line; empty when it listens
    Optional<String> listen(String address, int port, String acquirer) {
        base.set(Optional.of(acquirer));
        return terminal.listen(address, port);
    }

    Accounts accounts() {
        return accounts;
    }

    /// The coupons in wallets.
    CouponBook coupons() {
        return coupons;
    }

    Terminal terminal() {
        return terminal;
    }

    /// The acquirer's own book.
    DealDesk cards() {
        return cards;
    }

    /// The issuer's own book.
    DealDesk spends() {
        return spends;
    }

    List<Deal> deals() {
        return Stream.of(cards, spends).flatMap(desk -> desk.all().stream()).toList();
    }

    Accounts.Given storedValue(Accounts.Wish wish) {
        return accounts.open(wish);
    }

    String journalAt(String workstation) {
        return journals.last(workstation);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception broken) {
                throw new IllegalStateException("a file of the sandbox cannot be closed", broken);
            }
        }
    }
}
