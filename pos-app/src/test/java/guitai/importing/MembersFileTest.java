package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberKey;
import guitai.loyalty.book.Newcomers;
import guitai.loyalty.book.Newcomers.Refused;
import guitai.loyalty.book.Newcomers.Why;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MembersFileTest {
    private static final String HEADINGS = "手机号,卡号,姓名,生日,等级,积分,有效期\n";

    private static Newcomers read(String rows) {
        return MembersFile.read((HEADINGS + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void members_of_another_system_come_with_what_finds_them_their_tier_and_their_points() {
        var one = read("138 0013 8000,88001234,陈小姐,1990-02-29,银卡,3204,2027-12-31\n").refused();
        assertThat(one).containsExactly(new Refused(2, Why.BAD_BIRTHDAY));

        var taken = read("138 0013 8000,88001234,陈小姐,1992-02-29,银卡,3204,2027-12-31\n").all();
        assertThat(taken)
                .singleElement()
                .satisfies(
                        who -> {
                            assertThat(who.keys())
                                    .extracting(MemberKey::secret)
                                    .containsExactly("13800138000", "88001234");
                            assertThat(who.tier()).contains("银卡");
                            assertThat(who.points()).isEqualTo(3204);
                            assertThat(who.until()).contains(LocalDate.of(2027, 12, 31));
                        });
    }

    @Test
    void rule_CP_10_of_a_birthday_only_month_and_day_are_kept() {
        assertThat(read("13800138000,,,1992-11-05,,,\n").all().getFirst().birthday())
                .contains(MonthDay.of(11, 5));
        assertThat(read("13800138000,,,02-29,,,\n").all().getFirst().birthday())
                .contains(MonthDay.of(2, 29));
    }

    @Test
    void rule_CP_10_identity_numbers_and_addresses_in_the_file_are_not_read() {
        var file = "手机号,身份证号,地址\n13800138000,110101199003077758,上海市\n";
        var one = MembersFile.read(file.getBytes(StandardCharsets.UTF_8)).all().getFirst();
        assertThat(one.keys()).hasSize(1);
        assertThat(one.name()).isEqualTo(Optional.empty());
    }

    @Test
    void a_line_that_cannot_be_taken_is_named_with_its_reason_and_the_others_are_kept() {
        var read =
                read(
                        """
                        13800138000,,甲,,,10,
                        12345,,乙,,,10,
                        ,,丙,,,10,
                        13900139000,,丁,,,-5,
                        13900139000,,戊,13-40,,5,
                        13700137000,,己,,,5,2027/13/01
                        13800138000,,庚,,,7,
                        ,88001234,辛,,,7,
                        """);
        assertThat(read.all()).extracting(Newcomers.One::line).containsExactly(2L, 9L);
        assertThat(read.refused())
                .containsExactly(
                        new Refused(3, Why.BAD_PHONE),
                        new Refused(4, Why.NO_KEY),
                        new Refused(5, Why.BAD_POINTS),
                        new Refused(6, Why.BAD_BIRTHDAY),
                        new Refused(7, Why.BAD_DATE),
                        new Refused(8, Why.TWICE));
    }

    @Test
    void a_file_of_a_chinese_spreadsheet_is_read_and_one_without_a_number_to_go_by_is_refused() {
        var bytes = (HEADINGS + "13800138000,,陈小姐,,,,\n").getBytes(Charset.forName("GB18030"));
        assertThat(MembersFile.read(bytes).all().getFirst().name()).contains("陈小姐");
        var headless = "姓名,积分\n陈,1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(MembersFile.read(headless).refused())
                .containsExactly(new Refused(1, Why.NO_HEADING));
    }

    @Test
    void nothing_of_a_person_is_in_what_may_be_logged() {
        var one = read("13800138000,88001234,陈小姐,02-29,,1,\n").all().getFirst();
        assertThat(one.toString()).isEqualTo("One[line 2]");
    }
}
