package guitai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.CheckDigit;
import guitai.catalog.Gtin;
import guitai.catalog.Plu;
import guitai.money.Money;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.Scan.Refusal;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;
import guitai.scan.ScanSettings.LongLabelCheck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScanReaderTest {
    private static final ScanSettings SETTINGS =
            new ScanSettings(
                    Map.of(
                            "20", LabelLayout.AMOUNT_13,
                            "21", LabelLayout.WEIGHT_13,
                            "22", LabelLayout.CHECKED_AMOUNT_13,
                            "23", LabelLayout.AMOUNT_WEIGHT_18,
                            "28", LabelLayout.AMOUNT_WEIGHT_18),
                    LongLabelCheck.EAN,
                    Money.CNY);
    private static final Year TODAY = Year.of(2026);

    private final ScanReader reader = new ScanReader(SETTINGS, TODAY);

    @ParameterizedTest
    @CsvSource({
        "6936983800013,   06936983800013",
        "]E06936983800013, 06936983800013",
        "012345678905,    00012345678905",
        "95012346,        00000095012346",
        "16291041500210,  16291041500210",
        // An in-store number whose prefix no scale uses is looked up like any other.
        "2400123019534,   02400123019534"
    })
    void a_right_trade_item_number_is_goods(String raw, String digits14) {
        assertThat(scanned(raw)).isEqualTo(new Scan.Goods(new Gtin(digits14)));
        assertThat(typed(raw)).isEqualTo(scanned(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6936983800013\r\n",
                "\t6936983800013\n",
                "]E06936983800013\r",
                " 6936983800013 ",
                "\u00026936983800013\u0003",
                "６９３６９８３８０００１３",
                "\uFEFF6936983800013"
            })
    void what_a_reader_or_an_input_method_puts_around_a_code_is_taken_off(String raw) {
        assertThat(scanned(raw)).isEqualTo(goods("6936983800013"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6936983800012",
                "036000291453",
                "16291041500211",
                "95012347",
                "]E401234560",
                "]C10106936983800012",
                "9787115448119",
                "977167163400805"
            })
    void a_wrong_check_digit_is_refused_and_never_searched(String raw) {
        assertThat(reasonOf(scanned(raw))).isEqualTo(Refusal.WRONG_CHECK_DIGIT);
        assertThat(reasonOf(typed(raw))).isEqualTo(Refusal.WRONG_CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "693698380001",
                "6936983",
                "693698380",
                "6936983800",
                "01069369838000131726"
            })
    void a_truncated_code_is_refused_and_never_searched(String raw) {
        assertThat(reasonOf(scanned(raw))).isIn(Refusal.UNKNOWN_NUMBER, Refusal.WRONG_CHECK_DIGIT);
        assertThat(reasonOf(typed(raw))).isIn(Refusal.UNKNOWN_NUMBER, Refusal.WRONG_CHECK_DIGIT);
    }

    @Test
    void eight_digits_are_the_short_american_form_before_they_are_EAN8() {
        assertThat(scanned("01234565"))
                .isEqualTo(
                        new Scan.Goods(Gtin.of("012345000065"), Optional.of(Gtin.of("01234565"))));
        assertThat(scanned("01234505")).isEqualTo(goods("012000003455"));
        assertThat(scanned("]E401234565")).isEqualTo(goods("01234565"));
    }

    @Test
    void the_add_on_of_a_book_or_journal_is_not_part_of_its_number() {
        assertThat(scanned("977167163400905"))
                .isEqualTo(new Scan.Publication(Gtin.of("9771671634009"), "05"));
        assertThat(scanned("978711544811855900"))
                .isEqualTo(new Scan.Publication(Gtin.of("9787115448118"), "55900"));
        assertThat(scanned("9787115448118")).isEqualTo(goods("9787115448118"));
        assertThat(reasonOf(scanned("978711544811855"))).isEqualTo(Refusal.UNKNOWN_NUMBER);
    }

    @Test
    void a_short_number_is_typed_and_never_scanned() {
        assertThat(typed("4011")).isEqualTo(new Scan.ShortNumber(new Plu("4011")));
        assertThat(typed("007")).isEqualTo(new Scan.ShortNumber(new Plu("7")));
        assertThat(reasonOf(scanned("4011"))).isEqualTo(Refusal.UNKNOWN_NUMBER);
    }

    @Test
    void words_are_typed_and_never_scanned() {
        assertThat(typed(" 矿泉水 550ml ")).isEqualTo(new Scan.Words("矿泉水 550ml"));
        assertThat(typed("kqs\tda")).isEqualTo(new Scan.Words("kqs da"));
        assertThat(reasonOf(scanned("kqs"))).isEqualTo(Refusal.UNKNOWN_FORMAT);
    }

    @Test
    void a_scale_label_gives_goods_and_amount_or_weight() {
        assertThat(scanned("2000123019536")).isEqualTo(label("00123", 1953, -1));
        assertThat(scanned("2100123012367")).isEqualTo(label("00123", -1, 1236));
        assertThat(scanned("230012301953012369")).isEqualTo(label("00123", 1953, 1236));
    }

    @Test
    void a_scale_label_with_a_wrong_check_digit_is_refused() {
        assertThat(reasonOf(scanned("2000123019530"))).isEqualTo(Refusal.WRONG_CHECK_DIGIT);
        assertThat(reasonOf(scanned("230012301953012360"))).isEqualTo(Refusal.WRONG_CHECK_DIGIT);
    }

    @Test
    void an_amount_with_a_check_digit_of_its_own_is_refused_when_that_is_wrong() {
        // Amount 28.75 is guarded by 9 (rule GS-14).
        assertThat(scanned(completed("22" + "00123" + "9" + "2875")))
                .isEqualTo(label("00123", 2875, -1));
        assertThat(reasonOf(scanned(completed("22" + "00123" + "8" + "2875"))))
                .isEqualTo(Refusal.WRONG_CHECK_DIGIT);
    }

    @Test
    void scales_that_print_no_check_digit_are_believed_where_the_store_says_so() {
        var trusting =
                new ScanReader(
                        new ScanSettings(
                                Map.of("2", LabelLayout.WEIGHT_AMOUNT_18),
                                LongLabelCheck.NONE,
                                Money.CNY),
                        TODAY);
        assertThat(trusting.read("200012301236019530", Origin.SCANNER, State.SALE))
                .isEqualTo(label("000123", 1953, 1236));
    }

    @Test
    void while_selling_a_right_label_wins_over_a_wallet_and_while_paying_the_wallet_wins() {
        var both = "280012301953012364";
        assertThat(reader.read(both, Origin.SCANNER, State.SALE))
                .isEqualTo(label("00123", 1953, 1236));
        assertThat(reader.read(both, Origin.SCANNER, State.TENDER))
                .isEqualTo(new Scan.PaymentRequest(new PaymentCode(both, Wallet.ALIPAY)));
        var notALabel = "280012301953012365";
        assertThat(reader.read(notALabel, Origin.SCANNER, State.SALE))
                .isEqualTo(new Scan.PaymentRequest(new PaymentCode(notALabel, Wallet.ALIPAY)));
    }

    @Test
    void the_settings_say_which_labels_could_be_taken_for_alipay() {
        assertThat(SETTINGS.takenForAlipay()).containsExactly("28");
        assertThat(ScanSettings.STANDARD.takenForAlipay()).isEmpty();
    }

    @Test
    void a_telephone_number_is_known_for_one_and_shown_masked() {
        assertThat(typed("13800138000")).isEqualTo(new Scan.Phone("13800138000"));
        assertThat(scanned("13800138000")).hasToString("138****8000");
        assertThat(reasonOf(scanned("12800138000"))).isEqualTo(Refusal.UNKNOWN_NUMBER);
    }

    @Test
    void a_coupon_and_a_refund_slip_of_GS1_are_no_goods() {
        assertThat(scanned("9901234567899"))
                .isEqualTo(new Scan.Gs1Coupon(Gtin.of("9901234567899")));
        assertThat(scanned(completed("982123456789"))).isInstanceOf(Scan.Gs1Coupon.class);
        assertThat(scanned(completed("980123456789"))).isInstanceOf(Scan.RefundSlip.class);
        assertThat(scanned(completed("984123456789"))).isInstanceOf(Scan.Goods.class);
    }

    @Test
    void while_goods_come_back_labels_are_read_as_while_selling() {
        assertThat(reader.read("280012301953012364", Origin.SCANNER, State.RETURN))
                .isEqualTo(label("00123", 1953, 1236));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n", "]E0", "\t\u0000"})
    void nothing_is_refused_as_nothing(String raw) {
        assertThat(reasonOf(scanned(raw))).isEqualTo(Refusal.EMPTY);
        assertThat(reasonOf(typed(raw))).isEqualTo(Refusal.EMPTY);
    }

    @Test
    void more_than_512_characters_are_refused() {
        assertThat(reasonOf(typed("a".repeat(513)))).isEqualTo(Refusal.TOO_LONG);
        assertThat(typed("a".repeat(512))).isInstanceOf(Scan.Words.class);
    }

    private Scan scanned(String raw) {
        return reader.read(raw, Origin.SCANNER, State.SALE);
    }

    private Scan typed(String raw) {
        return reader.read(raw, Origin.TYPED, State.SALE);
    }

    private static Refusal reasonOf(Scan scan) {
        assertThat(scan).isInstanceOf(Scan.Refused.class);
        return ((Scan.Refused) scan).reason();
    }

    private static String completed(String body) {
        return body + CheckDigit.of(body);
    }

    private static Scan goods(String digits) {
        return new Scan.Goods(Gtin.of(digits));
    }

    private static Scan label(String plu, long amount, long grams) {
        return new Scan.ScaleLabel(
                new Plu(plu),
                amount < 0 ? Optional.empty() : Optional.of(Money.cny(amount)),
                grams < 0 ? OptionalLong.empty() : OptionalLong.of(grams));
    }
}
