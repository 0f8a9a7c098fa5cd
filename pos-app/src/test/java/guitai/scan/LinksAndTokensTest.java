package guitai.scan;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.scan.Scan.Refusal;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;
import guitai.scan.ScanSettings.LongLabelCheck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Year;
import java.util.Map;
import java.util.Set;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinksAndTokensTest {
    private static final ScanSettings SETTINGS =
            new ScanSettings(Map.of(), LongLabelCheck.EAN, Money.CNY, Set.of("t.example.cn"));

    private final ScanReader reader = new ScanReader(SETTINGS, Year.of(2026));

    @Test
    void a_link_is_never_opened_and_what_follows_its_host_is_not_shown() {
        assertThat(scanned("https://evil.example/x?token=1"))
                .isEqualTo(new Scan.Refused("https://evil.example", Refusal.UNKNOWN_LINK));
        for (var link :
                new String[] {
                    "https://qr.alipay.com.evil.example/a",
                    "https://t.example.cn@evil.example/m/8f2c",
                    "https://t.example.cn.evil.example/m/8f2c",
                    "http://t.example.cn/m/8f2c",
                    "https://t.example.cn/m/",
                    "https://t.example.cn/x/8f2c",
                    "https://t.example.cn/m/8f2c/9",
                    "javascript://alert",
                    "ftp://id.gs1.org/01/09521234543213"
                }) {
            assertThat(reasonOf(scanned(link))).as(link).isEqualTo(Refusal.UNKNOWN_LINK);
        }
    }

    @Test
    void a_link_on_a_host_of_our_own_is_a_token() {
        assertThat(scanned("https://t.example.cn/m/8f2c")).isEqualTo(new Scan.MemberToken("8f2c"));
        assertThat(scanned("HTTPS://T.EXAMPLE.CN/c/8f2c")).isEqualTo(new Scan.CouponToken("8f2c"));
        assertThat(scanned("https://t.example.cn/r/S001-1"))
                .isEqualTo(new Scan.ReceiptNumber("S001-1"));
        assertThat(scanned("https://t.example.cn/g/8f2c")).isEqualTo(new Scan.GroupToken("8f2c"));
        assertThat(scanned("https://t.example.cn/p/8f2c")).isEqualTo(new Scan.PickUpToken("8f2c"));
    }

    @Test
    void tokens_are_told_by_their_beginning_and_never_shown() {
        assertThat(scanned("RC:S001-02-20261121-000123"))
                .isEqualTo(new Scan.ReceiptNumber("S001-02-20261121-000123"));
        assertThat(scanned("MB:20261121.8812.ab12"))
                .isEqualTo(new Scan.MemberToken("20261121.8812.ab12"));
        assertThat(scanned("CP:a1")).isEqualTo(new Scan.CouponToken("a1"));
        assertThat(scanned("GB:a1")).isEqualTo(new Scan.GroupToken("a1"));
        assertThat(scanned("PK:a1")).isEqualTo(new Scan.PickUpToken("a1"));
        for (var kind : new String[] {"MB", "CP", "GB", "PK"}) {
            assertThat(scanned(kind + ":20261121.8812.ab12")).hasToString(kind + ":***");
            assertThat(scanned(kind + ":20261121 8812"))
                    .isEqualTo(new Scan.Refused(kind + ":***", Refusal.UNKNOWN_FORMAT));
        }
        assertThat(reasonOf(scanned("RC:"))).isEqualTo(Refusal.UNKNOWN_FORMAT);
    }

    private Scan scanned(String raw) {
        return reader.read(raw, Origin.SCANNER, State.SALE);
    }

    private static Refusal reasonOf(Scan scan) {
        assertThat(scan).isInstanceOf(Scan.Refused.class);
        return ((Scan.Refused) scan).reason();
    }
}
