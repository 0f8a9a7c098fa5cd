package guitai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.catalog.Recall.Meets;
import guitai.money.Money;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoodsLawTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Gtin MILK = Gtin.of("6936983800013");
    private static final Gtin OTHER = Gtin.of("9520001000379");

    @Test
    void whoever_turns_eighteen_today_may_have_it_and_a_day_later_not() {
        assertThat(AgeLaw.bornOnOrBefore(TODAY)).isEqualTo(LocalDate.of(2008, 11, 22));
        assertThat(answer(LocalDate.of(2008, 11, 22))).isEqualTo(AgeLaw.Answer.SELL);
        assertThat(answer(LocalDate.of(2008, 11, 23))).isEqualTo(AgeLaw.Answer.REFUSE);
        assertThat(AgeLaw.answer(Optional.empty(), true, TODAY)).isEqualTo(AgeLaw.Answer.SELL);
        assertThat(AgeLaw.answer(Optional.empty(), false, TODAY)).isEqualTo(AgeLaw.Answer.ASK_ID);
    }

    @Test
    void whoever_was_born_on_a_leap_day_is_of_age_on_the_first_of_march() {
        var born = Optional.of(LocalDate.of(2008, 2, 29));
        assertThat(AgeLaw.answer(born, true, LocalDate.of(2026, 2, 28)))
                .isEqualTo(AgeLaw.Answer.REFUSE);
        assertThat(AgeLaw.answer(born, true, LocalDate.of(2026, 3, 1)))
                .isEqualTo(AgeLaw.Answer.SELL);
    }

    @Test
    void every_kind_not_for_minors_is_known_by_its_flag() {
        assertThat(AgeKind.of(Set.of(ItemFlag.NO_DISCOUNT, ItemFlag.LOTTERY)))
                .contains(AgeKind.LOTTERY);
        assertThat(AgeKind.of(Set.of(ItemFlag.AGE_CHECK))).contains(AgeKind.OTHER);
        assertThat(AgeKind.of(Set.of(ItemFlag.AGE_CHECK, ItemFlag.ALCOHOL)))
                .contains(AgeKind.ALCOHOL);
        assertThat(AgeKind.of(Set.of(ItemFlag.BAG))).isEmpty();
    }

    @Test
    void tobacco_infant_formula_and_bags_are_never_discounted() {
        for (var flag : List.of(ItemFlag.TOBACCO, ItemFlag.INFANT_FORMULA, ItemFlag.BAG)) {
            var of = GoodsRules.USUAL.classOf(item("food", Set.of(flag)));
            assertThat(of.flags()).containsExactlyInAnyOrder(flag, ItemFlag.NO_DISCOUNT);
        }
        var byShelf = GoodsRules.USUAL.classOf(item("tobacco", Set.of()));
        assertThat(byShelf.is(ItemFlag.NO_DISCOUNT)).isTrue();
        assertThat(GoodsRules.USUAL.classOf(item("food", Set.of(ItemFlag.ALCOHOL))).flags())
                .containsExactly(ItemFlag.ALCOHOL);
    }

    @Test
    void a_shop_can_switch_that_for_a_category_but_not_for_bags() {
        var switched = new GoodsRules(Set.of("fresh"), 3);
        assertThat(switched.classOf(item("fresh", Set.of())).is(ItemFlag.NO_DISCOUNT)).isTrue();
        assertThat(switched.classOf(item("food", Set.of(ItemFlag.TOBACCO))).flags())
                .containsExactly(ItemFlag.TOBACCO);
        assertThat(switched.classOf(item("food", Set.of(ItemFlag.BAG))).is(ItemFlag.NO_DISCOUNT))
                .isTrue();
    }

    @Test
    void goods_may_be_sold_on_their_last_day_and_not_after_it() {
        var rules = new GoodsRules(Set.of(), 3);
        assertThat(rules.isPast(TODAY, TODAY)).isFalse();
        assertThat(rules.isPast(TODAY.minusDays(1), TODAY)).isTrue();
        assertThat(rules.isNear(TODAY, TODAY)).isTrue();
        assertThat(rules.isNear(TODAY.plusDays(3), TODAY)).isTrue();
        assertThat(rules.isNear(TODAY.plusDays(4), TODAY)).isFalse();
        assertThat(rules.isNear(TODAY.minusDays(1), TODAY)).isFalse();
    }

    @Test
    void a_recall_of_all_meets_every_package_from_its_day_on() {
        var recall = recall(Optional.of(MILK), "", "", TODAY);
        assertThat(meets(recall, Optional.of(MILK), "", "", TODAY)).isEqualTo(Meets.THIS);
        assertThat(meets(recall, Optional.of(MILK), "", "", TODAY.minusDays(1)))
                .isEqualTo(Meets.NOT);
        assertThat(meets(recall, Optional.of(OTHER), "", "", TODAY)).isEqualTo(Meets.NOT);
        assertThat(meets(recall, Optional.empty(), "", "", TODAY)).isEqualTo(Meets.THIS);
    }

    @Test
    void a_recall_of_a_batch_meets_that_batch_and_perhaps_what_does_not_name_its_own() {
        var recall = recall(Optional.of(MILK), "LOT7", "", TODAY);
        assertThat(meets(recall, Optional.of(MILK), "LOT7", "", TODAY)).isEqualTo(Meets.THIS);
        assertThat(meets(recall, Optional.of(MILK), "LOT8", "", TODAY)).isEqualTo(Meets.NOT);
        assertThat(meets(recall, Optional.of(MILK), "", "", TODAY)).isEqualTo(Meets.PERHAPS);
    }

    @Test
    void a_recall_of_one_piece_meets_that_piece_alone() {
        var recall = recall(Optional.empty(), "LOT7", "SN1", TODAY);
        assertThat(meets(recall, Optional.of(OTHER), "LOT7", "SN1", TODAY)).isEqualTo(Meets.THIS);
        assertThat(meets(recall, Optional.of(OTHER), "LOT7", "SN2", TODAY)).isEqualTo(Meets.NOT);
        assertThat(meets(recall, Optional.of(OTHER), "LOT7", "", TODAY)).isEqualTo(Meets.PERHAPS);
    }

    @Test
    void a_recall_names_goods_and_says_why() {
        assertThatThrownBy(
                        () ->
                                new Recall(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "x",
                                        TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AgeLaw.Answer answer(LocalDate born) {
        return AgeLaw.answer(Optional.of(born), true, TODAY);
    }

    private static Meets meets(
            Recall recall, Optional<Gtin> scanned, String batch, String serial, LocalDate today) {
        return recall.meets(item("food", Set.of()), scanned, named(batch), named(serial), today);
    }

    /// By the number, or else by the shop's own.
    private static Recall recall(
            Optional<Gtin> gtin, String batch, String serial, LocalDate since) {
        var sku = gtin.isEmpty() ? Optional.of(new Sku("M1")) : Optional.<Sku>empty();
        return new Recall(gtin, sku, named(batch), named(serial), "停售", since);
    }

    private static Optional<String> named(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Item item(String category, Set<ItemFlag> flags) {
        return new Item(
                new Sku("M1"),
                "鲜牛奶",
                "",
                category,
                Unit.EACH,
                "瓶",
                Money.cny(500),
                new TaxCategory("13", TaxRate.percent(13)),
                Optional.empty(),
                List.of(MILK, OTHER),
                Optional.empty(),
                flags);
    }
}
