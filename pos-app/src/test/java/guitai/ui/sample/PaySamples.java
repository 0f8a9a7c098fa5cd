package guitai.ui.sample;

import guitai.device.display.QrSquare;
import guitai.money.Money;
import guitai.payment.Means;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.control.QrCode;
import guitai.ui.tender.PaidScreen;
import guitai.ui.tender.Paying;
import guitai.ui.tender.Paying.Stage;
import guitai.ui.tender.TenderScreen;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Offline;
import guitai.ui.work.Ways;

import java.util.List;

/// Payments by wallet in each of their states.
public final class PaySamples {

    private static final Money DUE = Money.cny(8604);
    private static final Money NONE = Money.ZERO_CNY;
    private static final String CODE = "13************2345";

    public static final Ways WAYS =
            new Ways(List.of(Wallet.WECHAT, Wallet.ALIPAY), false, false, Offline.NONE);

    private PaySamples() {}

    public static QrCode qr() {
        var content = "weixin://wxpay/bizpayurl?pr=p4lpSuKzz";
        var square = QrSquare.of(content);
        return new QrCode(content, square.size(), square.dark());
    }

    public static TenderScreen idle() {
        return tender(Paying.NONE, List.of(), Notice.NONE);
    }

    public static TenderScreen sent() {
        return tender(
                paying(
                        Stage.SENT,
                        Words.of("paying.sent"),
                        Words.of("paying.sent.money"),
                        Words.of("paying.sent.next"),
                        45));
    }

    public static TenderScreen awaited() {
        return tender(
                paying(
                        Stage.AWAITED,
                        Words.of("paying.awaited"),
                        Words.of("paying.notYet"),
                        Words.of("paying.awaited.next"),
                        38));
    }

    public static TenderScreen shown() {
        return tender(
                new Paying(
                        Stage.SHOWN,
                        Means.WECHAT,
                        DUE,
                        "",
                        Words.of("paying.shown"),
                        Words.of("paying.notYet"),
                        Words.of("paying.shown.next"),
                        104,
                        qr(),
                        false,
                        false));
    }

    public static TenderScreen unknown() {
        var screen =
                tender(
                        paying(
                                Stage.UNKNOWN,
                                Words.of("paying.unknown", Words.of("paying.doubt.noAnswer")),
                                Words.of("paying.unknown.money"),
                                Words.of("paying.unknown.next"),
                                21));
        return new TenderScreen(
                screen.total(),
                screen.rounding(),
                screen.due(),
                screen.walletDue(),
                screen.already(),
                "",
                screen.outcome(),
                screen.notes(),
                screen.ways(),
                screen.paying(),
                false,
                Notice.of(Tone.BAD, Words.of("refusal.paymentUnderway")));
    }

    public static TenderScreen declined() {
        return tender(
                paying(
                        Stage.DECLINED,
                        Words.of("paying.declined", Words.of("paying.because.notEnough")),
                        Words.of("paying.notTaken"),
                        Words.of("paying.next.otherCard"),
                        -1));
    }

    public static TenderScreen takingBack(boolean told) {
        return tender(
                new Paying(
                        Stage.TAKING_BACK,
                        Means.WECHAT,
                        DUE,
                        CODE,
                        Words.of("paying.takingBack", Words.of("paying.why.stopped")),
                        Words.of("paying.comesBackIfTaken"),
                        Words.of(told ? "paying.told.next" : "paying.tell.next"),
                        -1,
                        QrCode.NONE,
                        told,
                        false));
    }

    public static TenderScreen reversed() {
        return tender(
                paying(
                        Stage.REVERSED,
                        Words.of("paying.reversed", Words.of("paying.why.tooLong")),
                        Words.of("paying.wentBack"),
                        Words.of("paying.reversed.next"),
                        -1));
    }

    public static TenderScreen needsPerson() {
        return tender(
                paying(
                        Stage.NEEDS_PERSON,
                        Words.of("paying.needsPerson"),
                        Words.of("paying.stillTaken"),
                        Words.of("paying.person.next"),
                        -1));
    }

    /// Some by wallet, the rest still open.
    public static TenderScreen mixed() {
        return tender(
                Paying.NONE,
                List.of(
                        Words.of(
                                "tender.alreadyWallet",
                                Words.of("tenderKind.alipay"),
                                Money.cny(2000)),
                        Words.of("tender.already", Money.cny(1000))),
                Notice.of(
                        Tone.GOOD,
                        Words.of(
                                "paying.part",
                                Words.of("tenderKind.alipay"),
                                Money.cny(2000),
                                Money.cny(5604))));
    }

    public static PaidScreen paid() {
        return new PaidScreen(
                new PaidScreen.Settled(
                        "S001-02-000188",
                        DUE,
                        NONE,
                        List.of(
                                Words.of(
                                        "paid.byLess",
                                        Words.of("tenderKind.wechat"),
                                        DUE,
                                        Money.cny(8404),
                                        Money.cny(200))),
                        false,
                        List.of(),
                        false),
                PaidScreen.Paper.PRINTED,
                Notice.NONE);
    }

    private static Paying paying(Stage stage, Words what, Words money, Words next, long seconds) {
        return new Paying(
                stage,
                Means.WECHAT,
                DUE,
                CODE,
                what,
                money,
                next,
                seconds,
                QrCode.NONE,
                false,
                false);
    }

    private static TenderScreen tender(Paying paying) {
        return tender(paying, List.of(), Notice.NONE);
    }

    private static TenderScreen tender(Paying paying, List<Words> already, Notice notice) {
        return new TenderScreen(
                DUE,
                Money.cny(-4),
                already.isEmpty() ? Money.cny(8600) : Money.cny(5600),
                already.isEmpty() ? DUE : Money.cny(5604),
                already,
                "",
                new TenderScreen.Outcome.Exact(),
                already.isEmpty()
                        ? List.of(Money.cny(8700), Money.cny(9000), Money.cny(10_000))
                        : List.of(Money.cny(6000), Money.cny(10_000)),
                WAYS,
                paying,
                false,
                notice);
    }
}
