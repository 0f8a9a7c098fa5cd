package guitai.storage;

import guitai.journal.Fact;
import guitai.loyalty.book.MemberEvent;
import guitai.store.table.Tx;

import java.time.Instant;

/// Messages to members that must still go out, as due tasks of the store: one each, from the
/// transaction in which it became due until the one that says how it ended.
final class MessageTasks {
    /// The kind of due task; its key is the message's number.
    static final String MESSAGE = "message";

    // The number is the key, and the tables know the rest.
    private static final byte[] NOTHING_MORE = {};

    private MessageTasks() {}

    /// In the transaction of the fact.
    static void follow(Fact fact, Instant at, Tx tx) {
        if (!(fact instanceof Fact.MemberMoved(var event, _))) return;
        if (event instanceof MemberEvent.MessageDue(var message)) {
            tx.due().add(MESSAGE, message.number(), at, NOTHING_MORE);
        }
        if (event instanceof MemberEvent.MessageEnded(var number, _, _)) {
            tx.due().find(MESSAGE, number).ifPresent(task -> tx.due().done(task.id()));
        }
    }
}
