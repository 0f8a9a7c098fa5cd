import guitai.money.Money;
import guitai.scan.LabelLayout;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;
import guitai.scan.ScanSettings;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Says what a scanned text is, and the floor: one look at each of its characters.
///
/// `ScanBench`
final class ScanBench {
    private static final int TIMES = 200_000;

    /// One of each kind that comes over a counter; goods are most of them.
    private static final List<String> TEXTS =
            List.of(
                    "6936983800013",
                    "]E06936983800013\r\n",
                    "9520001001857",
                    "01234565",
                    "2000123019536",
                    "230012301953012369",
                    "134567890123456789",
                    "301234567890123456789012",
                    "]d2010693698380001310LOT7\u001d1726123121SN00042",
                    "]C10106936983800013310300123639221953",
                    "https://id.gs1.org/01/09521234543213/10/ABC123/21/12345?17=261231",
                    "https://t.example.cn/m/8f2c",
                    "https://evil.example/a/long/way/to/nowhere?with=much&to=read",
                    "MB:20261121.8812.ab12",
                    "978711544811855900",
                    "7712345678901234567890123");

    // So that no result is unused.
    private static long used;

    public static void main(String[] args) {
        var labels =
                Map.of(
                        "20", LabelLayout.AMOUNT_13,
                        "21", LabelLayout.WEIGHT_13,
                        "23", LabelLayout.AMOUNT_WEIGHT_18);
        var settings =
                new ScanSettings(
                        labels, ScanSettings.LongLabelCheck.EAN, Money.CNY, Set.of("t.example.cn"));
        var reader = new ScanReader(settings, Year.of(2026));
        var random = new Random(23);
        var read = new Figures(TIMES);
        var floor = new Figures(TIMES);
        for (int i = 0; i < TIMES; i++) {
            var text = TEXTS.get(random.nextInt(TEXTS.size()));
            read.time(() -> used += reader.read(text, Origin.SCANNER, State.SALE).hashCode());
            floor.time(() -> used += text.chars().sum());
        }
        read.say("scan");
        read.sayRarest("scan");
        floor.say("scan.look");
        floor.sayRarest("scan.look");
        if (used == 42) System.err.println(used);
    }
}
