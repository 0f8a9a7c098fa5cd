package guitai.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.slip.MemberNotes;
import guitai.slip.SampleMember;
import guitai.slip.SampleShop;
import guitai.slip.Slip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a member, and somebody who may become one, reads on paper.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MembersOnPaperTest {

    private static List<String> paper(String name, Slip slip) {
        var paper = new SlipLayoutTest.Paper(name, slip, 0, false);
        return SlipLayoutTest.plain(paper.laidOut(Locale.CHINESE), "80").stream()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    private static List<String> sold(boolean later, MemberNotes notes) {
        var slip = new Slip.SaleReceipt(SampleMember.sale(later), SampleShop.WANG, notes);
        return paper("member", slip);
    }

    @Test
    void rules_LY_02_and_LY_03_points_that_wait_and_points_that_go_within_thirty_days_are_told() {
        assertThat(sold(false, SampleMember.notes()))
                .containsSubsequence(
                        "本单抵扣积分 -500", "本单所得积分 55", "可用积分 3,204", "待生效积分 55", "2026-12-31 后过期 800");
    }

    @Test
    void rule_CP_16_the_member_stands_there_masked_and_the_random_id_nowhere() {
        var lines = sold(false, SampleMember.notes());
        assertThat(lines).contains("会员 138****8000 银卡");
        assertThat(String.join("\n", lines)).doesNotContain("7QXK3M8Q9R2S4T6V");
    }

    @Test
    void rule_LY_41_points_that_nobody_could_book_yet_are_said_to_come_and_no_balance_is_guessed() {
        var lines = sold(true, SampleMember.notes());
        assertThat(lines).containsSubsequence("积分待到账", "联网后按本单日期入账");
        assertThat(lines).noneMatch(line -> line.startsWith("可用积分"));
    }

    @Test
    void rule_LY_41_a_stranger_has_a_code_for_the_points_as_a_picture_and_as_text() {
        var lines = sold(true, SampleMember.claim());
        assertThat(lines)
                .containsSubsequence("积分领取码", "PT:S00102000192.8W0XYZ3M", "2026-11-28 前凭此码领取本单积分");
        assertThat(lines).anyMatch(line -> line.startsWith("[QR") && line.contains("PT:"));
    }

    @Test
    void rule_LY_60_a_top_up_says_what_was_added_and_that_it_can_come_back_and_has_no_tax() {
        var account = new MemberNotes.Account("138****8000", 0, 0, 0, List.of(), left(22_000));
        var notes = new MemberNotes(Optional.of(account), List.of(), Optional.empty());
        var slip = new Slip.SaleReceipt(SampleMember.topUp(), SampleShop.WANG, notes);
        var lines = paper("top-up", slip);

        assertThat(lines).containsSubsequence("本次储值 ￥200.00", "赠送 ￥20.00", "7 天内未使用可按原付款方式全额退款");
        assertThat(lines).noneMatch(line -> line.contains("税"));
    }

    private static Optional<Money> left(long fen) {
        return Optional.of(Money.cny(fen));
    }

    @Test
    void rule_SC_02_what_paying_brought_is_on_the_receipt_by_name() {
        assertThat(sold(false, SampleMember.notes()))
                .containsSubsequence(
                        "本单赠送", "满50减5券", "有效至 2026-12-21", "积分 +20", "红包 ￥1.88", "乌龙茶 500ml x1");
    }

    @Test
    void rules_SC_19_and_SC_34_the_account_to_follow_and_a_review_whatever_it_says_are_codes() {
        var lines = sold(false, MemberNotes.NONE);
        assertThat(lines).containsSubsequence("扫码关注本店", "扫码评价本次购物，好评差评都欢迎");
        assertThat(lines).anyMatch(line -> line.contains(SampleMember.INVITATIONS.follow()));
        assertThat(lines).anyMatch(line -> line.contains(SampleMember.INVITATIONS.review()));
    }

    @Test
    void a_shop_that_invites_nobody_prints_no_code_but_its_own() {
        var slip = new Slip.SaleReceipt(SampleMember.sale(false), SampleShop.WANG);
        assertThat(paper("plain", slip))
                .filteredOn(line -> line.startsWith("[QR"))
                .allMatch(line -> line.startsWith("[QR RC:"));
    }

    @Test
    void rules_LY_30_and_LY_31_a_return_says_which_points_come_back_and_which_go() {
        var slip = new Slip.ReturnReceipt(SampleMember.goodsBack(), SampleShop.LI);
        assertThat(paper("return", slip)).containsSubsequence("退还积分 500", "扣回积分 -55");
    }
}
