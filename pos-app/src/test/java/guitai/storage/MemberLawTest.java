package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.privacy.Purpose;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.MonthDay;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberLawTest {
    @TempDir private Path home;

    @Test
    void CP_10_all_that_is_known_of_a_person_is_keys_a_name_and_a_birthday_without_a_year() {
        Tills.open(home).close();
        try (var store = Tills.store(home)) {
            var columns =
                    store.read(
                            in ->
                                    in.query(
                                            "SELECT m.name || '.' || c.name AS column FROM"
                                                    + " sqlite_schema m JOIN pragma_table_info("
                                                    + "m.name) c WHERE m.type = 'table'",
                                            row -> row.text("column")));
            assertThat(columns)
                    .filteredOn(
                            c ->
                                    c.startsWith("member_key.")
                                            || c.startsWith("member_person.")
                                            || c.startsWith("coupon_code."))
                    .containsExactlyInAnyOrder(
                            "member_key.kind",
                            "member_key.secret",
                            "member_key.member",
                            "member_person.member",
                            "member_person.name",
                            "member_person.birthday",
                            "coupon_code.id",
                            "coupon_code.code");
            assertThat(columns)
                    .as("in no table of the till")
                    .noneMatch(
                            column ->
                                    column.matches(
                                            ".*(phone|mobile|openid|identity|id_card|face|photo"
                                                + "|address|email|gender|born|year|contacts).*"));
        }
    }

    @Test
    void CP_10_a_birthday_with_a_year_does_not_fit_in() {
        try (var till = Tills.open(home)) {
            new Club(till).join("ANNA");
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                SmallTills.sql(
                                        home,
                                        "INSERT INTO member_person(member, birthday)"
                                                + " VALUES('ANNA', '1990-02-28')"))
                .isInstanceOf(guitai.store.ConstraintBroken.class);
    }

    @Test
    void CP_15_neither_the_journal_nor_what_goes_to_head_office_names_a_person()
            throws IOException {
        var journal = new StringWriter();
        try (var till = Tills.open(home)) {
            var club = new Club(till);
            club.join("ANNA", Club.phone("13800138000"), Club.card("88001234"), Club.WECHAT);
            club.named("ANNA", "王小芳", MonthDay.of(2, 28));
            club.coupon("ANNA", "COUPON-CODE-1234", Club.DAY.plusDays(3));
            till.export(journal);
        }
        assertThat(journal.toString())
                .contains("ANNA")
                .doesNotContain(
                        "13800138000",
                        "88001234",
                        Club.WECHAT.secret(),
                        "王小芳",
                        "--02-28",
                        "COUPON-CODE-1234");
    }

    @Test
    void CP_14_a_member_gets_everything_that_is_known_in_one_file() throws IOException {
        try (var till = Tills.open(home)) {
            var club = new Club(till);
            club.join("ANNA", Club.phone("13800138000"), Club.card("88001234"));
            club.named("ANNA", "王小芳", MonthDay.of(2, 28));
            club.earn("ANNA", "S-1", 100);
            club.fill("ANNA", "P-1", 100_00, 10_00);
            club.coupon("ANNA", "COUPON-CODE-1234", Club.DAY.plusDays(3));
            var sale = club.sale("ANNA", 1, 1);

            var file = till.exportMember(new MemberId("ANNA"), Day.DATE).orElseThrow();
            assertThat(file)
                    .content()
                    .contains(
                            "13800138000",
                            "88001234",
                            "王小芳",
                            "02-28",
                            "COUPON-CODE-1234",
                            "MEMBERSHIP",
                            "\"pointsBalance\":100",
                            "TOP_UP",
                            sale.number().toString());
            assertThat(till.exportMember(new MemberId("NOBODY"), Day.DATE)).isEmpty();
        }
    }

    @Test
    void CP_18_a_file_with_a_members_data_is_removed_after_a_week() throws IOException {
        Path file;
        try (var till = Tills.open(home)) {
            new Club(till).join("ANNA", Club.phone("13800138000"));
            file = till.exportMember(new MemberId("ANNA"), Day.DATE).orElseThrow();
        }
        var week = Day.NINE.minus(Duration.ofDays(7));
        Files.setLastModifiedTime(file, FileTime.from(week.plusSeconds(60)));
        Tills.open(home).close();
        assertThat(file).exists();

        Files.setLastModifiedTime(file, FileTime.from(week.minusSeconds(60)));
        Tills.open(home).close();
        assertThat(file).doesNotExist();
    }

    @Test
    void LY_53_of_two_who_are_one_both_keys_find_one_and_what_either_refused_is_refused() {
        try (var till = Tills.open(home)) {
            var club = new Club(till);
            club.join("ANNA", Club.phone("13800138000"));
            club.join("ANNE", Club.card("88001234"));
            club.said("ANNA", Purpose.MARKETING, true);
            club.said("ANNE", Purpose.MARKETING, false);
            club.coupon("ANNE", "COUPON-OF-ANNE", Club.DAY.plusDays(3));
            club.spend("ANNE", "S-1", 50_00);
            club.fill("ANNE", "P-1", 10_00, 0);

            club.merge("ANNA", "ANNE");

            var anna = new MemberId("ANNA");
            assertThat(till.members().find(Club.card("88001234"))).contains(anna);
            assertThat(till.members().file(new MemberId("ANNE"), Day.DATE))
                    .hasValueSatisfying(file -> assertThat(file.id()).isEqualTo(anna));
            var file = club.file("ANNA");
            assertThat(file.keys()).hasSize(2);
            assertThat(file.spends()).hasSize(1);
            assertThat(file.isNew()).isFalse();
            assertThat(file.purse().acts()).hasSize(1);
            assertThat(file.consents().allows(Purpose.MEMBERSHIP)).isTrue();
            assertThat(file.consents().allows(Purpose.MARKETING)).isFalse();
            assertThat(file.coupons())
                    .singleElement()
                    .satisfies(c -> assertThat(c.member()).contains("ANNA"));

            club.said("ANNA", Purpose.MARKETING, true);
            assertThat(club.file("ANNA").consents().allows(Purpose.MARKETING))
                    .as("asked anew, the person said yes")
                    .isTrue();
        }
    }

    @Test
    void LY_53_a_merge_that_is_undone_leaves_each_with_what_was_theirs() {
        try (var till = Tills.open(home)) {
            var club = new Club(till);
            club.join("ANNA", Club.phone("13800138000"));
            club.join("ANNE", Club.card("88001234"));
            club.coupon("ANNE", "COUPON-OF-ANNE", Club.DAY.plusDays(3));
            club.merge("ANNA", "ANNE");
            club.part("ANNA", "ANNE");

            assertThat(till.members().find(Club.card("88001234"))).contains(new MemberId("ANNE"));
            assertThat(club.file("ANNA").keys()).containsExactly(Club.phone("13800138000"));
            assertThat(club.file("ANNA").coupons()).isEmpty();
            assertThat(club.file("ANNE").coupons()).hasSize(1);
        }
    }

    @Test
    void who_became_whom_ends_even_where_a_broken_journal_goes_in_a_circle() {
        try (var till = Tills.open(home)) {
            var club = new Club(till);
            club.join("A", Club.phone("13800138000"));
            club.join("B");
            club.merge("A", "B");
            club.merge("B", "A");
            assertThat(till.members().find(Club.phone("13800138000"))).isEmpty();
            assertThat(till.members().search("1380", 5, Day.DATE)).isEqualTo(List.of());
        }
    }
}
