package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.book.Alone;
import guitai.loyalty.book.Programme;
import guitai.loyalty.points.Birthday;
import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgrammeFileTest {

    private static Programme read(String... lines) {
        var reading = ProgrammeFile.parse(List.of(lines), Money.CNY);
        if (reading instanceof ProgrammeFile.Reading.Read(var programme)) return programme;
        throw new AssertionError(reading);
    }

    @Test
    void an_empty_file_is_a_programme_as_shops_usually_have_it() {
        var programme = read("# nothing of our own");

        assertThat(programme.earn().pointsPerWhole()).isEqualTo(1);
        assertThat(programme.pay().perThousand()).isEqualTo(Money.cny(1_000));
        assertThat(programme.pay().mostShare()).isEqualTo(5_000);
        assertThat(programme.pendingDays()).isZero();
        assertThat(programme.secondFactorAbove()).isEqualTo(Money.cny(5_000));
        assertThat(programme.ladder().tiers()).hasSize(1);
    }

    @Test
    void LY_54_tiers_and_what_they_give_are_data() {
        var programme =
                read(
                        "consent = 2026-11",
                        "points.per-yuan = 2",
                        "points.birthday = 3",
                        "points.birthday-span = month",
                        "points.pending-days = 7",
                        "points.most-share = 30%",
                        "tier = 普通, 0, 1",
                        "tier = 银卡, 5000, 1.2",
                        "entitlement = 银卡, 试衣, 2",
                        "source = 签到, 5, 5");

        assertThat(programme.consent()).isEqualTo("2026-11");
        assertThat(programme.earn().birthday()).isEqualTo(30_000);
        assertThat(programme.earn().span()).isEqualTo(Birthday.Span.ALL_MONTH);
        assertThat(programme.pay().mostShare()).isEqualTo(3_000);
        assertThat(programme.ladder().named("银卡").orElseThrow().from())
                .isEqualTo(Money.cny(500_000));
        assertThat(programme.ladder().named("银卡").orElseThrow().multiplier()).isEqualTo(12_000);
        assertThat(programme.entitlements())
                .containsExactly(new Programme.Entitlement("银卡", "试衣", 2));
        assertThat(programme.source("签到").orElseThrow().perDay()).isEqualTo(5);
    }

    @Test
    void LY_41_what_a_till_may_do_by_itself_is_data() {
        var alone =
                read("alone.remember-hours = 4", "alone.claim-days = 0", "alone.coupons = 3")
                        .alone();

        assertThat(alone).isEqualTo(new Alone(Duration.ofHours(4), 0, 3));
    }

    @Test
    void LY_60_what_is_sold_of_stored_value_is_data() {
        assertThat(read("# nothing").purse().sold()).isFalse();
        var purse = read("top-up = 500, 80", "top-up = 200.00, 20.00").purse();

        assertThat(purse.of(Money.cny(20_000)).orElseThrow().bonus()).isEqualTo(Money.cny(2_000));
        assertThat(purse.of(Money.cny(10_000))).isEmpty();
        var any = read("top-up = 200, 20", "top-up = any").purse();
        assertThat(any.of(Money.cny(10_000)).orElseThrow().bonus().isZero()).isTrue();
        assertThat(ProgrammeFile.parse(List.of("top-up = 200, 20", "top-up = 200, 30"), Money.CNY))
                .isInstanceOf(ProgrammeFile.Reading.Refused.class);
        assertThat(ProgrammeFile.parse(List.of("top-up = 0, 20"), Money.CNY))
                .isInstanceOf(ProgrammeFile.Reading.Refused.class);
    }

    @Test
    void the_file_in_the_documents_is_read_and_says_what_is_usual() throws IOException {
        var page = Files.readString(Path.of("docs/members.md"));
        var blocks = page.split("```", -1);
        var usual = read(blocks[1].strip().lines().toArray(String[]::new));
        assertThat(usual).isEqualTo(read());

        var own = read(blocks[3].strip().lines().toArray(String[]::new));
        assertThat(own.ladder().tiers()).hasSize(2);
        assertThat(own.sources()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "points.per-yuan = many | not a value of points.per-yuan: many",
                "points.per-yuan | not 'name = value'",
                "points.rain = 1 | no such name: points.rain",
                "points.most-share = 120% | not a value of points.most-share: 120%",
                "tier = 银卡 | not a value of tier: 银卡",
                "alone.remember-hours = 25 | not a value of alone.remember-hours: 25",
                "points.birthday = 0.5 | not a value of points.birthday: 0.5"
            })
    void what_is_wrong_is_named_with_its_line(String line, String what) {
        var reading = ProgrammeFile.parse(List.of("# members", line.strip()), Money.CNY);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        ProgrammeFile.Reading.Refused.class,
                        refused -> assertThat(refused.what()).isEqualTo(what));
    }

    @Test
    void a_name_stands_once_and_an_entitlement_names_a_tier() {
        assertThat(ProgrammeFile.parse(List.of("consent = 1", "consent = 2"), Money.CNY))
                .isEqualTo(new ProgrammeFile.Reading.Refused(2, "consent stands here twice"));
        assertThat(ProgrammeFile.parse(List.of("entitlement = 金卡, 试衣, 2"), Money.CNY))
                .isEqualTo(
                        new ProgrammeFile.Reading.Refused(0, "an entitlement names no tier: 金卡"));
    }
}
