package guitai.storage;

import guitai.journal.Fact;
import guitai.loyalty.book.MemberEvent;
import guitai.storage.Decoded.Known;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Absent;
import guitai.store.table.Tx;

import java.util.List;

/// Keeps what was given to members, and what they are told, in step with the journal.
///
/// What it cannot read is on the list of [BooksProjection] already.
final class GiftProjection implements Projection {
    private static final List<String> TABLES =
            List.of(
                    "gift_pot",
                    "gift_coupon",
                    "gift_stamp",
                    "gift_draw",
                    "member_touch",
                    "member_message");

    private final FactCodec codec;

    GiftProjection(FactCodec codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return "gifts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void reset(Tx tx) {
        for (var table : TABLES) tx.execute("DELETE FROM " + table);
    }

    @Override
    public void apply(Entry entry, Tx tx) {
        if (!entry.type().equals(FactType.MEMBER.name())) return;
        if (codec.decode(entry) instanceof Known(Fact.MemberMoved(var event, _))) apply(event, tx);
    }

    private void apply(MemberEvent event, Tx tx) {
        if (event instanceof MemberEvent.PotOpened opened) {
            tx.execute(
                    "INSERT INTO gift_pot(campaign, seed, given) VALUES(?, ?, 0)"
                            + " ON CONFLICT DO NOTHING",
                    opened.campaign().value(),
                    opened.seed());
        }
        if (event instanceof MemberEvent.CampaignFired fired) {
            tx.execute(
                    "UPDATE gift_pot SET given = given + 1 WHERE campaign = ?",
                    fired.campaign().value());
        }
        if (event instanceof MemberEvent.CouponGiven(var campaign, var payment, var coupon)) {
            tx.execute(
                    "INSERT INTO gift_coupon(campaign, payment, coupon) VALUES(?, ?, ?)"
                            + " ON CONFLICT DO NOTHING",
                    campaign.value(),
                    payment,
                    coupon.value());
        }
        if (event instanceof MemberEvent.Stamped(var card, var number, var member, var on)) {
            tx.execute(
                    "INSERT INTO gift_stamp(number, card, member, date) VALUES(?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING",
                    number,
                    card.value(),
                    member.value(),
                    on.toString());
        }
        if (event instanceof MemberEvent.Drew drew) {
            tx.execute(
                    "INSERT INTO gift_draw(number, draw, member, date, prize)"
                            + " VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    drew.number(),
                    drew.draw().value(),
                    drew.member().value(),
                    drew.on().toString(),
                    Absent.unless(drew.drawn().prize()));
        }
        told(event, tx);
    }

    private void told(MemberEvent event, Tx tx) {
        if (event instanceof MemberEvent.Touched(var member, _, var channel, _)) {
            tx.execute(
                    "INSERT INTO member_touch(member, first, last) VALUES(?, ?, ?)"
                            + " ON CONFLICT(member) DO UPDATE SET last = excluded.last",
                    member.value(),
                    channel,
                    channel);
        }
        if (event instanceof MemberEvent.MessageDue(var message)) {
            tx.execute(
                    "INSERT INTO member_message(number, member, push, body) VALUES(?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING",
                    message.number(),
                    message.member().value(),
                    message.template().advertises(),
                    codec.written(message));
        }
        if (event instanceof MemberEvent.MessageEnded(var number, var end, var at)) {
            tx.execute(
                    "UPDATE member_message SET ended = ?, ended_at = ? WHERE number = ?",
                    end.name(),
                    at,
                    number);
        }
    }
}
