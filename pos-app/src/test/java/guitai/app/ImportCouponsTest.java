package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `import coupons` as a shop runs it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ImportCouponsTest {
    private static final String STOCKS =
            "批次,名称,优惠,有效天数,数量,pack\nFIVE,五元红包,HB-500,7,100,\nCUP,一杯,LP-1001,7,,\n";
    private static final String CODES = "code,stock\nABCDEFGH12345678,FIVE\nABCDEFGH12345679,CUP\n";

    @TempDir Path folder;
    private Path home;

    @BeforeEach
    void aNewHome() {
        home = folder.resolve("home");
    }

    private Ran take(String text, Object... more) throws IOException {
        var file = Files.writeString(folder.resolve("coupons.csv"), text);
        var arguments = new java.util.ArrayList<Object>();
        arguments.addAll(java.util.List.of("import", "coupons", file, "--home", home));
        arguments.addAll(java.util.List.of(more));
        return Ran.run(arguments.toArray());
    }

    @Test
    void stocks_and_a_pack_are_taken_whole_and_the_same_file_again_changes_nothing()
            throws Exception {
        var whole = STOCKS + "WELCOME,新人礼包,,,,FIVE|CUP\n";
        var first = take(whole);
        assertThat(first.status()).as(first.said() + first.complained()).isZero();
        assertThat(first.said()).contains("taken 3, unchanged 0, refused 0");
        assertThat(take(whole).said()).contains("taken 0, unchanged 3, refused 0");
    }

    @Test
    void PR_28_coupons_of_another_system_are_taken_once() throws Exception {
        take(STOCKS);
        assertThat(take(CODES).said()).contains("taken 2, unchanged 0, refused 0");
        var again = take(CODES);
        assertThat(again.said()).contains("taken 0, unchanged 2, refused 0");
        assertThat(again.said()).doesNotContain("ABCDEFGH1234567");
    }

    @Test
    void CP_06_a_stock_that_promised_something_else_before_is_refused() throws Exception {
        take(STOCKS);
        var other = take(STOCKS.replace("HB-500", "HB-300"));
        assertThat(other.status()).isNotZero();
        assertThat(other.said()).contains("promise changed ('FIVE')").contains("taken 0");
        assertThat(take(STOCKS.replace("五元红包", "五元")).said())
                .as("its name may change")
                .contains("taken 1, unchanged 1");
    }

    @Test
    void one_bad_row_stops_all_of_them_and_a_wrong_code_is_never_shown() throws Exception {
        take(STOCKS);
        var bad = CODES + "SECRET-CODE-1,NONE\n";
        var refused = take(bad);
        assertThat(refused.status()).isNotZero();
        assertThat(refused.said())
                .contains("refused line 4, stock: unknown stock ('NONE')")
                .doesNotContain("SECRET-CODE-1");
        assertThat(take(bad, "--skip-bad").said()).contains("taken 2, unchanged 0, refused 1");
    }

    @Test
    void a_pack_with_a_stock_that_is_not_there_is_no_pack() throws Exception {
        var some = take(STOCKS + "BROKEN,坏的,,,,FIVE|NONE\n", "--skip-bad");
        assertThat(some.said())
                .contains("refused file, pack: unknown stock ('NONE')")
                .contains("taken 2, unchanged 0, refused 1");
    }

    @Test
    void an_offer_that_nobody_published_promises_nothing() throws Exception {
        var refused = take("id,name,offer,days\nX,坏的,NO-SUCH,7\n");
        assertThat(refused.status()).isNotZero();
        assertThat(refused.said()).contains("unknown offer");
    }
}
