package guitai.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.slip.SampleOffers;
import guitai.slip.SampleShop;
import guitai.slip.Slip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/// What a customer can read of the reductions (rules RC-01, RC-02, RC-04, RC-05).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OffersOnPaperTest {
    private static final List<String> PAPER = paper(0);

    private static List<String> paper(int copy) {
        var slip = new Slip.SaleReceipt(SampleOffers.sale(), SampleShop.WANG);
        var paper = new SlipLayoutTest.Paper("offers", slip, copy, false);
        return SlipLayoutTest.plain(paper.laidOut(Locale.CHINESE), "80").stream()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    @Test
    void what_a_line_alone_earned_stands_under_it_by_name_with_what_was_really_paid() {
        assertThat(PAPER)
                .containsSubsequence("有机全脂纯牛奶 1L", "第二件半价 -6.25", "实付 14.39", "苏打饼干 400g")
                .containsSubsequence("苏打饼干 400g", "折扣: 包装破损 -1.59", "实付 11.00");
    }

    @Test
    void what_the_basket_earned_is_one_sum_by_name_under_the_goods() {
        assertThat(PAPER)
                .containsSubsequence(
                        "单品优惠 -12.34",
                        "满100减20 -20.00",
                        "新客券 5 元 -5.00",
                        "整单折扣: 老顾客 -5.00",
                        "已优惠 42.34");
        assertThat(PAPER).filteredOn(line -> line.startsWith("满100减20")).hasSize(1);
    }

    @Test
    void everything_taken_off_under_the_total_adds_up_to_what_was_saved() {
        var begin = PAPER.indexOf("单品优惠 -12.34");
        var fen =
                PAPER.subList(begin, begin + 4).stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .mapToLong(text -> Long.parseLong(text.replace(".", "")))
                        .sum();
        assertThat(-fen).isEqualTo(SampleOffers.sale().totals().discount().minor());
    }

    @Test
    void a_gift_has_its_name_its_quantity_and_its_price_and_costs_nothing() {
        assertThat(PAPER)
                .containsSubsequence(
                        "乌龙茶 500ml", "9520000000105 1 件 4.50 4.50", "满88赠饮 -4.50", "赠品 0.00");
    }

    @Test
    void bags_stand_on_a_line_of_their_own() {
        assertThat(PAPER).containsSubsequence("环保购物袋 大", "9520000000104 2 件 0.50 1.00");
    }

    @Test
    void a_keyed_price_says_why_and_what_it_was_before() {
        assertThat(PAPER).contains("改价: 标签不符 (改价前 99.00)");
    }

    @Test
    void a_copy_says_the_same_of_every_reduction() {
        assertThat(paper(1)).containsAll(PAPER.subList(0, PAPER.size() - 2));
    }
}
