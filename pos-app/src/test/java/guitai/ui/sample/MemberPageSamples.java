package guitai.ui.sample;

import guitai.money.Money;
import guitai.ui.members.MembersScreen;
import guitai.ui.members.MembersScreen.Tab;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;

/// What a manager sees of members.
final class MemberPageSamples {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private MemberPageSamples() {}

    static MembersScreen found() {
        return screen(
                Tab.MEMBERS,
                Tab.MEMBERS.words(),
                false,
                List.of(
                        found("陈小姐", "138****8000", "3,204", "银卡"),
                        found("王先生", "138****1234", "88", "普通"),
                        found("Anna", "138****7777", "12,050", "金卡")),
                Notice.NONE);
    }

    private static FigureRow found(String name, String masked, String points, String tier) {
        return row(
                Words.of("member.who", name, masked),
                Words.of("members.last", TODAY),
                Words.of("members.points", points),
                named(tier));
    }

    static MembersScreen page() {
        return screen(
                Tab.MEMBERS,
                Words.of("member.who", "陈小姐", "138****8000"),
                true,
                List.of(
                        row(
                                Words.of("memberKey.phone"),
                                Words.NONE,
                                named("138****8000"),
                                Words.NONE),
                        row(
                                Words.of("members.tier"),
                                Words.of("members.since", TODAY, TODAY.plusYears(1)),
                                named("银卡"),
                                Words.of("members.joined", TODAY.minusYears(2))),
                        row(
                                Words.of("members.account"),
                                Words.of("member.pending", "172"),
                                Words.of("members.points", "3,204"),
                                Words.of("members.ends", TODAY.plusDays(20))),
                        row(
                                Words.of("members.cameBy"),
                                Words.of("members.cameFirst", named("小程序")),
                                Words.of("members.channelTill"),
                                Words.NONE),
                        row(
                                Words.of("members.coupon", "满50减5券"),
                                named("****V8W0"),
                                Words.of("couponState.issued"),
                                Words.of("members.until", TODAY.plusDays(30))),
                        row(
                                Words.of("purpose.membership"),
                                Words.of(
                                        "members.words",
                                        "2026-11",
                                        Words.of("members.channelTill")),
                                Words.of("members.given"),
                                named("1001")),
                        row(
                                Words.of("pointsKind.earn"),
                                named("S001-02-20261121-000188"),
                                named("+66"),
                                Words.of("promo.day", TODAY))),
                Notice.of(Tone.WARN, Words.of("members.eraseAgain")));
    }

    static MembersScreen campaigns() {
        return list(
                Tab.CAMPAIGNS,
                Tab.CAMPAIGNS.words(),
                row(
                        Words.of("figures.named", "支付有礼-11", Words.of("figures.kind.payment")),
                        Words.of("figures.campaign", 1204, 1200, 12),
                        Words.of("figures.used", "38.25 %"),
                        Words.of("figures.rates", "41.07 %", "99.66 %")),
                row(
                        Words.of("figures.named", "HONGBAO", Words.of("figures.kind.packets")),
                        Words.of("figures.campaign", 322, 322, 4),
                        Words.of("figures.used", "61.80 %"),
                        Words.of("figures.rates", "10.98 %", "100.00 %")),
                row(
                        Words.of("figures.named", "重返礼金", Words.of("figures.kind.winBack")),
                        Words.of("figures.campaign", 0, 0, 0),
                        Words.of("figures.used", "-"),
                        Words.of("figures.received", "-")));
    }

    static MembersScreen campaign() {
        return new MembersScreen(
                Tab.CAMPAIGNS,
                named("HONGBAO"),
                true,
                false,
                "",
                List.of(
                        row(
                                Words.of("figures.firing"),
                                Words.of("figures.ofPayments", 2932),
                                named("322"),
                                named("10.98 %")),
                        row(
                                Words.of("figures.usedCoupons"),
                                Words.of("figures.ofIssued"),
                                named("199"),
                                named("61.80 %")),
                        row(
                                Words.of("figures.lost"),
                                Words.of("figures.lostWhy"),
                                named("2"),
                                Words.NONE),
                        row(
                                Words.of("figures.packets"),
                                Words.of("figures.seed", "20261122"),
                                Words.of("price.money", Money.cny(64_400)),
                                Words.of("figures.pieces", 322)),
                        row(
                                Words.of("figures.pot"),
                                Words.NONE,
                                Words.of("price.money", Money.cny(100_000)),
                                Words.of("figures.pieces", 500))),
                0,
                false,
                Notice.NONE);
    }

    static MembersScreen risk() {
        var member = "7K3M9QXT2A4B5C6D";
        return list(
                Tab.RISK,
                Words.of("risk.of", TODAY),
                new FigureRow(
                        Words.of("risk.memberTooFast"),
                        Words.of("risk.byAbout", "RK-01.MEMBER", "2001", member),
                        Words.of("risk.times", 2),
                        Words.of("risk.liftedTimes", 1),
                        Tone.PLAIN),
                new FigureRow(
                        Words.of("risk.drawerAfterReturn"),
                        Words.of("risk.by", "RK-03.DRAWER", "1002"),
                        Words.of("risk.times", 1),
                        Words.NONE,
                        Tone.WARN),
                new FigureRow(
                        Words.of("risk.serialReturns"),
                        Words.of("risk.byAbout", "RK-04.SERIAL", "1001", member),
                        Words.of("risk.amount", Money.cny(128_800), 3),
                        Words.NONE,
                        Tone.WARN));
    }

    static MembersScreen messages() {
        return list(
                Tab.MESSAGES,
                Tab.MESSAGES.words(),
                row(
                        Words.of("messages.all"),
                        Words.of("messages.ends", 12, 40, 3, 1),
                        Words.of("messages.sentOf", 1880),
                        Words.of("messages.waitingOf", 7)),
                row(
                        Words.of("template.couponExpires"),
                        Words.of("messages.to", "138****8000", "11-21 09:02"),
                        Words.of("messages.tried", 3),
                        named("file full")),
                new FigureRow(
                        Words.of("template.gift"),
                        Words.of("messages.to", "139****1234", "11-20 18:44"),
                        Words.of("messages.sent"),
                        named("11-20 18:45"),
                        Tone.GOOD));
    }

    static MembersScreen points() {
        return list(
                Tab.POINTS,
                Words.of("liability.of", TODAY.withDayOfMonth(1), TODAY),
                owed("liability.opening", "1,204,300", 12_043_00),
                owed("liability.earned", "88,412", 884_12),
                owed("liability.burned", "-31,200", -312_00),
                owed("liability.expired", "-9,044", -90_44),
                owed("liability.adjusted", "50", 50),
                owed("liability.closing", "1,252,518", 12_525_18));
    }

    private static FigureRow owed(String name, String points, long fen) {
        return row(
                Words.of(name),
                Words.NONE,
                Words.of("members.points", points),
                Words.of("price.money", Money.cny(fen)));
    }

    private static MembersScreen list(Tab tab, Words title, FigureRow... rows) {
        return screen(tab, title, false, List.of(rows), Notice.NONE);
    }

    private static FigureRow row(Words name, Words about, Words figure, Words below) {
        return new FigureRow(name, about, figure, below, Tone.PLAIN);
    }

    private static Words named(String text) {
        return Words.of("promo.named", text);
    }

    private static MembersScreen screen(
            Tab tab, Words title, boolean open, List<FigureRow> rows, Notice notice) {
        return new MembersScreen(tab, title, open, false, "1380", rows, 0, open, notice);
    }
}
