package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.prompt.Prompt;
import guitai.ui.sale.ParkedScreen;
import guitai.ui.shift.CashDeskScreen;
import guitai.ui.shift.CashDeskScreen.Kind;
import guitai.ui.shift.CloseScreen;
import guitai.ui.shift.CountSheet;
import guitai.ui.shift.OpenShiftScreen;
import guitai.ui.signon.SignOnScreen;
import guitai.ui.tender.PaidScreen;
import guitai.ui.tender.Paying;
import guitai.ui.tender.TenderScreen;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Ways;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// Screens around the sale: money, drawer, people.
public final class DeskSamples {

    private static final Money NONE = Money.ZERO_CNY;
    private static final long[] FACES = {10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10};

    private DeskSamples() {}

    public static TenderScreen tender() {
        return new TenderScreen(
                Money.cny(8604),
                Money.cny(-4),
                Money.cny(8600),
                Money.cny(8604),
                List.of(),
                "100",
                new TenderScreen.Outcome.Change(Money.cny(1400)),
                List.of(Money.cny(8600), Money.cny(9000), Money.cny(10_000), Money.cny(20_000)),
                Ways.CASH_ONLY,
                Paying.NONE,
                false,
                Notice.NONE);
    }

    public static PaidScreen paid() {
        return new PaidScreen(
                new PaidScreen.Settled(
                        "S001-02-000188",
                        Money.cny(8600),
                        Money.cny(1400),
                        List.of(
                                Words.of(
                                        "paid.by", Words.of("tenderKind.cash"), Money.cny(10_000))),
                        true,
                        List.of(
                                new PaidScreen.Piece(Money.cny(1000), 1),
                                new PaidScreen.Piece(Money.cny(100), 4)),
                        false),
                PaidScreen.Paper.PRINTED,
                Notice.NONE);
    }

    public static PaidScreen paidWithoutPaper() {
        return new PaidScreen(
                new PaidScreen.Settled(
                        "S001-02-000188",
                        Money.cny(8600),
                        NONE,
                        List.of(Words.of("paid.by", Words.of("tenderKind.cash"), Money.cny(8600))),
                        true,
                        List.of(),
                        false),
                PaidScreen.Paper.WAITING,
                new Notice(Tone.WARN, Words.of("paid.waiting"), Words.NONE, Words.NONE));
    }

    public static ParkedScreen parked() {
        return new ParkedScreen(
                List.of(
                        parked(1, "红衣服女士", "矿泉水 550ml", "Spring water 550 ml", 5, 4620),
                        parked(2, "", "红富士苹果", "Fuji apples", 2, 1890),
                        parked(3, "回去拿钱包", "抽纸 3 层", "Tissues 3-ply", 9, 12_350)),
                1,
                Notice.NONE);
    }

    private static ParkedScreen.Parked parked(
            int n, String note, String zh, String en, int lines, long due) {
        return new ParkedScreen.Parked(
                "P" + n,
                LocalTime.of(15, 40 + n),
                StatusSamples.WANG.name(),
                note,
                List.of(new Name(zh, en), new Name("全麦吐司面包 400g", "Wholemeal toast 400 g")),
                lines,
                Money.cny(due));
    }

    public static SignOnScreen signOn(int chosen) {
        return new SignOnScreen(
                List.of(StatusSamples.WANG, StatusSamples.LI, StatusSamples.CHEN),
                chosen,
                false,
                false,
                Duration.ZERO,
                chosen < 0 ? Notice.NONE : Notice.of(Tone.BAD, Words.of("signon.wrong")),
                List.of(
                        Words.of(
                                "memory.lastSale",
                                LocalTime.of(16, 2),
                                Money.cny(3830),
                                Words.of("paid.printed")),
                        Words.of(
                                "memory.openShift",
                                StatusSamples.WANG.name(),
                                LocalTime.of(8, 2))));
    }

    public static CountSheet sheet(int... pieces) {
        var lines = new ArrayList<CountSheet.Line>();
        var total = 0L;
        for (int i = 0; i < FACES.length; i++) {
            int count = i < pieces.length ? pieces[i] : 0;
            total += FACES[i] * count;
            lines.add(
                    new CountSheet.Line(
                            Money.cny(FACES[i]),
                            count == 0 ? "" : Integer.toString(count),
                            Money.cny(FACES[i] * count),
                            true));
        }
        return new CountSheet(lines, "", NONE, Money.cny(total));
    }

    public static OpenShiftScreen openShift() {
        return new OpenShiftScreen(
                LocalDate.of(2026, 11, 21),
                StatusSamples.WANG,
                sheet(2, 2, 5, 8, 6, 20, 10, 20),
                Money.cny(50_000),
                true,
                false,
                Notice.NONE);
    }

    public static CloseScreen counting() {
        return new CloseScreen(
                CloseScreen.Stage.RECOUNTING,
                sheet(18, 6, 9, 12, 7, 25, 12, 30),
                1,
                List.of(),
                -1,
                false,
                Notice.of(Tone.WARN, Words.of("close.recount"), Words.of("close.recount.next")));
    }

    public static CloseScreen explaining() {
        return new CloseScreen(
                CloseScreen.Stage.EXPLAINING,
                sheet(18, 6, 9, 12, 7, 25, 12, 30),
                2,
                List.of(
                        Words.of("reason.wrongChange"),
                        Words.of("reason.unrecordedPayout"),
                        Words.of("reason.counterfeit"),
                        Words.of("reason.unknown")),
                0,
                false,
                Notice.NONE);
    }

    public static CashDeskScreen cashDesk() {
        return new CashDeskScreen(
                Kind.DROP,
                "3000",
                "大钞过多",
                List.of(Words.of("reason.tooMuch"), Words.of("reason.endOfPeak")),
                true,
                List.of(
                        new CashDeskScreen.Move(
                                Kind.PAID_OUT,
                                LocalTime.of(11, 20),
                                StatusSamples.WANG.name(),
                                StatusSamples.CHEN.name(),
                                Money.cny(1200),
                                "买垃圾袋"),
                        new CashDeskScreen.Move(
                                Kind.NO_SALE,
                                LocalTime.of(9, 5),
                                StatusSamples.WANG.name(),
                                Name.of(""),
                                NONE,
                                "换零钱")),
                false,
                Notice.NONE);
    }

    public static Prompt authorise() {
        return new Prompt.Authorise(Words.of("step.changeAfterTotal"), "900", false, Notice.NONE);
    }

    public static Prompt age() {
        return new Prompt.AgeCheck(
                new Name("白酒 500ml", "Baijiu 500 ml"), 18, LocalDate.of(2008, 11, 21));
    }

    public static Prompt cardsOffline() {
        return new Prompt.CardsOffline(
                Words.of(
                        "cardsOffline.limits",
                        Money.cny(300_00),
                        Money.cny(5_000_00),
                        Money.cny(5_000_00),
                        100));
    }
}
