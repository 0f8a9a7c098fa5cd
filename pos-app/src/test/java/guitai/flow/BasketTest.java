package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.scan.Scan;
import guitai.shift.CashCount;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BasketTest {
    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private List<LineItem> lines() {
        return till.counter().basket().sale().map(s -> s.lines()).orElse(List.of());
    }

    private List<String> quantities() {
        return lines().stream().map(l -> l.quantity().plain()).toList();
    }

    @Test
    void each_scan_is_a_line_of_its_own_in_the_order_of_the_belt() {
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.WATER);

        assertThat(lines()).extracting(l -> l.sku().value()).containsExactly("W1", "M1", "W1");
    }

    @Test
    void pressing_a_quick_key_again_counts_its_line_up() {
        till.counter().basket().add(new Sku("W1"));
        till.counter().basket().add(new Sku("W1"));

        assertThat(quantities()).containsExactly("2");
    }

    @Test
    void a_number_and_a_star_before_a_code_count_it_that_often() {
        assertThat(till.type("3*" + SmallShop.WATER)).isInstanceOf(ScanResult.Added.class);
        assertThat(till.type("2＊")).isEqualTo(new ScanResult.QuantitySet(2));
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.MILK);

        assertThat(quantities()).containsExactly("3", "2", "1");
    }

    @Test
    void a_star_before_an_unknown_code_does_not_count_the_next_scan() {
        assertThat(till.type("9*6901234567892")).isInstanceOf(ScanResult.NotOnFile.class);
        till.scan(SmallShop.WATER);

        assertThat(quantities()).containsExactly("1");
    }

    @Test
    void a_star_before_words_counts_what_is_chosen_from_the_list() {
        assertThat(till.type("3*矿泉水")).isInstanceOf(ScanResult.Choices.class);
        till.counter().basket().add(new Sku("W1"));

        assertThat(quantities()).containsExactly("3");
    }

    @Test
    void a_quantity_typed_first_stays_for_the_scan_after_a_bad_one() {
        till.counter().basket().nextQuantity(4);
        till.scan("9520001000371");
        till.scan(SmallShop.WATER);

        assertThat(quantities()).containsExactly("4");
    }

    @Test
    void a_label_is_one_package_and_is_never_multiplied() {
        var refused = new ScanResult.Refused(Refusal.Because.WEIGHED_LINE);
        till.counter().basket().nextQuantity(3);
        assertThat(till.scan(SmallShop.LABEL_OF_ORANGES)).isEqualTo(refused);
        assertThat(till.type("3*" + SmallShop.LABEL_OF_PEARS)).isEqualTo(refused);
        assertThat(till.type("2*" + SmallShop.ORANGES)).isEqualTo(refused);
        till.scan(SmallShop.WATER);

        assertThat(quantities()).containsExactly("1");
    }

    @Test
    void a_label_sells_at_its_amount_or_at_its_weight() {
        till.scan(SmallShop.LABEL_OF_ORANGES);
        till.scan(SmallShop.LABEL_OF_PEARS);

        assertThat(lines()).extracting(l -> l.net().minor()).containsExactly(1_725L, 674L);
        assertThat(quantities()).containsExactly("1.742", "0.845");
    }

    @Test
    void weighed_goods_wait_for_their_weight() {
        assertThat(till.type(SmallShop.ORANGES)).isInstanceOf(ScanResult.NeedsWeight.class);
        assertThat(lines()).isEmpty();
        till.counter().basket().weigh(1_236);

        assertThat(lines()).extracting(l -> l.net().minor()).containsExactly(1_224L);
    }

    @Test
    void a_weight_may_be_keyed_before_its_goods() {
        till.counter().basket().weigh(500);
        till.type(SmallShop.PEARS);

        assertThat(lines()).extracting(l -> l.net().minor()).containsExactly(399L);
    }

    @Test
    void a_weight_keyed_for_one_customer_is_not_sold_to_the_next() {
        till.counter().basket().weigh(5_000);
        till.sell(200, SmallShop.WATER);

        assertThat(till.type(SmallShop.ORANGES)).isInstanceOf(ScanResult.NeedsWeight.class);
    }

    @Test
    void a_weight_of_nothing_or_of_a_tonne_is_refused() {
        var refused = new ScanResult.Refused(Refusal.Because.WEIGHT_OUT_OF_RANGE);
        assertThat(till.counter().basket().weigh(0)).isEqualTo(refused);
        assertThat(till.counter().basket().weigh(100_000)).isEqualTo(refused);
    }

    @Test
    void wine_is_sold_after_one_look_at_the_buyer_and_not_before() {
        till.counter().basket().nextQuantity(2);
        assertThat(till.scan(SmallShop.WINE)).isInstanceOf(ScanResult.NeedsAgeCheck.class);
        assertThat(lines()).isEmpty();
        till.counter().basket().ageChecked(true);
        till.scan(SmallShop.WINE);

        assertThat(quantities()).containsExactly("2", "1");
    }

    @Test
    void wine_is_not_sold_to_a_child() {
        till.scan(SmallShop.WINE);

        assertThat(till.counter().basket().ageChecked(false))
                .isInstanceOf(ScanResult.AgeRefused.class);
        assertThat(lines()).isEmpty();
        assertThat(till.counter().basket().ageChecked(true))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.NO_AGE_QUESTION));
    }

    @Test
    void a_weight_that_arrives_while_the_drawer_is_counted_adds_nothing() {
        till.type(SmallShop.ORANGES);
        till.counter().close().count(CashCount.amount(Money.cny(1)), "", Approval.own());

        assertThat(till.counter().basket().weigh(500))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.COUNTING));
    }

    @Test
    void a_payment_code_is_masked_and_adds_nothing() {
        assertThat(till.scan("134567890123456789"))
                .isInstanceOfSatisfying(
                        ScanResult.PaymentCodeShown.class,
                        shown -> assertThat(shown.masked()).doesNotContain("567890123456"));
        assertThat(till.entries().toString()).doesNotContain("134567890123456789");
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_receipt_of_ours_starts_a_return() {
        var number = "S001-01-20261121-000001";
        assertThat(till.scan("RC:" + number)).isEqualTo(new ScanResult.ReceiptShown(number));
    }

    @Test
    void goods_added_after_the_total_are_paid_too_but_not_after_money_was_taken() {
        till.scan(SmallShop.WATER);
        till.counter().checkout().total();
        assertThat(till.scan(SmallShop.MILK)).isInstanceOf(ScanResult.Added.class);
        till.counter().checkout().cash(Money.cny(100));

        assertThat(till.scan(SmallShop.WATER))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.MONEY_TAKEN));
        assertThat(lines()).hasSize(2);
    }

    @Test
    void no_shift_no_sale() {
        till.closeShift();

        assertThat(till.scan(SmallShop.WATER))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.NO_SHIFT));
    }

    @Test
    void a_basket_has_a_bound_and_what_is_in_it_stays() {
        for (int i = 0; i < 500; i++) till.scan(SmallShop.WATER);

        assertThat(till.scan(SmallShop.WATER))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.BASKET_FULL));
        assertThat(lines()).hasSize(500);
    }

    @Test
    void what_is_no_code_is_shown_with_the_reason() {
        assertThat(till.scan("9520001000371"))
                .isEqualTo(
                        new ScanResult.Unreadable("9520001000371", Scan.Refusal.WRONG_CHECK_DIGIT));
    }
}
