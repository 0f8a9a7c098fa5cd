package guitai.lane;

import guitai.flow.Counter;
import guitai.flow.PriceDesk;
import guitai.flow.PriceDesk.Off;
import guitai.flow.Refusal;

import java.math.BigDecimal;
import java.util.Optional;

/// Prices changed by hand, and what the offers did.
final class PriceCommands {
    private static final String DISCOUNT = "/discount";
    private static final String PRICE = "/price";

    private final Lane lane;
    private final Counter counter;
    private final Facts facts;

    PriceCommands(Lane lane, Counter counter, Facts facts) {
        this.lane = lane;
        this.counter = counter;
        this.facts = facts;
    }

    /// @return false if it is no command of these
    boolean obey(String command, String rest) {
        switch (command) {
            case DISCOUNT -> discount(rest);
            case PRICE -> price(rest);
            case "/offers" -> offers(rest.strip().equals("all"));
            default -> {
                return false;
            }
        }
        return true;
    }

    /// `LINE|all PERCENT%|AMOUNT REASON`, or `LINE|all none`.
    private void discount(String rest) {
        var what = Typed.split(rest);
        var how = Typed.split(what[1]);
        var all = what[0].equals("all");
        int number = Typed.whole(what[0]).orElse(0);
        if (how[0].equals("none")) {
            var prices = counter.prices();
            said(all ? prices.allAsMarked() : prices.asMarked(number))
                    .ifPresent(why -> lane.refused(why, DISCOUNT));
            return;
        }
        var off = off(how[0]);
        if (off.isEmpty()) {
            facts.line()
                    .error(
                            "neither a percentage nor an amount",
                            DISCOUNT,
                            "/discount 1 10% dented");
            return;
        }
        lane.attempt(
                DISCOUNT,
                approval ->
                        said(
                                all
                                        ? counter.prices().discountAll(off.get(), how[1], approval)
                                        : counter.prices()
                                                .discount(number, off.get(), how[1], approval)));
    }

    private Optional<Off> off(String text) {
        if (!text.endsWith("%"))
            return Typed.amount(text, counter.rules().currency()).map(Off.Amount::new);
        var percent = text.substring(0, text.length() - 1);
        if (!percent.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) return Optional.empty();
        return Optional.of(new Off.Percent(new BigDecimal(percent).movePointRight(2).longValue()));
    }

    /// `LINE AMOUNT REASON`.
    private void price(String rest) {
        var what = Typed.split(rest);
        var how = Typed.split(what[1]);
        int number = Typed.whole(what[0]).orElse(0);
        var price = Typed.amount(how[0], counter.rules().currency());
        if (price.isEmpty()) {
            facts.line().error("not an amount", PRICE, "/price 1 9.90 tag says so");
            return;
        }
        lane.attempt(
                PRICE,
                approval -> said(counter.prices().price(number, price.get(), how[1], approval)));
    }

    /// @param all names the nearest offer however much is missing for it
    private void offers(boolean all) {
        var pricing = counter.prices().pricing();
        pricing.last()
                .ifPresentOrElse(
                        priced ->
                                facts.prices()
                                        .offers(priced, all ? priced.reach() : pricing.reach()),
                        () -> lane.refused(Refusal.Because.NO_SALE_AT_COUNTER, "/offers"));
    }

    private Optional<Refusal> said(PriceDesk.Result result) {
        return switch (result) {
            case PriceDesk.Result.Changed(var sale) -> {
                facts.priced(sale);
                yield Optional.empty();
            }
            case PriceDesk.Result.Refused(var why) -> Optional.of(why);
        };
    }
}
