package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberKey;
import guitai.loyalty.book.EarnedList;
import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.ImportedCoupons.Refused;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointsFileTest {

    private static EarnedList read(String text) {
        return PointsFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void check_ins_and_reviews_name_their_source_their_number_and_one_key_of_the_member() {
        var list =
                read(
                        """
                        source,number,phone,openid,date
                        签到,C-1,138 0013 8000,,2026-11-20
                        评价,R-7,,oUpF8uMuAJO_M2pxb1Q9zNjWeS6o,
                        """);
        assertThat(list.refused()).isEmpty();
        assertThat(list.rows())
                .contains(
                        new EarnedList.Row(
                                2,
                                "签到",
                                "C-1",
                                MemberKey.phone("13800138000").orElseThrow(),
                                Optional.of(LocalDate.of(2026, 11, 20))))
                .last()
                .satisfies(row -> assertThat(row.key().kind()).isEqualTo(MemberKey.Kind.WECHAT))
                .satisfies(row -> assertThat(row.day()).isEmpty());
    }

    @Test
    void a_spreadsheet_saved_in_chinese_is_read_too() {
        var text = "来源,单号,手机号,日期\n邀请,Y-1,13800138000,2026-11-20\n";
        assertThat(PointsFile.read(text.getBytes(Charset.forName("GB18030"))).rows()).hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_by_line_and_column_and_nothing_personal_is_shown() {
        var list =
                read(
                        """
                        source,number,phone,date
                        签到,C-1,1380013800,2026-11-20
                        签到,C 2,13800138000,
                        签到,C-3,,
                        签到,C-4,13800138000,20.11.2026
                        签到,C-5,13800138000,
                        签到,C-5,13800138001,
                        评价,C-5,13800138000,
                        """);
        assertThat(list.rows()).extracting(EarnedList.Row::line).containsExactly(6L, 8L);
        assertThat(list.refused())
                .containsExactly(
                        new Refused(2, "phone", Reason.BAD_ID, ""),
                        new Refused(3, "number", Reason.BAD_ID, "C 2"),
                        new Refused(4, "", Reason.MISSING_VALUE, ""),
                        new Refused(5, "date", Reason.BAD_DATE, "20.11.2026"),
                        new Refused(7, "number", Reason.DUPLICATE, "C-5"));
    }
}
