package guitai.config;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.config.SettingsFile.Reading;
import guitai.money.CashRounding;
import guitai.money.Coins;
import guitai.money.Money;
import guitai.price.PriceLaw;
import guitai.scan.ScanSettings;
import guitai.tax.TaxRegime;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SettingsFileTest {
    @TempDir Path home;

    @Test
    void a_till_that_nobody_set_up_trades_in_training() {
        var settings = good(home.resolve("till.conf"), Map.of());

        assertThat(settings.training()).isTrue();
        assertThat(settings.printer(Key.PRINTER)).isEqualTo(new PrinterChoice.Virtual());
        assertThat(settings.source(Key.PRINTER)).isEqualTo(new Source.Default());
    }

    @Test
    void every_value_knows_where_it_came_from() throws IOException {
        var file = write("# our shop\n\nstore = A7\ncash.tolerance = 2.50\n");

        var settings = good(file, Map.of("GUITAI_STORE", "B8"));

        assertThat(settings.store()).isEqualTo("B8");
        assertThat(settings.source(Key.STORE)).isEqualTo(new Source.Environment("GUITAI_STORE"));
        assertThat(settings.amount(Key.CASH_TOLERANCE)).isEqualTo(Money.cny(250));
        assertThat(settings.source(Key.CASH_TOLERANCE)).isEqualTo(new Source.File(file, 4));
    }

    @Test
    void a_damaged_file_is_refused_with_each_line_and_what_may_stand_there() throws IOException {
        var file = write("store = s 1\nprinter = lpt1\nhello\nzone = Mars/Olympus\nstore = A1\n");

        var bad = (Reading.Bad) SettingsFile.read(file, Map.of());

        assertThat(bad.problems())
                .extracting(p -> p.where().replace(file.toString(), "till.conf"))
                .containsExactlyInAnyOrder(
                        "till.conf line 1",
                        "till.conf line 2",
                        "till.conf line 3",
                        "till.conf line 4",
                        "till.conf line 5");
        assertThat(bad.problems())
                .anySatisfy(p -> assertThat(p.what()).contains("printer: 'lpt1' is not virtual"));
    }

    @Test
    void the_country_picks_how_tax_and_cash_are_reckoned_unless_the_shop_says_otherwise()
            throws IOException {
        var china = good(home.resolve("till.conf"), Map.of());
        assertThat(china.taxRegime()).isEqualTo(TaxRegime.INCLUSIVE_LINE);
        assertThat(china.cashRounding()).isEqualTo(CashRounding.CN_FEN_DOWN);
        assertThat(china.levy()).isEmpty();

        var denmark = good(write("country = DK\n"), Map.of());
        assertThat(denmark.taxRegime()).isEqualTo(TaxRegime.INCLUSIVE_TOTAL);
        assertThat(denmark.cashRounding()).isEqualTo(CashRounding.CASH_50_HALF_UP);

        var states = good(write("country = US\ntax.regime = exclusive-item\n"), Map.of());
        assertThat(states.taxRegime()).isEqualTo(TaxRegime.EXCLUSIVE_ITEM);
        assertThat(states.cashRounding()).isEqualTo(CashRounding.NONE);
        assertThat(good(write("tax.levy = 1\n"), Map.of()).levy()).contains("1");
    }

    @Test
    void the_country_picks_the_money_and_the_law_of_earlier_prices_unless_the_shop_says_otherwise()
            throws IOException {
        var china = good(home.resolve("till.conf"), Map.of());
        assertThat(china.currency()).isEqualTo(Money.CNY);
        assertThat(china.priceLaw()).isEqualTo(PriceLaw.CHINA);

        var finland = good(write("country = FI\n"), Map.of());
        assertThat(finland.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(finland.priceLaw()).isEqualTo(PriceLaw.EUROPEAN_UNION);
        assertThat(finland.amount(Key.CASH_TOLERANCE).toString()).isEqualTo("EUR 1.00");
        assertThat(finland.scans().currency()).isEqualTo(finland.currency());

        var other = good(write("country = CH\ncurrency = EUR\nprice.law = eu\n"), Map.of());
        assertThat(other.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(other.priceLaw()).isEqualTo(PriceLaw.EUROPEAN_UNION);
        assertThat(good(write("country = US\n"), Map.of()).priceLaw()).isEqualTo(PriceLaw.NONE);
        for (var country : Country.values()) {
            assertThat(Coins.known(country.currency())).as(country.name()).isTrue();
        }
    }

    @Test
    void what_nobody_has_set_is_as_many_of_the_smallest_coin_in_every_money() throws IOException {
        var japan = good(write("country = JP\nreturns.high-value = 8000\n"), Map.of());
        assertThat(japan.amount(Key.CASH_DRAWER_LIMIT).toString()).isEqualTo("JPY 300000");
        assertThat(japan.amount(Key.RETURNS_HIGH_VALUE).toString()).isEqualTo("JPY 8000");

        var kuwait = good(write("country = KW\ncash.tolerance = 0.25\n"), Map.of());
        assertThat(kuwait.amount(Key.CASH_DRAWER_LIMIT).toString()).isEqualTo("KWD 300.000");
        assertThat(kuwait.amount(Key.CASH_TOLERANCE).toString()).isEqualTo("KWD 0.250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country = JP", "country = KR", "country = CN"})
    void an_amount_with_more_decimals_than_the_money_has_is_refused(String country)
            throws IOException {
        var text = country + "\ncash.tolerance = 1.005\n";
        var bad = (Reading.Bad) SettingsFile.read(write(text), Map.of());
        assertThat(bad.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.where()).isEqualTo("cash.tolerance"))
                .satisfies(p -> assertThat(p.what()).contains("more decimals than"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "currency = yuan",
                "currency = XXX",
                "currency = BHD",
                "price.law = germany",
                "price.law = EU"
            })
    void a_currency_or_law_this_till_does_not_know_is_refused_by_name(String line)
            throws IOException {
        var bad = (Reading.Bad) SettingsFile.read(write(line + "\n"), Map.of());
        assertThat(bad.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains(line.split(" = ", -1)[0] + ": '"));
    }

    @Test
    void channels_that_settle_in_yuan_are_refused_where_the_money_is_another() throws IOException {
        var bad = (Reading.Bad) SettingsFile.read(write("country = SE\nwechat = on\n"), Map.of());
        assertThat(bad.problems())
                .anySatisfy(
                        p -> {
                            assertThat(p.where()).isEqualTo("wechat");
                            assertThat(p.what()).contains("SEK").contains("wechat = off");
                        });
    }

    @Test
    void a_rounding_that_can_ask_for_more_than_the_marked_price_is_refused_until_it_is_allowed()
            throws IOException {
        var up = "cash.rounding = CN_JIAO_HALF_UP\n";
        var bad = (Reading.Bad) SettingsFile.read(write(up), Map.of());
        assertThat(bad.problems())
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.where()).isEqualTo("cash.rounding");
                            assertThat(p.what())
                                    .contains("more than the marked price")
                                    .contains("CN_FEN_DOWN")
                                    .contains("cash.rounding-may-raise = on");
                        });
        var allowed = good(write(up + "cash.rounding-may-raise = on\n"), Map.of());
        assertThat(allowed.cashRounding()).isEqualTo(CashRounding.CN_JIAO_HALF_UP);
        assertThat(good(write("cash.rounding = CN_JIAO_DOWN\n"), Map.of()).cashRounding())
                .isEqualTo(CashRounding.CN_JIAO_DOWN);
        assertThat(good(write("country = SE\n"), Map.of()).cashRounding().canRaise()).isTrue();
    }

    @Test
    void labels_that_look_like_alipays_codes_are_refused_while_alipay_is_on() throws IOException {
        var labels = "scale-labels = 20=13A,28=18EN\n";
        var bad = (Reading.Bad) SettingsFile.read(write(labels + "alipay = on\n"), Map.of());
        assertThat(bad.problems())
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.where()).isEqualTo("scale-labels");
                            assertThat(p.what()).contains("28").contains("like-alipay = accept");
                        });
        assertThat(good(write(labels), Map.of()).scans().takenForAlipay()).containsExactly("28");
        var accepted = labels + "alipay = on\nscale-labels.like-alipay = accept\n";
        assertThat(good(write(accepted), Map.of()).scans().labels()).containsKey("28");
    }

    @Test
    void the_hosts_of_the_shops_own_links_and_scales_without_check_digits_are_set_up()
            throws IOException {
        var scans =
                good(
                                write(
                                        """
                                        scan.own-hosts = t.example.cn,t.example.cn,m.example.cn
                                        scale-labels.check = none
                                        """),
                                Map.of())
                        .scans();
        assertThat(scans.ownHosts()).containsExactlyInAnyOrder("t.example.cn", "m.example.cn");
        assertThat(scans.longLabelCheck()).isEqualTo(ScanSettings.LongLabelCheck.NONE);
        assertThat(SettingsFile.read(write("scan.own-hosts = https://a\n"), Map.of()))
                .isInstanceOf(Reading.Bad.class);
    }

    @Test
    void an_amount_with_three_decimals_is_no_amount() throws IOException {
        assertThat(SettingsFile.read(write("cash.tolerance = 1.005\n"), Map.of()))
                .isInstanceOf(Reading.Bad.class);
    }

    @Test
    void random_bytes_are_refused_or_read_but_never_throw() throws IOException {
        var seed = 3L;
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            var file = home.resolve("till.conf");
            Files.write(file, bytes);
            assertThat(SettingsFile.read(file, Map.of()))
                    .as("seed %d case %d", seed, i)
                    .isNotNull();
        }
    }

    private Settings good(Path file, Map<String, String> environment) {
        return ((Reading.Good) SettingsFile.read(file, environment)).settings();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(home.resolve("till.conf"), text, StandardCharsets.UTF_8);
    }
}
