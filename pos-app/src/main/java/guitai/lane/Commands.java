package guitai.lane;

import guitai.flow.Changes;
import guitai.flow.Counter;
import guitai.flow.ScanResult;
import guitai.flow.ShiftDesk;
import guitai.flow.SignOn;
import guitai.sale.CounterScale;
import guitai.sale.Weighing;
import guitai.shift.CashCount;

import java.util.Optional;
import java.util.function.Consumer;

/// Obeys the lines that begin with `/`: signing on, the basket, and what goes around them. Money is
/// [MoneyCommands].
final class Commands {
    private final Lane lane;
    private final Counter counter;
    private final Facts facts;
    private final PriceCommands prices;
    private final MoneyCommands money;
    private final LineCommands outside;
    private final StockCommands stock;
    private final CardCommands cards;
    private final MemberCommands members;
    private final GiftCommands gifts;
    private final PurseCommands purse;
    private final ScaleCommand scale;
    private final CouponCommands coupons;

    Commands(Lane lane, Counter counter, Facts facts, CounterScale scale, Consumer<Boolean> cut) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
        this.prices = new PriceCommands(lane, counter, facts);
        this.outside = new LineCommands(lane, counter, facts, cut);
        this.money = new MoneyCommands(lane, counter, facts, outside);
        this.stock = new StockCommands(lane, counter, facts, outside);
        this.cards = new CardCommands(lane, counter, facts);
        this.members = new MemberCommands(lane, counter, facts);
        this.gifts = new GiftCommands(lane, counter, facts);
        this.purse = new PurseCommands(lane, counter, facts, money);
        this.scale = new ScaleCommand(scale, facts.line());
        this.coupons = new CouponCommands(lane, counter, facts);
    }

    CouponCommands coupons() {
        return coupons;
    }

    MoneyCommands money() {
        return money;
    }

    MemberCommands members() {
        return members;
    }

    CardCommands cards() {
        return cards;
    }

    LineCommands outside() {
        return outside;
    }

    PaymentCommands payments() {
        return money.payments();
    }

    /// @return false when the lane is to end
    boolean obey(String line) throws InterruptedException {
        var parts = Typed.split(line);
        var command = parts[0];
        var rest = parts[1];
        switch (command) {
            case "/quit" -> {
                return false;
            }
            case "/sign-on" -> signOn(rest);
            case "/lock" -> counter.signOn().lock();
            case "/sign-off" -> counter.signOn().signOff();
            case "/override" -> {
                var who = Typed.split(rest);
                lane.override(who[0], who[1]);
            }
            case "/open-shift" -> openShift(rest);
            case "/qty" -> quantity(rest);
            case "/line-qty" -> lineQuantity(rest);
            case "/weigh" -> weigh(rest);
            case "/scale" -> scale.shown();
            case "/age" -> age(rest);
            case "/forget" -> {
                counter.basket().forgetWaiting();
                facts.line().print("forgotten");
            }
            case "/delete" -> delete(rest);
            case "/undo" -> changed(counter.changes().undo(), command);
            case "/void" -> lane.attempt(command, a -> said(counter.changes().voidSale(a)));
            case "/park" -> changed(counter.changes().park(rest), command);
            case "/recall" -> changed(counter.changes().resume(rest), command);
            case "/search" ->
                    lane.said(counter.basket().scan(rest, guitai.scan.ScanReader.Origin.TYPED));
            case "/reprint" ->
                    counter.paper().reprintLast().ifPresent(w -> lane.refused(w, command));
            case "/print-again" -> printAgain(rest);
            case "/on-paper" -> onPaper(rest);
            case "/wait" -> await(rest);
            default -> {
                var known =
                        money.obey(command, rest)
                                || outside.obey(command, rest)
                                || prices.obey(command, rest)
                                || cards.obey(command, rest)
                                || members.obey(command, rest)
                                || coupons.obey(command, rest)
                                || gifts.obey(command, rest)
                                || purse.obey(command, rest)
                                || stock.obey(command, rest);
                if (!known) unknown(command);
            }
        }
        return true;
    }

    private void unknown(String command) {
        var later =
                switch (command) {
                    case "/pickup" -> true;
                    default -> false;
                };
        facts.line()
                .error(
                        later ? "not served by this version" : "no such command",
                        command.length() > 40 ? command.substring(0, 40) : command,
                        "see the README for the commands of the lane");
    }

    private void signOn(String rest) {
        var who = Typed.split(rest);
        switch (counter.signOn().signOn(who[0], who[1])) {
            case SignOn.Result.SignedOn(var operator) -> facts.signedOn(operator);
            case SignOn.Result.Wrong(var pause) ->
                    facts.line()
                            .error(
                                    "wrong operator or PIN",
                                    "/sign-on",
                                    pause.isZero()
                                            ? "try again"
                                            : "wait " + pause.toSeconds() + " s, then again");
            case SignOn.Result.MustWait(var until) ->
                    facts.line().error("too many wrong PINs", "/sign-on", "wait until " + until);
        }
    }

    private void openShift(String rest) {
        var amount = rest.equals("as-left") ? counter.shifts().leftInDrawer() : counted(rest);
        if (amount.isEmpty()) {
            facts.line().error("not an amount", "/open-shift", "/open-shift 500.00");
            return;
        }
        switch (counter.shifts().open(amount.get())) {
            case ShiftDesk.Result.Opened(var shift) -> facts.shiftOpened(shift);
            case ShiftDesk.Result.Taken _ -> throw new IllegalStateException("opened, not taken");
            case ShiftDesk.Result.Refused(var why) -> lane.refused(why, "/open-shift");
        }
    }

    private Optional<CashCount> counted(String text) {
        return Typed.amount(text, counter.rules().currency()).map(CashCount::amount);
    }

    private void quantity(String rest) {
        var pieces = Typed.whole(rest).orElse(0);
        counter.basket()
                .nextQuantity(pieces)
                .ifPresentOrElse(
                        why -> lane.refused(why, "/qty"),
                        () ->
                                facts.line()
                                        .print(
                                                "quantity-set",
                                                json -> json.writeNumberField("qty", pieces)));
    }

    private void lineQuantity(String rest) {
        var parts = Typed.split(rest);
        int number = Typed.whole(parts[0]).orElse(0);
        int pieces = Typed.whole(parts[1]).orElse(-1);
        lane.attempt("/line-qty", a -> said(counter.changes().quantity(number, pieces, a)));
    }

    private void weigh(String rest) {
        var gross = Typed.split(rest);
        var tare = Typed.split(gross[1]);
        var how = new Weighing.How.Keyed(Typed.reason(tare[1]));
        lane.said(
                counter.basket()
                        .weigh(
                                Typed.whole(gross[0]).orElse(0),
                                tare[0].isEmpty() ? 0 : Typed.whole(tare[0]).orElse(-1),
                                how));
    }

    private void age(String rest) {
        switch (rest) {
            case "ok" -> age(true);
            case "refuse" -> age(false);
            default -> facts.line().error("say ok or refuse", "/age", "/age ok");
        }
    }

    private void age(boolean oldEnough) {
        var kind = counter.basket().ageAsked();
        var result = counter.basket().ageChecked(oldEnough);
        if (!(result instanceof ScanResult.Refused)) {
            kind.ifPresent(k -> new GoodsFacts(facts.line()).ageChecked(k, oldEnough));
        }
        lane.said(result);
    }

    private void delete(String rest) {
        int number = Typed.whole(rest).orElse(0);
        lane.attempt("/delete", a -> said(counter.changes().delete(number, a)));
    }

    /// A job whose fate was unknown did not come out.
    private void printAgain(String rest) {
        var job = Typed.whole(rest).orElse(0);
        counter.paper().printAgain(job).ifPresent(w -> lane.refused(w, "/print-again"));
    }

    /// A job whose fate was unknown is on paper, or nobody needs it.
    private void onPaper(String rest) {
        int job = Typed.whole(rest).orElse(0);
        if (counter.paper().uncertain().stream().noneMatch(j -> j.id() == job)) {
            lane.refused(guitai.flow.Refusal.Because.NOTHING_TO_PRINT, "/on-paper");
            return;
        }
        counter.paper().drop(job);
        facts.line().print("settled", json -> json.writeNumberField("job", job));
    }

    private void changed(Changes.Result result, String where) {
        said(result).ifPresent(why -> lane.refused(why, where));
    }

    private Optional<guitai.flow.Refusal> said(Changes.Result result) {
        switch (result) {
            case Changes.Result.Changed(var sale) -> facts.priced(sale);
            case Changes.Result.Voided(var sale) -> facts.saleVoided(sale);
            case Changes.Result.Parked(var parked) ->
                    facts.line()
                            .print(
                                    "sale-parked",
                                    json -> {
                                        json.writeStringField("name", parked.name());
                                        FactLine.amount(json, "total", parked.total());
                                    });
            case Changes.Result.Resumed(var sale, var name) -> {
                facts.line().print("sale-recalled", json -> json.writeStringField("name", name));
                facts.priced(sale);
            }
            case Changes.Result.Refused(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private void await(String what) throws InterruptedException {
        if (!what.equals("idle") && !what.equals("forwarded")) {
            facts.line().error("say idle or forwarded", "/wait", "/wait idle");
            return;
        }
        var quiet = what.equals("idle") ? lane.awaitQuiet() : lane.awaitForwarded();
        facts.line().print("idle", json -> json.writeBooleanField("quiet", quiet));
    }
}
