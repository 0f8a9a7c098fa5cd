package guitai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.scan.PaymentCode.Wallet;
import guitai.scan.Scan.Refusal;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Year;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PaymentCodeTest {
    private final ScanReader reader = new ScanReader(ScanSettings.STANDARD, Year.of(2026));

    @ParameterizedTest
    @CsvSource({
        "134567890123456789, WECHAT",
        "100000000000000000, WECHAT",
        "159999999999999999, WECHAT",
        "2512345678901234, ALIPAY",
        "301234567890123456789012, ALIPAY",
        "6212345678901234567, UNIONPAY",
        "0123456789012345678, ECNY"
    })
    void a_payment_code_is_known_by_its_length_and_beginning(String raw, Wallet wallet) {
        var expected = new Scan.PaymentRequest(new PaymentCode(raw, wallet));
        assertThat(reader.read(raw, Origin.SCANNER, State.TENDER)).isEqualTo(expected);
        assertThat(reader.read(raw, Origin.SCANNER, State.SALE)).isEqualTo(expected);
        assertThat(reader.read("]Q1" + raw + "\r\n", Origin.SCANNER, State.TENDER))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://qr.alipay.com/fkx1",
                "HTTPS://QR.ALIPAY.COM/fkx1",
                "wxp://f2f0abc",
                "weixin://wxpay/bizpayurl?pr=a",
                "https://qr.95516.com/00"
            })
    void a_receive_code_is_told_from_a_payment_code(String raw) {
        assertThat(reader.read(raw, Origin.SCANNER, State.TENDER))
                .isInstanceOfSatisfying(
                        Scan.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.RECEIVE_CODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1345678901234567",
                "X134567890123456789",
                "134567890123456789X",
                "13456 78901 23456 789 ok",
                "1345678\n90123456789",
                "！１３４５６７８９０１２３４５６７８９",
                "7712345678901234567890123"
            })
    void what_may_be_a_payment_code_is_never_shown(String raw) {
        assertThat(reader.read(raw, Origin.SCANNER, State.SALE))
                .isInstanceOfSatisfying(
                        Scan.Refused.class,
                        refused ->
                                assertThat(refused.shown())
                                        .doesNotContain("5678", "456 7", "３４５６")
                                        .contains("***"));
        assertThat(reader.read(raw, Origin.TYPED, State.SALE)).isInstanceOf(Scan.Refused.class);
    }
}
