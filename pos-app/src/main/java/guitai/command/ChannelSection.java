package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.payment.Channel;
import guitai.payment.ChannelCheck;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// The payment channels in `doctor`'s answer. Asks each gateway once; moves no money.
final class ChannelSection {
    private ChannelSection() {}

    static void write(JsonGenerator json, List<ChannelState> channels) throws IOException {
        json.writeArrayFieldStart("gateways");
        for (var channel : channels) {
            json.writeStartObject();
            json.writeStringField("channel", name(channel.channel()));
            json.writeBooleanField("on", channel.on());
            if (channel.gateway().isPresent()) check(json, channel.gateway().get().check());
            else if (channel.on()) json.writeStringField("check", "not set up");
            json.writeArrayFieldStart("words");
            for (var words : channel.words()) json.writeString(words);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void check(JsonGenerator json, ChannelCheck check) throws IOException {
        switch (check) {
            case ChannelCheck.Works(var skew) -> {
                json.writeStringField("check", "works");
                skew(json, skew);
            }
            case ChannelCheck.ClockWrong(var skew) -> {
                json.writeStringField("check", "clock wrong");
                skew(json, skew);
            }
            case ChannelCheck.KeysWrong(var code) -> {
                json.writeStringField("check", "keys wrong");
                json.writeStringField("code", code);
            }
            case ChannelCheck.Refused(var code) -> {
                json.writeStringField("check", "refused");
                json.writeStringField("code", code);
            }
            case ChannelCheck.Unreachable(var why) -> {
                json.writeStringField("check", "unreachable");
                json.writeStringField("code", why.name());
            }
        }
    }

    /// This till's clock minus the gateway's.
    private static void skew(JsonGenerator json, Duration skew) throws IOException {
        json.writeNumberField("skewSeconds", skew.toSeconds());
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case WECHAT_PAY -> "wechat";
            case ALIPAY -> "alipay";
            case CARD -> "card";
            case STORED_VALUE -> "stored-value";
        };
    }
}
