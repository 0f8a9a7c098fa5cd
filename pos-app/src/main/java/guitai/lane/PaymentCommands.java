package guitai.lane;

import guitai.flow.Charge;
import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.PaymentCases;
import guitai.flow.PaymentEvent;
import guitai.flow.Refusal;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.Scan;
import guitai.scan.ScanReader;
import guitai.scan.ScanSettings;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;
import java.util.function.Consumer;

/// Payments by wallet: the commands, and what is heard of them meanwhile.
final class PaymentCommands {
    /// How often a cashier hears that a payment is still waited for.
    private static final Duration SAY_AGAIN = Duration.ofSeconds(5);

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final PaymentFacts say;
    private final MoneyCommands money;
    // Payment codes alone are read by it, and no dates: any year will do.
    private final ScanReader codes = new ScanReader(ScanSettings.STANDARD, Year.of(2026));
    private Optional<Consumer<PaymentCode>> wanted = Optional.empty();
    private Optional<Said> said = Optional.empty();

    /// What was last said of the payment at the counter.
    private record Said(String attempt, String stage, Instant at) {}

    PaymentCommands(Lane lane, Counter counter, Facts facts, MoneyCommands money) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.say = new PaymentFacts(facts.line());
        this.money = money;
        counter.charge().listen(this::heard);
    }

    /// Says which payments had not come to an end when the till stopped.
    void recovered() {
        for (var row : counter.payments().cases()) {
            row.attempt()
                    .filter(a -> a.state().open())
                    .ifPresent(
                            a ->
                                    facts.recovered(
                                            "payment",
                                            row.number(),
                                            PaymentFacts.stage(a.state()) + ", it is asked for"));
            row.refund()
                    .filter(r -> r.state().open())
                    .ifPresent(
                            r ->
                                    facts.recovered(
                                            "refund",
                                            row.number(),
                                            CaseFacts.stage(r.state()) + ", it is asked for"));
        }
    }

    /// A command came: what the last one wanted is not wanted any more.
    void forget() {
        wanted = Optional.empty();
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case "/told" -> told();
            case "/enquire" -> enquire(rest);
            case "/payments" -> new CaseFacts(facts.line()).cases(counter.payments().cases());
            case "/take-case" -> take(rest);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// `code [AMOUNT]`: the code that is held already, or the next scan.
    void payByCode(String rest) {
        var part = part(rest, "/pay code", "/pay code, or /pay code 20.00");
        if (part.isEmpty()) return;
        if (part.get().all() && charged(counter.wallets().held())) return;
        if (!counter.wallets().connected()) {
            lane.refused(Refusal.Because.WALLET_NOT_CONNECTED, "/pay code");
            return;
        }
        switch (counter.checkout().total()) {
            case Checkout.Result.Due _, Checkout.Result.PartPaid _ -> {
                var only = part.get().only();
                nextCode(code -> tell(counter.wallets().code(code, only), "scan"));
            }
            case Checkout.Result.Completed done -> money.paid(done, "/pay code");
            case Checkout.Result.Reopened _ ->
                    throw new IllegalStateException("a total never reopens");
            case Checkout.Result.Refused(var why) -> lane.refused(why, "/pay code");
        }
    }

    /// The next scan is a payment code, whatever else it could be.
    void nextCode(Consumer<PaymentCode> then) {
        wanted = Optional.of(then);
        facts.line()
                .print(
                        "payment-code-wanted",
                        json -> json.writeStringField("next", "scan the customer's payment code"));
    }

    /// `qr WALLET [AMOUNT]`: shows a code for the customer to read.
    void payByShownCode(String rest) {
        var words = Typed.split(rest);
        var wallet =
                switch (words[0]) {
                    case "wechat" -> Optional.of(Wallet.WECHAT);
                    case "alipay" -> Optional.of(Wallet.ALIPAY);
                    default -> Optional.<Wallet>empty();
                };
        if (wallet.isEmpty()) {
            facts.line().error("say wechat or alipay", "/pay qr", "/pay qr wechat");
            return;
        }
        var part = part(words[1], "/pay qr", "/pay qr wechat, or /pay qr wechat 20.00");
        if (part.isEmpty()) return;
        tell(counter.wallets().show(wallet.get(), part.get().only()), "/pay qr");
    }

    /// Everything, or only so much of it.
    record Part(Optional<Money> only) {
        boolean all() {
            return only.isEmpty();
        }
    }

    Optional<Part> part(String text, String where, String next) {
        if (text.isEmpty()) return Optional.of(new Part(Optional.empty()));
        var amount = Typed.amount(text, counter.rules().currency());
        if (amount.isEmpty()) {
            facts.line().error("not an amount", where, next);
            return Optional.empty();
        }
        return Optional.of(new Part(amount));
    }

    /// Takes a scan that was asked for as a payment code.
    ///
    /// @return false if none was asked for
    boolean scanned(String raw) {
        if (wanted.isEmpty()) return false;
        var read = codes.read(raw, ScanReader.Origin.SCANNER, ScanReader.State.TENDER);
        if (read instanceof Scan.PaymentRequest(PaymentCode code)) {
            var then = wanted.get();
            wanted = Optional.empty();
            then.accept(code);
        } else {
            lane.refusedScan(Lane.masked(raw), "not-a-payment-code");
        }
        return true;
    }

    void started(Attempt attempt) {
        // A scanner reads a bright screen twice: it is heard, and is no second payment.
        if (said.filter(s -> s.attempt().equals(attempt.id().value())).isPresent()) {
            lane.refusedScan(attempt.shown(), "this code is being charged");
            return;
        }
        say.started(attempt);
        said = Optional.of(new Said(attempt.id().value(), "", facts.line().now()));
    }

    /// Stops the payment under way.
    ///
    /// @return false if none is
    boolean stop() {
        if (counter.charge().watch().filter(w -> w.attempt().state().pending()).isEmpty()) {
            return false;
        }
        counter.charge().stop().ifPresent(why -> lane.refused(why, "/cancel-payment"));
        return true;
    }

    /// Says how the payment at the counter stands, where that changed or was last said a while ago.
    void look() {
        var watch = counter.charge().watch().filter(w -> w.attempt().state().pending());
        if (watch.isEmpty()) return;
        var attempt = watch.get().attempt();
        var now = facts.line().now();
        var stage = PaymentFacts.stage(attempt.state());
        var before = said.filter(s -> s.attempt().equals(attempt.id().value()));
        var quiet =
                before.filter(s -> s.stage().equals(stage))
                        .filter(s -> now.isBefore(s.at().plus(SAY_AGAIN)));
        if (quiet.isPresent()) return;
        // The first moment needs no words: payment-started has just said it.
        var first = before.filter(s -> s.stage().isEmpty()).isPresent();
        if (!first || !stage.equals("sent")) say.waiting(attempt, watch.get().until());
        said = Optional.of(new Said(attempt.id().value(), stage, now));
    }

    private boolean charged(Charge.Result result) {
        if (result instanceof Charge.Result.Refused(var why) && why == Refusal.Because.NO_PAYMENT) {
            return false;
        }
        tell(result, "/pay code");
        return true;
    }

    void tell(Charge.Result result, String where) {
        switch (result) {
            case Charge.Result.Started(var attempt) -> started(attempt);
            case Charge.Result.Completed(var done) -> money.paid(done, where);
            case Charge.Result.Refused(var why) -> lane.refused(why, where);
        }
    }

    private void heard(PaymentEvent event) {
        switch (event) {
            case PaymentEvent.Moved(var attempt) -> say.moved(attempt);
            case PaymentEvent.Settled(var attempt, var result) -> {
                say.moved(attempt);
                money.paid(result, "payment");
            }
            case PaymentEvent.CodeShown(var attempt, var content) ->
                    say.codeShown(attempt, content);
            case PaymentEvent.Swapped(var attempt, var swap) -> {
                say.moved(attempt);
                say.swapped(swap);
            }
            case PaymentEvent.RefundMoved(var refund) -> say.refund(refund);
            case PaymentEvent.LookedUp(var attempt, var answer) -> say.lookedUp(attempt, answer);
        }
    }

    private void told() {
        var attempt = counter.charge().watch().map(Charge.Watch::attempt);
        var refused = counter.charge().customerTold();
        if (refused.isPresent()) {
            lane.refused(refused.get(), "/told");
            return;
        }
        facts.line()
                .print(
                        "customer-told",
                        json ->
                                json.writeStringField(
                                        "attempt", attempt.map(a -> a.id().value()).orElse("")));
    }

    private void enquire(String number) {
        if (number.isEmpty()) {
            counter.charge().askNow().ifPresent(why -> lane.refused(why, "/enquire"));
            return;
        }
        switch (counter.payments().lookUp(number)) {
            case PaymentCases.LookUp.Asking _ -> {}
            case PaymentCases.LookUp.NotOurs(var unknown) ->
                    facts.line()
                            .error(
                                    "not a payment of this till: " + Lane.masked(unknown),
                                    "/enquire",
                                    "read the merchant order number on the customer's bill again");
            case PaymentCases.LookUp.NotConnected(var known) ->
                    facts.line()
                            .error(
                                    "cannot verify: its channel is not connected; this till knows"
                                            + " it as "
                                            + PaymentFacts.stage(known.state()),
                                    "/enquire",
                                    "set the channel up, then again");
            case PaymentCases.LookUp.Refused(var why) -> lane.refused(why, "/enquire");
        }
    }

    private void take(String number) {
        var refused = counter.payments().take(number);
        if (refused.isPresent()) {
            lane.refused(refused.get(), "/take-case");
            return;
        }
        facts.line().print("case-taken", json -> json.writeStringField("number", number));
    }
}
