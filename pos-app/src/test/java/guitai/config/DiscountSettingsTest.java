package guitai.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What may be taken off by hand, as a shop sets it (rule PR-26).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DiscountSettingsTest {
    @TempDir Path home;

    private SettingsFile.Reading read(String text) throws IOException {
        var file = home.resolve(SettingsFile.NAME);
        Files.writeString(file, text);
        return SettingsFile.read(file, Map.of());
    }

    private Settings good(String text) throws IOException {
        if (read(text) instanceof SettingsFile.Reading.Good(var settings)) return settings;
        throw new AssertionError(read(text).toString());
    }

    @Test
    void as_shipped_a_cashier_takes_off_ten_percent_a_supervisor_thirty_for_four_reasons()
            throws IOException {
        var settings = good("");
        assertThat(settings.basisPoints(Key.DISCOUNT_CASHIER_PERCENT)).isEqualTo(1_000);
        assertThat(settings.basisPoints(Key.DISCOUNT_SUPERVISOR_PERCENT)).isEqualTo(3_000);
        assertThat(settings.discountReasons()).containsExactly("包装破损", "临期", "老顾客", "标签不符");
    }

    @Test
    void a_shop_has_its_own_limits_and_reasons_or_none_to_choose_from() throws IOException {
        var settings = good("discount.cashier-percent = 0\ndiscount.reasons = dented, old");
        assertThat(settings.basisPoints(Key.DISCOUNT_CASHIER_PERCENT)).isZero();
        assertThat(settings.discountReasons()).containsExactly("dented", "old");
        assertThat(good("discount.reasons =").discountReasons()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discount.cashier-percent = 101",
                "discount.cashier-percent = ten",
                "discount.supervisor-percent = -1",
                "discount.reasons = a,b,c,d,e,f,g,h,i",
                "discount.reasons = a,,b"
            })
    void what_no_shop_can_mean_is_refused(String line) throws IOException {
        assertThat(read(line)).isInstanceOf(SettingsFile.Reading.Bad.class);
    }
}
