package guitai.report;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.book.CouponBook.Figures;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.Validity;
import guitai.promotion.OfferId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponStockReportsTest {
    private static String csv(Locale locale) throws IOException {
        var stock =
                new CouponStock(
                        "=NEW",
                        "新人券",
                        "Welcome",
                        new OfferId("C10"),
                        1,
                        new Validity.Days(0, 7),
                        Set.of(),
                        Optional.of(100),
                        Optional.empty(),
                        false,
                        Optional.empty());
        var out = new ByteArrayOutputStream();
        var figures =
                List.of(new Figures("=NEW", 40, 20, 15, 2, 5), new Figures("红包", 3, 1, 2, 0, 0));
        CouponStockReports.csv(List.of(stock), figures, locale, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void each_stock_has_a_row_with_what_is_left_and_those_of_campaigns_have_one_too()
            throws IOException {
        assertThat(csv(Locale.CHINESE))
                .startsWith("\uFEFF批次,名称")
                .contains("新人券,C10,100,40,20,15,2,5,60")
                .contains("红包,红包,,,3,1,2,0,0,");
        assertThat(csv(Locale.ENGLISH)).contains("Stock,Name").contains("Welcome,C10");
    }

    @Test
    void a_name_is_read_and_never_run_by_a_spreadsheet() throws IOException {
        assertThat(csv(Locale.CHINESE)).contains("'=NEW,");
    }
}
