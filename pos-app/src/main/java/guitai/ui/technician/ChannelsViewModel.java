package guitai.ui.technician;

import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.ui.tender.PayingWords;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The set-up of the payment channels.
///
/// JavaFX thread only; the port is asked from here and tells wherever it likes.
public final class ChannelsViewModel {

    private final TillAccess access;
    private final Channels channels;
    private final Shown<ChannelsScreen> screen =
            new Shown<>(new ChannelsScreen(List.of(), true, Notice.NONE));
    private final Map<Channel, ChannelCheck> heard = new EnumMap<>(Channel.class);
    private final Set<Channel> away = EnumSet.noneOf(Channel.class);
    private List<ChannelSetUp> known = List.of();

    public ChannelsViewModel(TillAccess access, Channels channels) {
        this.access = access;
        this.channels = channels;
    }

    public Shown<ChannelsScreen> screen() {
        return screen;
    }

    public void enter() {
        channels.all(all -> access.thread().onScreen(() -> learnt(all)));
    }

    private void learnt(List<ChannelSetUp> all) {
        known = all;
        show();
    }

    public void on(ChannelsEvent event) {
        switch (event) {
            case ChannelsEvent.Checked(var index) ->
                    access.around().press(() -> check(known.get(index).channel()));
            case ChannelsEvent.Backed() ->
                    access.around().press(() -> access.around().go(Place.SALE));
        }
    }

    private void check(Channel channel) {
        if (!away.add(channel)) return;
        heard.remove(channel);
        show();
        channels.check(
                channel,
                said ->
                        access.thread()
                                .onScreen(
                                        () -> {
                                            away.remove(channel);
                                            heard.put(channel, said);
                                            show();
                                        }));
    }

    private void show() {
        screen.set(
                new ChannelsScreen(
                        known.stream().map(this::line).toList(), false, screen.get().notice()));
    }

    private ChannelsScreen.Line line(ChannelSetUp one) {
        var said = heard.get(one.channel());
        var checking = away.contains(one.channel());
        var tone = !one.on() ? Tone.PLAIN : one.usable() ? Tone.GOOD : Tone.BAD;
        var state = !one.on() ? "channel.off" : one.usable() ? "channel.on" : "channel.broken";
        return new ChannelsScreen.Line(
                one,
                name(one.channel()),
                tone,
                Words.of(state),
                one.words(),
                said == null ? Tone.PLAIN : tone(said),
                said == null ? Words.NONE : words(said),
                checking);
    }

    private static Words name(Channel channel) {
        return Words.of(
                switch (channel) {
                    case WECHAT_PAY -> "tenderKind.wechat";
                    case ALIPAY -> "tenderKind.alipay";
                    case CARD -> "tenderKind.card";
                    case STORED_VALUE -> "tenderKind.storedValue";
                });
    }

    private static Tone tone(ChannelCheck said) {
        return said instanceof ChannelCheck.Works ? Tone.GOOD : Tone.BAD;
    }

    private static Words words(ChannelCheck said) {
        return switch (said) {
            case ChannelCheck.Works(var skew) -> Words.of("channel.works", seconds(skew));
            case ChannelCheck.KeysWrong(var code) -> Words.of("channel.keysWrong", code);
            case ChannelCheck.ClockWrong(var skew) -> Words.of("channel.clockWrong", seconds(skew));
            case ChannelCheck.Unreachable(var why) ->
                    Words.of("channel.unreachable", PayingWords.of(why));
            case ChannelCheck.Refused(var code) -> Words.of("channel.refused", code);
        };
    }

    /// With its sign: ahead of the gateway is more than nothing.
    private static String seconds(Duration skew) {
        return (skew.isNegative() ? "−" : "+") + skew.abs().toSeconds();
    }

    public void say(Notice notice) {
        var now = screen.get();
        screen.set(new ChannelsScreen(now.channels(), now.loading(), notice));
    }
}
