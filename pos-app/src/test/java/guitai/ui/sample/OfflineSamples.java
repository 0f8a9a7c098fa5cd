package guitai.ui.sample;

import guitai.money.Money;
import guitai.payment.Means;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.control.QrCode;
import guitai.ui.manager.QueueScreen;
import guitai.ui.manager.QueueScreen.Figure;
import guitai.ui.sale.PayWays;
import guitai.ui.sale.SaleScreen;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.sale.SaleScreens;
import guitai.ui.tender.PaidScreen;
import guitai.ui.tender.Paying;
import guitai.ui.tender.Paying.Stage;
import guitai.ui.tender.TenderScreen;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Offline;
import guitai.ui.work.Ways;

import java.time.LocalTime;
import java.util.List;

/// Selling with a card terminal, with and without a line.
public final class OfflineSamples {

    private static final Money DUE = Money.cny(8604);
    private static final Words ONLY_ALLOWED =
            Words.of("offline.notCards", Words.of("offline.no.allowed"));
    private static final Words STORED = Words.of("offline.stored", Money.cny(200_00));
    private static final Words CARDS = Words.of("offline.cards", Money.cny(300_00));

    private OfflineSamples() {}

    /// Whether a manager has let cards be taken.
    private static Offline offline(boolean allowed) {
        var cash = Words.of("offline.cash");
        var wallets = Words.of("offline.wallets");
        return allowed
                ? new Offline(List.of(cash, STORED, CARDS), List.of(wallets), Offline.Cards.STOP)
                : new Offline(
                        List.of(cash, STORED), List.of(ONLY_ALLOWED, wallets), Offline.Cards.ALLOW);
    }

    private static Ways ways(Offline offline) {
        return new Ways(List.of(Wallet.WECHAT, Wallet.ALIPAY), true, true, offline);
    }

    public static SaleScreen selling(Arrangement arrangement, boolean allowed) {
        return with(SaleSamples.selling(arrangement), ways(offline(allowed)));
    }

    /// With every way to pay connected, and a line.
    public static SaleScreen online(Arrangement arrangement) {
        return with(SaleSamples.selling(arrangement), ways(Offline.NONE));
    }

    private static SaleScreen with(SaleScreen s, Ways ways) {
        return SaleScreens.with(s, new PayWays(ways, ""));
    }

    public static TenderScreen idle() {
        return with(PaySamples.idle(), ways(offline(false)), Paying.NONE);
    }

    /// The terminal waits for a card.
    public static TenderScreen present() {
        return with(
                PaySamples.idle(),
                ways(Offline.NONE),
                card(
                        Stage.PRESENT,
                        Words.of("paying.card"),
                        Words.of("paying.notYet"),
                        Words.of("paying.card.next"),
                        71));
    }

    /// The terminal has no line and nobody has allowed cards.
    public static TenderScreen notSent() {
        return with(
                PaySamples.idle(),
                ways(offline(false)),
                card(
                        Stage.DECLINED,
                        Words.of("paying.declined", Words.of("paying.because.cardNotSent")),
                        Words.of("paying.notTaken"),
                        Words.of("paying.next.cardOffline"),
                        -1));
    }

    private static Paying card(Stage stage, Words what, Words money, Words next, long seconds) {
        return new Paying(
                stage, Means.CARD, DUE, "", what, money, next, seconds, QrCode.NONE, false, false);
    }

    private static TenderScreen with(TenderScreen s, Ways ways, Paying paying) {
        return new TenderScreen(
                s.total(),
                s.rounding(),
                s.due(),
                s.walletDue(),
                s.already(),
                s.typed(),
                s.outcome(),
                s.notes(),
                ways,
                paying,
                false,
                Notice.NONE);
    }

    public static PaidScreen paid() {
        var none = Money.ZERO_CNY;
        return new PaidScreen(
                new PaidScreen.Settled(
                        "S001-02-000188",
                        DUE,
                        none,
                        List.of(Words.of("paid.byOffline", Words.of("tenderKind.card"), DUE)),
                        false,
                        List.of(),
                        false),
                PaidScreen.Paper.PRINTED,
                Notice.NONE);
    }

    /// What waits, with one that was refused afterwards.
    ///
    /// @param stopped whether head office takes nothing any more
    public static QueueScreen queue(boolean stopped) {
        var since = Words.of("status.today", LocalTime.of(9, 41));
        return new QueueScreen(
                Words.of("queue.title", 18, since),
                List.of(
                        new Figure(
                                Words.of("status.network"),
                                Words.of("health.offline"),
                                Words.of("queue.since", since),
                                Tone.WARN),
                        new Figure(
                                Words.of("queue.journal"),
                                Words.of("queue.documents", 16),
                                Words.of("queue.entries", 73),
                                stopped ? Tone.BAD : Tone.PLAIN),
                        new Figure(
                                Words.of("queue.payments"),
                                Words.of("queue.paymentsSum", 2, Money.cny(12_350)),
                                Words.of("queue.shiftCards", Money.cny(8604)),
                                Tone.WARN),
                        new Figure(
                                Words.of("queue.cards"),
                                Words.of("queue.cardsYes"),
                                Words.of(
                                        "queue.limits",
                                        Money.cny(300_00),
                                        Money.cny(5_000_00),
                                        100),
                                Tone.WARN)),
                stopped
                        ? new Notice(
                                Tone.BAD,
                                Words.of("stop.olderCopy", 4711, 4802),
                                Words.of("stop.olderCopy.money"),
                                Words.of("stop.olderCopy.next"))
                        : Notice.NONE,
                List.of(
                        row(
                                1,
                                Tone.BAD,
                                Words.of("case.refusedLater", Words.of("paying.because.notEnough")),
                                Words.of(
                                        "queue.about",
                                        Words.of("tenderKind.card"),
                                        "622202******1234"),
                                15_980,
                                Words.of("queue.owed"),
                                Words.of("case.nobody")),
                        row(
                                2,
                                Tone.WARN,
                                Words.of("queue.waits"),
                                Words.of(
                                        "queue.about",
                                        Words.of("tenderKind.card"),
                                        "622848******0077"),
                                8604,
                                Words.of("queue.forLine", 3),
                                Words.of("queue.contact", "138****0001")),
                        row(
                                3,
                                Tone.WARN,
                                Words.of("queue.waits"),
                                Words.of(
                                        "queue.about",
                                        Words.of("tenderKind.storedValue"),
                                        "****5521"),
                                3746,
                                Words.of("queue.forLine", 0),
                                Words.of("queue.noContact")),
                        row(
                                4,
                                Tone.WARN,
                                Words.of("queue.couponUsed"),
                                Words.of("queue.couponOf", "S001-02-20261121-000188"),
                                0,
                                Words.of("queue.couponTries", 2),
                                Words.of("queue.couponOwner"))),
                0,
                Offline.Cards.STOP,
                Notice.NONE);
    }

    private static QueueScreen.Row row(
            int n, Tone tone, Words stage, Words about, long fen, Words next, Words who) {
        return new QueueScreen.Row(
                "02A000000000000000000000000" + n,
                tone,
                stage,
                about,
                Money.cny(fen),
                Words.of("case.ageMinutes", 41 - 5 * n),
                next,
                who,
                tone == Tone.BAD);
    }
}
