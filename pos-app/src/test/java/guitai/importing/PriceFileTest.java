package guitai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.ImportedPrices;
import guitai.price.ImportedPrices.Reason;
import guitai.price.ImportedPrices.Refused;
import guitai.sale.Quantity;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PriceFileTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Sku WATER = new Sku("W1");

    @Test
    void a_list_is_told_by_its_first_row_and_the_others_add_prices() {
        var plan =
                read(
                        """
                        list,name_zh,name_en,stores,tiers,from,to,days,hours,override,near_days,sku,price,min
                        MEMBER,会员价,Members,S001|S002,GOLD,2026-11-21,2026-11-30,67,15:00-18:00|22:00-02:00,no,,W1,9.00,
                        MEMBER,,,,,,,,,,,W1,8.50,3
                        NIGHT,晚间,,,,,,,,是,2,W1,5,
                        """);
        assertThat(plan.refused()).isEmpty();
        var list = plan.lists().getFirst();
        assertThat(list.id()).isEqualTo("MEMBER");
        assertThat(list.nameEn()).isEqualTo("Members");
        assertThat(list.stores()).containsExactlyInAnyOrder("S001", "S002");
        assertThat(list.tiers()).containsExactly("GOLD");
        assertThat(list.window().from()).contains(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(list.window().to()).contains(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(list.window().days())
                .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(list.window().spans()).hasSize(2);
        assertThat(list.price(WATER, Quantity.ONE)).contains(Money.cny(900));
        assertThat(list.price(WATER, Quantity.pieces(3))).contains(Money.cny(850));
        var night = plan.lists().get(1);
        assertThat(night.override()).isTrue();
        assertThat(night.nearDays()).hasValue(2);
        assertThat(night.nameEn()).isEqualTo("晚间");
    }

    @Test
    void headings_may_be_chinese() {
        var plan = read("价目表,货号,售价,起订量\nA,W1,3.5,2\n");
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.lists().getFirst().price(WATER, Quantity.pieces(2)))
                .contains(Money.cny(350));
        assertThat(plan.lists().getFirst().price(WATER, Quantity.ONE)).isEmpty();
    }

    @Test
    void every_bad_field_is_named_by_line_column_and_reason() {
        var plan =
                read(
                        """
                        list,from,to,days,hours,near_days,override,tiers,sku,price,min
                        A,soon,,8,9-10,400,maybe,G G,W1,1.00,
                        B,2026-11-30,2026-11-01,,,,,,W1,0,0
                        C,,,,,,,,W2,1.005,x
                        C,,,,,,,,,,
                        ,,,,,,,,W1,1,
                        D,,,,,,,,W1,1,
                        D,2026-11-30,,,,,,,W1,2,
                        D,,,,,,,,W1,3,
                        !,,,,,,,,W1,3,
                        """);
        assertThat(plan.refused())
                .extracting(Refused::line, Refused::column, Refused::reason)
                .contains(
                        tuple(2, "from", Reason.BAD_TIME),
                        tuple(2, "days", Reason.BAD_DAYS),
                        tuple(2, "hours", Reason.BAD_HOURS),
                        tuple(2, "near_days", Reason.BAD_NEAR_DAYS),
                        tuple(2, "override", Reason.BAD_YES_NO),
                        tuple(2, "tiers", Reason.BAD_WORD),
                        tuple(3, "to", Reason.ENDS_BEFORE_IT_BEGINS),
                        tuple(3, "price", Reason.BAD_PRICE),
                        tuple(3, "min", Reason.BAD_QUANTITY),
                        tuple(4, "sku", Reason.NOT_ON_FILE),
                        tuple(4, "price", Reason.BAD_PRICE),
                        tuple(4, "min", Reason.BAD_QUANTITY),
                        tuple(5, "sku", Reason.MISSING_VALUE),
                        tuple(5, "price", Reason.MISSING_VALUE),
                        tuple(6, "list", Reason.MISSING_VALUE),
                        tuple(8, "from", Reason.DIFFERS_FROM_FIRST_ROW),
                        tuple(9, "sku", Reason.DUPLICATE_PRICE),
                        tuple(10, "list", Reason.BAD_LIST));
        assertThat(plan.lists()).extracting(list -> list.id()).containsExactly("D");
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        assertThat(read("").refused()).extracting(Refused::reason).contains(Reason.EMPTY_FILE);
        assertThat(read("list,sku\n").refused())
                .extracting(Refused::reason)
                .containsExactly(Reason.MISSING_COLUMN);
        assertThat(read("list,sku,price,colour\nA,W1,1,red\n").refused())
                .extracting(Refused::reason)
                .containsExactly(Reason.UNKNOWN_COLUMN);
        assertThat(read("list,sku,price\nA,\"W1,1\n").refused())
                .extracting(Refused::reason)
                .containsExactly(Reason.BROKEN_QUOTES);
    }

    @Test
    void nothing_that_stands_in_a_file_makes_the_reader_fail() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var signs = "aA1,\n|;:-\"是/0. 9GW\t";
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder("list,from,to,days,hours,near_days,sku,price,min\n");
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(read(text.toString())).as("seed " + seed).isNotNull();
        }
    }

    private static org.assertj.core.groups.Tuple tuple(long line, String column, Reason reason) {
        return org.assertj.core.groups.Tuple.tuple(line, column, reason);
    }

    private static ImportedPrices read(String text) {
        return PriceFile.read(
                text.getBytes(StandardCharsets.UTF_8), Money.CNY, ZONE, WATER::equals);
    }
}
