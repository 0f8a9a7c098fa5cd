package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.prompt.Prompt;
import guitai.ui.refund.NoReceiptScreen;
import guitai.ui.refund.NoReceiptScreen.Row;
import guitai.ui.refund.NoReceiptScreen.Step;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Why;

import java.util.List;

/// Goods nobody has the receipt of, and the card that asks why.
final class NoReceiptSamples {
    private static final Name TEA = new Name("无糖乌龙茶500ml", "Unsweetened oolong tea 500 ml");
    private static final Name MILK =
            new Name("低温鲜牛奶家庭装1.5L限定装", "Fresh chilled milk, family carton of 1.5 litres, limited");

    private NoReceiptSamples() {}

    static NoReceiptScreen goods() {
        return screen(
                Step.QUANTITY,
                Words.of("noReceipt.ask.quantity", MILK),
                Words.of("noReceipt.worth", Money.cny(13_490)),
                Notice.of(Tone.BAD, Words.of("refusal.quantity")));
    }

    static NoReceiptScreen ready() {
        var given =
                Words.of("noReceipt.given", Words.of("tenderKind.creditNote"), Money.cny(13_490));
        return screen(Step.READY, Words.of("noReceipt.ready"), given, Notice.NONE);
    }

    private static NoReceiptScreen screen(Step step, Words asked, Words sum, Notice notice) {
        var room =
                Words.of(
                        "noReceipt.room",
                        Money.cny(49_800),
                        Money.cny(20_000),
                        30,
                        Money.cny(5_000));
        return new NoReceiptScreen(
                step,
                asked,
                room,
                "",
                List.of(
                        row(TEA, "noReceipt.line", 9_000),
                        row(MILK, "noReceipt.lineBroken", 4_490)),
                1,
                sum,
                notice);
    }

    private static Row row(Name name, String about, long fen) {
        return new Row(
                Words.of("stock.text", name),
                Words.of(about, "2", "瓶"),
                Words.of("noReceipt.amount", Money.cny(fen)));
    }

    static Prompt why(Why.Kind kind) {
        if (kind == Why.Kind.WEIGHT) {
            var about = Words.of("why.keyed", new Name("香蕉", "Bananas"), "0.505");
            var reasons = List.of("秤故障", "秤盘放不下", "别处已称重");
            return new Prompt.Why(new Why(kind, about, reasons), Notice.NONE);
        }
        var about = Words.of("why.about", "S001-01-20261121-000187", Money.cny(5_800));
        var reasons = List.of("质量问题", "规格不合适", "买错了", "多收了钱", "顾客改变主意");
        return new Prompt.Why(new Why(kind, about, reasons), Notice.NONE);
    }
}
