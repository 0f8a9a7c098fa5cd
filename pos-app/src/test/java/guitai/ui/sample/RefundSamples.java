package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.refund.RefundScreen;
import guitai.ui.refund.RefundScreen.Line;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// Receipts on the return desk.
final class RefundSamples {
    private static final Name CUP = new Name("陶瓷杯", "Ceramic cup");

    private RefundSamples() {}

    static RefundScreen planned() {
        return screen(
                List.of(part("tenderKind.cash", 1500), part("tenderKind.wechat", 4300)),
                List.of(Words.of("refund.caution.late")),
                5800,
                Notice.NONE);
    }

    static RefundScreen asking() {
        return new RefundScreen(
                "",
                "S001-01-20261121-000",
                List.of(),
                List.of(),
                -1,
                Money.ZERO_CNY,
                List.of(),
                List.of(),
                false,
                false,
                false,
                false,
                Notice.of(Tone.BAD, Words.of("refund.notFound")));
    }

    static RefundScreen giftMissing() {
        return screen(
                List.of(),
                List.of(),
                0,
                Notice.of(
                        Tone.WARN,
                        Words.of("refund.giftMissing", CUP, "1"),
                        Words.of("refund.giftMissing.next")));
    }

    private static Words part(String kind, long fen) {
        return Words.of("refund.part", Words.of(kind), Money.cny(fen));
    }

    private static RefundScreen screen(
            List<Words> parts, List<Words> cautions, long fen, Notice notice) {
        return new RefundScreen(
                "S001-01-20261121-000187",
                "",
                List.of(part("tenderKind.wechat", 4300), part("tenderKind.cash", 1950)),
                List.of(
                        line(1, new Name("矿泉水 550ml", "Spring water 550 ml"), "5", "4", 1500),
                        line(2, new Name("全麦吐司面包 400g", "Wholemeal toast"), "1", "0", 4300),
                        new Line(3, CUP, "1", "1", "0", false, false, true, true, Money.cny(0))),
                0,
                Money.cny(fen),
                parts,
                cautions,
                true,
                false,
                fen > 0,
                false,
                notice);
    }

    private static Line line(int number, Name name, String sold, String back, long fen) {
        return new Line(
                number,
                name,
                sold,
                sold,
                back,
                !back.equals("0"),
                !sold.equals("1"),
                false,
                number != 2,
                Money.cny(fen));
    }
}
