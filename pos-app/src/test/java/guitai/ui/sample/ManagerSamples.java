package guitai.ui.sample;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.ui.manager.CasesScreen;
import guitai.ui.manager.CasesScreen.Answer;
import guitai.ui.manager.CasesScreen.Row;
import guitai.ui.technician.ChannelSetUp;
import guitai.ui.technician.ChannelsScreen;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.List;

/// What a manager and a technician look after.
public final class ManagerSamples {

    private static final Words NOBODY = Words.of("case.nobody");
    private static final Words WECHAT = Words.of("tenderKind.wechat");
    private static final Words ALIPAY = Words.of("tenderKind.alipay");

    private ManagerSamples() {}

    public static CasesScreen cases(boolean answered) {
        var unknown = Words.of("case.unknown", Words.of("paying.doubt.noAnswer"));
        return new CasesScreen(
                List.of(
                        row(1, Tone.WARN, unknown, WECHAT, 8604, NOBODY, true),
                        row(
                                2,
                                Tone.WARN,
                                Words.of("case.reversingPaid", Words.of("paying.why.givenUp")),
                                ALIPAY,
                                12_350,
                                Words.of("case.owner", StatusSamples.CHEN.name()),
                                true),
                        row(
                                3,
                                Tone.BAD,
                                Words.of("case.personPaid", "ACQ.TRADE_HAS_CLOSE"),
                                ALIPAY,
                                4620,
                                NOBODY,
                                true),
                        row(
                                4,
                                Tone.WARN,
                                Words.of("case.refundProcessing"),
                                Words.of("case.refund", WECHAT),
                                -1890,
                                NOBODY,
                                true),
                        row(
                                5,
                                Tone.GOOD,
                                Words.of("case.reversed", Words.of("paying.why.tooLong")),
                                WECHAT,
                                990,
                                NOBODY,
                                false)),
                1,
                answered ? "4200000000000000000000000001" : "",
                answered
                        ? new Answer(
                                "02A0000000000000000000000001",
                                unknown,
                                Words.of(
                                        "lookUp.approved",
                                        Money.cny(8604),
                                        "4200000000000000000000000001"))
                        : new Answer("", Words.NONE, Words.NONE),
                Notice.NONE);
    }

    private static Row row(
            int n, Tone tone, Words stage, Words kind, long fen, Words owner, boolean open) {
        return new Row(
                "02A000000000000000000000000" + n,
                tone,
                stage,
                kind,
                Money.cny(fen),
                Words.of("case.ageMinutes", 3 * n),
                open ? Words.of("case.next", 30, n) : Words.of("case.over"),
                owner,
                open);
    }

    public static ChannelsScreen channels() {
        var works = new ChannelSetUp(Channel.WECHAT_PAY, true, true, List.of());
        var broken =
                new ChannelSetUp(
                        Channel.ALIPAY,
                        true,
                        false,
                        List.of("alipay.app-id is not set", "alipay.key: no such file"));
        return new ChannelsScreen(
                List.of(
                        new ChannelsScreen.Line(
                                works,
                                WECHAT,
                                Tone.GOOD,
                                Words.of("channel.on"),
                                works.words(),
                                Tone.GOOD,
                                Words.of("channel.works", "+2"),
                                false),
                        new ChannelsScreen.Line(
                                broken,
                                ALIPAY,
                                Tone.BAD,
                                Words.of("channel.broken"),
                                broken.words(),
                                Tone.PLAIN,
                                Words.NONE,
                                false)),
                false,
                Notice.NONE);
    }
}
