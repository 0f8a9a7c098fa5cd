package guitai.storage;

import guitai.catalog.Sku;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferRule.Repeat;
import guitai.promotion.OfferWindow;
import guitai.promotion.OfferWindow.Span;
import guitai.promotion.Scope;
import guitai.sale.Funder;
import guitai.sale.Quantity;
import guitai.staff.OperatorId;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One offer of every type, always the same: what the golden files hold.
final class OfferExamples {
    private static final OperatorId BY = new OperatorId("2001");

    private OfferExamples() {}

    static Fact of(FactType type) {
        return type == FactType.OFFER_WITHDRAWN
                ? new Fact.OfferWithdrawn(new OfferId("NIGHT"), BY)
                : new Fact.OfferPublished(full(), BY);
    }

    static List<PaymentExamples.Named> all() {
        return rules().stream()
                .map(
                        rule ->
                                new PaymentExamples.Named(
                                        "OFFER-" + rule.getClass().getSimpleName(),
                                        new Fact.OfferPublished(plain(rule), BY)))
                .toList();
    }

    static List<OfferRule> rules() {
        return List.of(
                new OfferRule.PercentOff(1_200),
                new OfferRule.SpecialPrice(Money.cny(990)),
                new OfferRule.AmountOffUnit(Money.cny(50)),
                new OfferRule.NForPrice(3, Money.cny(1_000)),
                new OfferRule.BuyXGetY(1, 1, 5_000),
                new OfferRule.QuantityLadder(
                        List.of(
                                new OfferRule.QuantityLadder.Step(2, 1_000),
                                new OfferRule.QuantityLadder.Step(3, 2_000))),
                new OfferRule.AmountOff(Money.cny(10_000), Money.cny(2_000), Repeat.EVERY),
                new OfferRule.AmountLadder(
                        List.of(
                                new OfferRule.AmountLadder.Step(
                                        Money.cny(10_000), Money.cny(1_500)),
                                new OfferRule.AmountLadder.Step(
                                        Money.cny(20_000), Money.cny(4_000)))),
                new OfferRule.PercentOffBasket(
                        500, Money.cny(8_800), Optional.of(Money.cny(3_000))),
                new OfferRule.Gift(
                        Money.cny(9_900), new Sku("BG0003"), Quantity.ONE, new Repeat(2)),
                new OfferRule.CouponAmount(Money.cny(3_000), Money.cny(500), Repeat.ONCE),
                new OfferRule.CouponPercent(1_000, Money.ZERO_CNY, Optional.empty()),
                new OfferRule.CouponExchange(new Sku("DR0045"), Money.cny(100), Money.cny(2_000)));
    }

    static Offer plain(OfferRule rule) {
        return new Offer(
                new OfferId("PLAIN"),
                1,
                "促销",
                "",
                rule,
                Scope.EVERYTHING,
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                OfferLimits.NONE,
                0,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Funder.MERCHANT);
    }

    /// Every field other than usual.
    static Offer full() {
        return new Offer(
                new OfferId("NIGHT"),
                3,
                "夜宵八八折",
                "Late night, 12 % off",
                new OfferRule.PercentOff(1_200),
                new Scope(
                        Set.of(new Sku("S2"), new Sku("S1")),
                        Set.of("snacks", "bakery"),
                        Set.of("night"),
                        Set.of(new Sku("S9")),
                        Set.of("alcohol")),
                new OfferWindow(
                        Optional.of(Instant.parse("2026-10-31T16:00:00Z")),
                        Optional.of(Instant.parse("2026-11-30T16:00:00Z")),
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.FRIDAY),
                        List.of(new Span(LocalTime.of(22, 0), LocalTime.of(2, 30)))),
                Set.of("S002", "S001"),
                Set.of("POS"),
                new MemberCondition(Set.of("GOLD", "DIAMOND"), true, true),
                new OfferLimits(6, 2, 4, 1, 10),
                -5,
                Optional.of("night"),
                true,
                Set.of(new OfferId("B"), new OfferId("A")),
                true,
                Funder.SUPPLIER);
    }
}
