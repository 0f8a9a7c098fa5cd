package guitai.sandbox.control;

import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.coupon.CouponBook;
import guitai.sandbox.coupon.KeptCoupon;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// `/control/…`: what a test, or the customer's-phone window of training mode, does to the sandbox.
///
/// JSON in and out; 400 with `{"error": …}` for what makes no sense. Thread-safe.
public final class ControlDesk implements Surface {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/control/";
    // Real codes are shown anew every minute.
    private static final long LIFE_SECONDS = 60;
    private static final long THINKS_SECONDS = 3;
    private static final long RICH = 100_000_000;
    private static final Set<String> CODE =
            Set.of("wallet", "balance", "behaviour", "coupons", "life", "after", "buyer");
    private static final Set<String> COUPON =
            Set.of("wallet", "stock", "code", "name", "days", "buyer");
    private static final long DAYS = 30;

    private final OrderBook book;
    private final List<Vault> vaults;
    private final CouponBook coupons;
    private final Faults faults;
    private final BillDays bills;
    private final Random random;

    /// @param vaults whose books the ledger shows after the wallets'
    public ControlDesk(
            OrderBook book,
            List<Vault> vaults,
            CouponBook coupons,
            Faults faults,
            BillDays bills,
            long seed) {
        this.coupons = coupons;
        this.book = book;
        this.vaults = List.copyOf(vaults);
        this.faults = faults;
        this.bills = bills;
        // Two starts in one folder must not show the same code: the first one is spent.
        this.random = new Random(seed ^ book.now().toEpochMilli());
    }

    @Override
    public Optional<Reply> serve(Call call) {
        if (!call.path().startsWith(ROOT)) return Optional.empty();
        var what = call.method() + " " + call.path().substring(ROOT.length());
        try {
            return Optional.of(
                    switch (what) {
                        case "POST codes" -> code(Wish.object(call.text(), CODE));
                        case "POST coupons" -> coupon(Wish.object(call.text(), COUPON));
                        case "POST pay" ->
                                pay(
                                        Wish.object(
                                                call.text(),
                                                Set.of("gateway", "number", "coupons")));
                        case "GET ledger" -> ledger(call.query());
                        case "POST faults" -> arm(call.text());
                        case "GET faults" -> armed();
                        case "DELETE faults" -> {
                            faults.clear();
                            yield armed();
                        }
                        case "POST clock" -> clock(Wish.object(call.text(), Set.of("now")));
                        case "GET clock" -> now();
                        case "POST bill" -> bill(Wish.object(call.text(), Set.of("date")));
                        default -> refused(404, "no such control: " + what);
                    });
        } catch (BadWish bad) {
            return Optional.of(refused(400, String.valueOf(bad.getMessage())));
        }
    }

    private Reply code(Wish wish) throws BadWish {
        var gateway = wish.gateway("wallet");
        var word = wish.maybeText("behaviour").orElse("pay");
        var behaviour =
                Behaviour.of(word).orElseThrow(() -> new BadWish("no such behaviour: " + word));
        var code = freshCode(gateway);
        book.issue(
                code,
                gateway,
                wish.maybeText("buyer").orElse(buyer(gateway)),
                Duration.ofSeconds(wish.whole("life", LIFE_SECONDS, 1)),
                wish.whole("balance", RICH, 0),
                behaviour,
                Duration.ofSeconds(wish.whole("after", THINKS_SECONDS, 0)),
                wish.coupons());
        return Reply.json(200, JSON.createObjectNode().put("code", code).toString());
    }

    /// Puts a coupon into a customer's wallet.
    private Reply coupon(Wish wish) throws BadWish {
        var gateway = wish.gateway("wallet");
        var code = wish.maybeText("code").orElseGet(this::couponCode);
        if (!code.matches("[0-9A-Za-z_-]{8,32}")) throw new BadWish("code is not 8 to 32 letters");
        coupons.issue(
                new KeptCoupon(
                        gateway,
                        wish.text("stock"),
                        code,
                        wish.maybeText("buyer").orElse(buyer(gateway)),
                        wish.maybeText("name").orElse("优惠券"),
                        coupons.now(),
                        coupons.now().plus(Duration.ofDays(wish.whole("days", DAYS, 1))),
                        KeptCoupon.State.SENDED,
                        Optional.empty(),
                        ""));
        return Reply.json(200, JSON.createObjectNode().put("code", code).toString());
    }

    private synchronized String couponCode() {
        return "%016d".formatted(random.nextLong(10_000_000_000_000_000L));
    }

    private synchronized String freshCode(Gateway gateway) {
        var prefix =
                switch (gateway) {
                    case WECHAT -> "13";
                    case ALIPAY -> "28";
                };
        while (true) {
            var code = prefix + "%016d".formatted(random.nextLong(10_000_000_000_000_000L));
            if (book.codeOf(gateway, code).isEmpty()) return code;
        }
    }

    private static String buyer(Gateway gateway) {
        return switch (gateway) {
            case WECHAT -> "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";
            case ALIPAY -> "2088102122524333";
        };
    }

    private Reply pay(Wish wish) throws BadWish {
        var gateway = wish.gateway("gateway");
        var key = new OrderKey(gateway, wish.text("number"));
        return book.scan(key, buyer(gateway), wish.coupons())
                .map(order -> Reply.json(200, LedgerForm.order(order).toString()))
                .orElseGet(() -> refused(404, "no order waits to be paid under that number"));
    }

    private Reply ledger(String query) throws BadWish {
        if (query.isEmpty()) {
            return ledger(Optional.empty());
        }
        if (!query.startsWith("date=")) throw new BadWish("ledger takes date= only");
        try {
            var day = LocalDate.parse(query.substring("date=".length()));
            return ledger(Optional.of(day));
        } catch (DateTimeException bad) {
            throw new BadWish("date must be like 2026-11-20");
        }
    }

    private Reply ledger(Optional<LocalDate> day) {
        return Reply.json(200, LedgerForm.ledger(book.orders(), vaults, day));
    }

    private Reply arm(String text) throws BadWish {
        var rules = Wish.faults(text);
        if (faults.armed().size() + rules.size() > Faults.MOST_RULES) {
            throw new BadWish("more than " + Faults.MOST_RULES + " faults");
        }
        rules.forEach(faults::arm);
        return armed();
    }

    private Reply armed() {
        var json = JSON.createObjectNode();
        var array = json.putArray("faults");
        for (var rule : faults.armed()) {
            var node = array.addObject();
            node.put("on", rule.on().word());
            rule.gateway().ifPresent(gateway -> node.put("gateway", gateway.word()));
            node.put("what", rule.what().word());
            if (rule.times() != FaultRule.ALWAYS) node.put("times", rule.times());
            node.put("probability", java.math.BigDecimal.valueOf(rule.perMille(), 3));
        }
        return Reply.json(200, json.toString());
    }

    private Reply clock(Wish wish) throws BadWish {
        book.moveClock(wish.instant("now"));
        return now();
    }

    private Reply now() {
        return Reply.json(
                200, JSON.createObjectNode().put("now", book.now().toString()).toString());
    }

    private Reply bill(Wish wish) throws BadWish {
        var day = wish.date("date");
        bills.make(day);
        return Reply.json(200, JSON.createObjectNode().put("date", day.toString()).toString());
    }

    private static Reply refused(int status, String why) {
        return Reply.json(status, JSON.createObjectNode().put("error", why).toString());
    }
}
