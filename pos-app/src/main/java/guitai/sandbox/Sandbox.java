package guitai.sandbox;

import guitai.sandbox.alipay.AlipayGateway;
import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.BookOpening;
import guitai.sandbox.book.MovableClock;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.Service;
import guitai.sandbox.control.ControlDesk;
import guitai.sandbox.control.Vault;
import guitai.sandbox.coupon.CouponBook;
import guitai.sandbox.credential.Credentials;
import guitai.sandbox.deal.Deal;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.fault.Interference;
import guitai.sandbox.headoffice.Accounts;
import guitai.sandbox.terminal.Terminal;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Doors;
import guitai.sandbox.web.Listener;
import guitai.sandbox.web.Opening;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;
import guitai.sandbox.wechatpay.WeChatPay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every gateway of the sandbox on one listener, over one order book.
///
/// Starting takes a second or two in a new state folder (keys are made), far less in an old one.
/// Thread-safe. [#close()] ends the server's threads and leaves the folder to the next start.
public final class Sandbox implements AutoCloseable {
    private static final Duration CALLBACKS = Duration.ofMillis(500);

    private final OrderBook book;
    private final Faults faults;
    private final Credentials credentials;
    private final Listener listener;
    private final Offices offices;

    private Sandbox(
            OrderBook book,
            Faults faults,
            Credentials credentials,
            Listener listener,
            Offices offices) {
        this.book = book;
        this.faults = faults;
        this.credentials = credentials;
        this.listener = listener;
        this.offices = offices;
    }

    public static Starting start(Options options) {
        try {
            Files.createDirectories(options.state());
        } catch (IOException e) {
            return new Starting.Refused("the folder " + options.state() + " cannot be made: " + e);
        }
        var clock = new MovableClock(options.clock());
        return switch (OrderBook.open(options.state().resolve("orders.jsonl"), clock)) {
            case BookOpening.Refused(var why) -> new Starting.Refused(why);
            case BookOpening.Open(var book) -> listening(options, clock, book);
        };
    }

    private static Starting listening(Options options, MovableClock clock, OrderBook book) {
        Credentials credentials;
        try {
            credentials = Credentials.in(options.state());
        } catch (UncheckedIOException e) {
            book.close();
            return new Starting.Refused(
                    "the keys in " + options.state() + " cannot be used: " + e.getCause());
        }
        try {
            var offices = Offices.open(options.state(), credentials, clock);
            return listening(options, clock, book, credentials, offices);
        } catch (IOException e) {
            book.close();
            return new Starting.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static Starting listening(
            Options options,
            MovableClock clock,
            OrderBook book,
            Credentials credentials,
            Offices offices) {
        var faults = new Faults(options.seed());
        var bills = new BillDays(clock);
        var interference = new Interference();
        var desk =
                new ControlDesk(
                        book,
                        List.of(
                                new Vault(Service.CARD, offices.cards()),
                                new Vault(Service.STORED_VALUE, offices.spends())),
                        offices.coupons(),
                        faults,
                        bills,
                        options.seed());
        var wechat =
                new WeChatPay(credentials, book, faults, interference, bills, offices.coupons());
        var alipay =
                new AlipayGateway(
                        book, bills, faults, interference, credentials, offices.coupons());
        var surfaces =
                new ArrayList<>(offices.surfaces(credentials, clock, faults, interference, bills));
        surfaces.addAll(List.of(desk, wechat, alipay));
        var parts = new Parts(surfaces);
        var doors =
                new Doors(
                        options.address(),
                        options.port(),
                        // A till must find both again after the sandbox was started anew.
                        options.port() == 0 ? 0 : options.port() + 1,
                        credentials.serverKeys(),
                        credentials.serverPassword(),
                        credentials.trusted(),
                        faults::breaksHandshake);
        var where = new EndpointDesk();
        return switch (Listener.open(doors, where.before(parts))) {
            case Opening.Refused(var why) -> {
                offices.close();
                book.close();
                yield new Starting.Refused(why);
            }
            case Opening.Open(var listener) -> {
                tellMerchants(listener, wechat);
                var sandbox = new Sandbox(book, faults, credentials, listener, offices);
                var refused = offices.listen(options.address(), beside(options), sandbox.base());
                if (refused.isPresent()) {
                    sandbox.close();
                    yield new Starting.Refused(refused.get());
                }
                where.at(sandbox.endpoints());
                yield noted(sandbox, options.state());
            }
        };
    }

    /// Whoever plays the customer of a till in training finds the sandbox's address in its folder.
    private static Starting noted(Sandbox sandbox, Path state) {
        var file = state.resolve("endpoints.json");
        try {
            Files.writeString(file, sandbox.endpoints().written());
            return new Starting.Running(sandbox);
        } catch (IOException e) {
            sandbox.close();
            return new Starting.Refused(file + " cannot be written: " + e);
        }
    }

    /// Callbacks go out on the server's threads, one round after the other, until it stops.
    private static void tellMerchants(Listener listener, WeChatPay wechat) {
        listener.later(
                CALLBACKS,
                () -> {
                    wechat.deliverCallbacks();
                    tellMerchants(listener, wechat);
                });
    }

    /// A till must find the terminal again too.
    private static int beside(Options options) {
        return options.port() == 0 ? 0 : options.port() + 2;
    }

    private String base() {
        return "http://127.0.0.1:" + listener.port();
    }

    public Endpoints endpoints() {
        return new Endpoints(
                base(),
                "https://127.0.0.1:" + listener.securePort(),
                credentials.folder(),
                Optional.of(offices.terminal().base()));
    }

    /// The card terminal: which cards come, for whoever plays the customer in the same process.
    public Terminal terminal() {
        return offices.terminal();
    }

    /// The accounts of stored value, for whoever plays the customer in the same process.
    public Accounts accounts() {
        return offices.accounts();
    }

    /// The coupons in wallets, for whoever plays the customer in the same process.
    public CouponBook coupons() {
        return offices.coupons();
    }

    /// The gateways' own ledger.
    public OrderBook book() {
        return book;
    }

    /// The books of whoever pays besides the wallets: the acquirer's and the issuer's.
    public List<Deal> deals() {
        return offices.deals();
    }

    /// Opens an account of stored value, as the control desk does.
    public Accounts.Given storedValue(Accounts.Wish wish) {
        return offices.storedValue(wish);
    }

    /// How much of a till's journal head office has: `seq hash` of its last entry.
    public String journalAt(String workstation) {
        return offices.journalAt(workstation);
    }

    /// What the control desk does over HTTP, for whoever runs in the same process.
    public void arm(FaultRule rule) {
        faults.arm(rule);
    }

    public void clearFaults() {
        faults.clear();
    }

    public Credentials credentials() {
        return credentials;
    }

    @Override
    public void close() {
        // First: a card that is waited for would hold the listener.
        offices.terminal().close();
        listener.close();
        offices.close();
        book.close();
    }

    /// The surfaces one after the other: the first that knows the path answers.
    private record Parts(List<Surface> surfaces) implements Surface {
        @Override
        public Optional<Reply> serve(Call call) {
            for (var surface : surfaces) {
                var reply = surface.serve(call);
                if (reply.isPresent()) return reply;
            }
            return Optional.empty();
        }
    }
}
