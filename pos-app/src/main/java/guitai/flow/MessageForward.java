package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.book.MemberBook;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.MemberFile;
import guitai.loyalty.message.Carrier;
import guitai.loyalty.message.Carrier.Carried;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.message.MessageGate;
import guitai.loyalty.message.Outbox;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Messages on their way to members, one after the other (rules SC-19, SC-18, CP-09).
///
/// Whether one may go is asked right before it does. A sale never waits for one: a message is a row
/// of the sale's commit, and everything here happens later. Confined to the till's thread; a
/// carrier answers away from it.
public final class MessageForward {
    // Between two looks at the disk while nothing is on its way.
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration WEEK = Duration.ofDays(7);
    // What is shut needs no carrier; so many are ended in one turn.
    private static final int BATCH = 20;
    private static final String CHANNEL = "carrier";
    private static final OperatorId PROGRAM = new OperatorId("program");

    private final Post post;
    private final MemberBook book;
    private final Errands errands;
    private final Function<Instant, BusinessDate> dates;
    private final Consumer<MemberEvent> write;
    private Instant next = Instant.MIN;
    private boolean away;

    /// What messages go out by.
    ///
    /// @param gate how many a member gets
    public record Post(Outbox outbox, Carrier carrier, MessageGate gate) {}

    /// @param write makes an event durable
    MessageForward(
            Post post,
            MemberBook book,
            Errands errands,
            Function<Instant, BusinessDate> dates,
            Consumer<MemberEvent> write) {
        this.post = post;
        this.book = book;
        this.errands = errands;
        this.dates = dates;
        this.write = write;
    }

    /// At a counter, on the word of whoever is there; of the program where nobody is.
    static MessageForward at(Desk desk, Post post, MemberBook book, Errands errands) {
        return new MessageForward(
                post,
                book,
                errands,
                now -> desk.rules.calendar().dateOf(now),
                event -> {
                    var by = desk.operator().map(Operator::id).orElse(PROGRAM);
                    desk.books.write(Commit.of(new Fact.MemberMoved(event, by)));
                });
    }

    Optional<Instant> next() {
        return away ? Optional.empty() : Optional.of(next);
    }

    void tick() {
        var now = errands.now();
        if (away || now.isBefore(next)) return;
        next = now.plus(LOOK);
        for (var waiting : post.outbox().due(now, BATCH)) {
            var message = waiting.message();
            var shut = shut(message, now);
            if (shut.isPresent()) {
                ended(message, shut.get());
            } else {
                send(message, waiting.tries());
                return;
            }
        }
    }

    private Optional<MessageEnd> shut(Message message, Instant now) {
        var file = file(message, now);
        if (file.isEmpty()) return Optional.of(MessageEnd.NOBODY);
        var pushes = post.outbox().pushes(file.get().id(), now.minus(WEEK));
        return post.gate().shut(message, file.get().consents(), pushes, now);
    }

    private Optional<MemberFile> file(Message message, Instant now) {
        return book.file(message.member(), dates.apply(now));
    }

    private void send(Message message, int tries) {
        away = true;
        Carried broken = new Carried.NotNow("broken");
        var sent =
                errands.send(
                        () -> post.carrier().carry(message),
                        broken,
                        answer -> answered(message, tries, answer));
        if (!sent) away = false;
    }

    private void answered(Message message, int tries, Carried answer) {
        away = false;
        switch (answer) {
            case Carried.Taken() -> ended(message, MessageEnd.SENT);
            case Carried.NobodyThere() -> ended(message, MessageEnd.NOBODY);
            case Carried.Stopped() -> stopped(message);
            case Carried.NotNow(var why) -> later(message, tries, why);
        }
        // The next one waits for nobody.
        next = errands.now();
    }

    private void later(Message message, int tries, String why) {
        if (!MessageGate.worthTrying(tries + 1)) {
            ended(message, MessageEnd.GIVEN_UP);
            return;
        }
        var at = errands.now().plus(MessageGate.pause(tries));
        post.outbox().tried(message.number(), at, why);
    }

    /// One tap with the carrier is a consent taken back, as good as one at the counter.
    private void stopped(Message message) {
        var now = errands.now();
        var file = file(message, now);
        if (file.isPresent() && file.get().consents().allows(Purpose.MARKETING)) {
            var text = file.get().consents().said().getLast().text();
            var word =
                    new Consent(
                            Purpose.MARKETING,
                            false,
                            text,
                            now,
                            CHANNEL,
                            Optional.empty(),
                            Optional.empty());
            write.accept(new MemberEvent.Said(file.get().id(), word));
        }
        ended(message, MessageEnd.NO_CONSENT);
    }

    private void ended(Message message, MessageEnd end) {
        write.accept(new MemberEvent.MessageEnded(message.number(), end, errands.now()));
    }
}
