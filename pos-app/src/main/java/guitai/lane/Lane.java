package guitai.lane;

import guitai.flow.Counter;
import guitai.flow.Refusal;
import guitai.flow.ScanResult;
import guitai.flow.SignOn;
import guitai.journal.BooksUnavailable;
import guitai.sale.CounterScale;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The till driven by lines: what does not begin with `/` is what the scanner read.
///
/// Everything runs on the thread that calls [#run], which is the till's thread.
public final class Lane {
    private static final int CLEAR = 4;

    private final Counter counter;
    private final Inputs in;
    private final Facts facts;
    private final Commands commands;
    private final PaymentCommands payments;
    private final Quiet quiet;
    private final GoodsFacts goods;
    private final OverrideFacts overrides;
    private Optional<Blocked> blocked = Optional.empty();

    /// A step that waits for a supervisor.
    private record Blocked(Permission step, Function<Approval, Optional<Refusal>> again) {}

    /// Waits until no print job is under way.
    @FunctionalInterface
    public interface Paper {
        /// @return whether none is
        boolean await(Duration limit) throws InterruptedException;
    }

    /// @param paper waits until no slip is on its way
    /// @param cut cuts everything that leaves the machine, or lets it go again
    public Lane(
            Counter counter,
            Inputs in,
            Facts facts,
            CounterScale scale,
            Paper paper,
            Consumer<Boolean> cut) {
        this.counter = counter;
        this.in = in;
        this.facts = facts;
        this.commands = new Commands(this, counter, facts, scale, cut);
        this.payments = commands.payments();
        this.goods = new GoodsFacts(facts.line());
        this.overrides = new OverrideFacts(facts.line());
        this.quiet = new Quiet(in, counter.charge(), paper, this::turn);
    }

    /// Says what was in flight, then obeys until `/quit` or the end of what comes in.
    ///
    /// @return whether the till could write to its disk to the end
    public boolean run(boolean stoppedInOrder) throws InterruptedException {
        var wrote = true;
        try {
            var report = counter.recovery().look(stoppedInOrder);
            // A command may have opened and closed these books in order since.
            if (!stoppedInOrder || !report.nothingInFlight()) facts.recovered(report);
            payments.recovered();
        } catch (BooksUnavailable broken) {
            cannotWrite(broken, "start");
            wrote = false;
        }
        while (true) {
            var input = in.next();
            try {
                if (!obey(input)) return wrote;
                payments.look();
            } catch (BooksUnavailable broken) {
                cannotWrite(broken, where(input));
                wrote = false;
                if (broken.reason() == BooksUnavailable.Reason.CLOSED) return false;
            }
        }
    }

    /// Waits until nothing is in flight, or long enough; meanwhile only the till's own steps go on.
    ///
    /// @return whether all is quiet
    boolean awaitQuiet() throws InterruptedException {
        return quiet.await();
    }

    /// The same, and that nothing waits for the line any more.
    boolean awaitForwarded() throws InterruptedException {
        return quiet.await(() -> !counter.network().down() && !counter.forward().busy());
    }

    /// A step of the till itself while everything else waits.
    private void turn(Inputs.Input.Turn turn) {
        try {
            turn.step().run();
            payments.look();
        } catch (BooksUnavailable broken) {
            if (broken.reason() == BooksUnavailable.Reason.CLOSED) throw broken;
            cannotWrite(broken, where(turn));
        }
    }

    /// @return false when the lane is to end
    private boolean obey(Inputs.Input input) throws InterruptedException {
        switch (input) {
            case Inputs.Input.End() -> {
                return false;
            }
            case Inputs.Input.TooLong() ->
                    facts.line().error("the line is too long", "input", "send a shorter line");
            case Inputs.Input.Scanned(var code) -> scanned(code);
            case Inputs.Input.Tapped(var tap) -> commands.cards().tapped(tap);
            case Inputs.Input.Unreadable(var shown) -> refusedScan(masked(shown), "unreadable");
            case Inputs.Input.Turn(var step) -> step.run();
            case Inputs.Input.Line(var line) -> {
                if (line.startsWith("/")) return command(line.strip());
                scanned(line);
            }
        }
        return true;
    }

    private boolean command(String line) throws InterruptedException {
        // A supervisor's word is for the step it was asked for, not for whatever comes later.
        if (!Typed.split(line)[0].equals("/override")) blocked = Optional.empty();
        payments.forget();
        return commands.obey(line);
    }

    private void cannotWrite(BooksUnavailable broken, String where) {
        facts.line()
                .error(
                        "the till cannot write to its disk: " + Facts.lower(broken.reason()),
                        where,
                        "nothing of this step happened; make room or mend the disk, then again");
    }

    private static String where(Inputs.Input input) {
        return switch (input) {
            case Inputs.Input.Line(var line) when line.startsWith("/") -> Typed.split(line)[0];
            case Inputs.Input.Turn _ -> "payment";
            case Inputs.Input.Line _,
                    Inputs.Input.TooLong(),
                    Inputs.Input.Scanned _,
                    Inputs.Input.Tapped _,
                    Inputs.Input.Unreadable _,
                    Inputs.Input.End() ->
                    "scan";
        };
    }

    /// The beginning as it came, to be recognised by; the digits after it may be somebody's money.
    static String masked(String shown) {
        int clear = Math.min(shown.length(), CLEAR);
        return shown.substring(0, clear) + shown.substring(clear).replaceAll("\\p{Nd}", "*");
    }

    void scanned(String raw) {
        blocked = Optional.empty();
        if (payments.scanned(raw)) return;
        said(counter.basket().scan(raw, Origin.SCANNER, commands.outside().only()));
    }

    /// Prints what became of something put into the box.
    void said(ScanResult result) {
        switch (result) {
            case ScanResult.Added(var line, var sale, var cautions) -> {
                facts.lineAdded(line, sale);
                goods.cautions(line, cautions);
            }
            case ScanResult.Barred barred -> goods.barred(barred);
            case ScanResult.NotOnFile(var number) -> refusedScan(number, "not-on-file");
            case ScanResult.Unreadable(var shown, var reason) ->
                    refusedScan(shown, Facts.lower(reason));
            case ScanResult.NeedsWeight(var item) ->
                    ask("needs-weight", item.sku().value(), "/weigh GROSS [TARE]");
            case ScanResult.NeedsAgeCheck asked -> goods.needsAge(asked);
            case ScanResult.AgeRefused(var item) -> refusedScan(item.sku().value(), "age-refused");
            case ScanResult.WeightHeld(var grams) ->
                    facts.line()
                            .print("weight-held", json -> json.writeNumberField("grams", grams));
            case ScanResult.QuantitySet(var pieces) ->
                    facts.line()
                            .print("quantity-set", json -> json.writeNumberField("qty", pieces));
            case ScanResult.Choices(var items) ->
                    facts.line()
                            .print(
                                    "choices",
                                    json -> {
                                        json.writeArrayFieldStart("items");
                                        for (var item : items) {
                                            json.writeString(item.sku().value());
                                        }
                                        json.writeEndArray();
                                    });
            case ScanResult.PaymentCodeShown(var masked) ->
                    refusedScan(masked, "no-wallet-connected");
            case ScanResult.PaymentCodeHeld(var masked) ->
                    ask("payment-code-held", masked, "/pay code");
            case ScanResult.Charging(var attempt) -> payments.started(attempt);
            case ScanResult.CreditNoteShown(var taken) -> commands.money().paid(taken, "scan");
            case ScanResult.Paid(var done) -> commands.money().paid(done, "scan");
            case ScanResult.MemberShown(var member) ->
                    commands.members().said(member).ifPresent(why -> refused(why, "scan"));
            case ScanResult.CouponShown(var coupon) -> commands.coupons().said(coupon);
            case ScanResult.NotServed(var shown, var kind) ->
                    refusedScan(shown, "not-served-" + Facts.lower(kind));
            case ScanResult.Repeated(var masked) -> refusedScan(masked, "read-twice");
            case ScanResult.ReceiptShown(var number) ->
                    ask("receipt-shown", number, "/return " + number + ", or /exchange");
            case ScanResult.Refused(var why) -> refused(why, "scan");
        }
    }

    void refusedScan(String shown, String reason) {
        facts.line()
                .print(
                        "scan-refused",
                        json -> {
                            json.writeStringField("raw", shown);
                            json.writeStringField("reason", reason);
                        });
    }

    private void ask(String fact, String about, String next) {
        facts.line()
                .print(
                        fact,
                        json -> {
                            json.writeStringField("about", about);
                            json.writeStringField("next", next);
                        });
    }

    /// Prints a refusal as an error with what to do now.
    void refused(Refusal why, String where) {
        switch (why) {
            case Refusal.Because because ->
                    facts.line().error(Facts.lower(because), where, Next.after(because));
            case Refusal.NeedsOverride(var step) ->
                    facts.line()
                            .error(
                                    "needs a supervisor: " + Facts.lower(step),
                                    where,
                                    "/override OPERATOR PIN");
        }
    }

    /// Tries a step; one that needs a supervisor is kept for `/override`.
    void attempt(String where, Function<Approval, Optional<Refusal>> step) {
        var refusal = step.apply(Approval.own());
        if (refusal.isEmpty()) return;
        if (refusal.get() instanceof Refusal.NeedsOverride(var permission)) {
            blocked = Optional.of(new Blocked(permission, step));
        }
        refused(refusal.get(), where);
    }

    /// Remembers a step that a supervisor may allow, without having printed it as an error.
    void wait(Permission step, Function<Approval, Optional<Refusal>> again) {
        blocked = Optional.of(new Blocked(step, again));
    }

    void override(String operator, String pin) {
        if (blocked.isEmpty()) {
            overrides.nothingWaits();
            return;
        }
        var step = blocked.get();
        switch (counter.signOn().override(operator, pin, step.step())) {
            case SignOn.OverrideResult.Allowed(var approval, var by) -> {
                blocked = Optional.empty();
                overrides.allowed(by.id(), step.step());
                step.again().apply(approval).ifPresent(why -> refused(why, "/override"));
            }
            case SignOn.OverrideResult.Wrong(var pause) -> overrides.wrong(pause);
            case SignOn.OverrideResult.MustWait(var until) -> overrides.mustWait(until);
            case SignOn.OverrideResult.NotAllowed(var permission) ->
                    overrides.notAllowed(permission);
        }
    }
}
