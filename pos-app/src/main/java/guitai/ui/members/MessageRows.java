package guitai.ui.members;

import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.message.Template;
import guitai.ui.members.ShopFigures.Post;
import guitai.ui.members.ShopFigures.Told;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What members are told and how it ended, a row each; first what all of it comes to.
final class MessageRows {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final ZoneId zone;

    MessageRows(ZoneId zone) {
        this.zone = zone;
    }

    List<FigureRow> of(Told.Messages told) {
        var rows = new ArrayList<FigureRow>();
        rows.add(
                FigureRow.of(
                        Words.of("messages.all"),
                        Words.of(
                                "messages.ends",
                                count(told, MessageEnd.NO_CONSENT),
                                count(told, MessageEnd.TOO_MANY),
                                count(told, MessageEnd.NOBODY),
                                count(told, MessageEnd.GIVEN_UP)),
                        Words.of("messages.sentOf", count(told, MessageEnd.SENT)),
                        Words.of("messages.waitingOf", told.waiting())));
        for (var post : told.posts()) rows.add(row(post));
        return rows;
    }

    private static long count(Told.Messages told, MessageEnd end) {
        return told.ends().getOrDefault(end, 0L);
    }

    private FigureRow row(Post post) {
        var one = post.listed();
        var end =
                one.end()
                        .map(MessageRows::end)
                        .orElseGet(
                                () ->
                                        one.tries() == 0
                                                ? Words.of("messages.waiting")
                                                : Words.of("messages.tried", one.tries()));
        return new FigureRow(
                template(one.message().template()),
                Words.of("messages.to", post.masked(), minute(one.message().at())),
                end,
                one.ended().map(at -> Words.of("promo.named", minute(at))).orElse(why(one.why())),
                tone(one.end()));
    }

    private static Words why(Optional<String> why) {
        return why.map(text -> Words.of("promo.named", text)).orElse(Words.NONE);
    }

    private static Tone tone(Optional<MessageEnd> end) {
        return end.map(
                        one ->
                                switch (one) {
                                    case SENT -> Tone.GOOD;
                                    case GIVEN_UP, NOBODY -> Tone.WARN;
                                    case NO_CONSENT, TOO_MANY -> Tone.PLAIN;
                                })
                .orElse(Tone.PLAIN);
    }

    private static Words end(MessageEnd end) {
        return Words.of(
                switch (end) {
                    case SENT -> "messages.sent";
                    case NO_CONSENT -> "messages.noConsent";
                    case TOO_MANY -> "messages.tooMany";
                    case NOBODY -> "messages.nobody";
                    case GIVEN_UP -> "messages.givenUp";
                });
    }

    static Words template(Template template) {
        return Words.of(
                switch (template) {
                    case POINTS_EXPIRE -> "template.pointsExpire";
                    case TIER_UP -> "template.tierUp";
                    case TIER_REVIEW -> "template.tierReview";
                    case GIFT -> "template.gift";
                    case BIRTHDAY -> "template.birthday";
                    case COUPON_EXPIRES -> "template.couponExpires";
                    case REVIEW -> "template.review";
                    case COME_BACK -> "template.comeBack";
                });
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
