package guitai.storage;

import guitai.loyalty.MemberId;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.message.Outbox;
import guitai.store.due.DueTask;
import guitai.store.table.Reads;
import guitai.store.table.Row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Messages that wait: the due tasks say when, the tables what.
final class StoredOutbox implements Outbox {
    // Waiting tasks of other kinds stand among them.
    private static final int LOOKED_AT = 1_000;
    private static final int MOST_PUSHES = 50;

    private static final String WAITING =
            "SELECT number, body, ended, ended_at FROM member_message WHERE ended IS NULL"
                    + " ORDER BY number DESC LIMIT ?";

    private static final String ENDED =
            "SELECT number, body, ended, ended_at FROM member_message WHERE ended IS NOT NULL"
                    + " ORDER BY ended_at DESC, number DESC LIMIT ?";

    private final Disk disk;
    private final FactCodec codec;

    StoredOutbox(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    @Override
    public List<Waiting> due(Instant now, int most) {
        return disk.read(
                in ->
                        in.due().due(now, LOOKED_AT).stream()
                                .filter(task -> task.kind().equals(MessageTasks.MESSAGE))
                                .limit(most)
                                .flatMap(
                                        task ->
                                                message(task.key(), in)
                                                        .map(m -> new Waiting(m, task.attempts()))
                                                        .stream())
                                .toList());
    }

    private Optional<Message> message(String number, Reads in) {
        return in.one(
                        "SELECT body FROM member_message WHERE number = ?",
                        row -> codec.written(row.text("body"), Message.class),
                        number)
                .flatMap(read -> read);
    }

    @Override
    public void tried(String number, Instant next, String why) {
        disk.write(
                tx -> {
                    tx.due()
                            .find(MessageTasks.MESSAGE, number)
                            .ifPresent(task -> tx.due().attempted(task.id(), next, why));
                    return number;
                });
    }

    @Override
    public List<Instant> pushes(MemberId member, Instant since) {
        return disk.read(
                in ->
                        in.query(
                                "SELECT ended_at FROM member_message WHERE member = ? AND push = 1"
                                        + " AND ended = 'SENT' AND ended_at >= ?"
                                        + " ORDER BY ended_at DESC LIMIT ?",
                                row -> row.instant("ended_at"),
                                member.value(),
                                since,
                                MOST_PUSHES));
    }

    @Override
    public Backlog backlog() {
        return disk.read(
                in ->
                        in.one(
                                        "SELECT coalesce(sum(ended IS NULL), 0) AS waiting,"
                                                + " coalesce(sum(ended = 'SENT'), 0) AS sent,"
                                                + " coalesce(sum(ended <> 'SENT'), 0) AS dropped"
                                                + " FROM member_message",
                                        row ->
                                                new Backlog(
                                                        row.getLong("waiting"),
                                                        row.getLong("sent"),
                                                        row.getLong("dropped")))
                                .orElse(new Backlog(0, 0, 0)));
    }

    @Override
    public List<Listed> list(int most) {
        return disk.read(
                in -> {
                    var all = new ArrayList<Listed>();
                    all.addAll(listed(WAITING, most, in));
                    all.addAll(listed(ENDED, most, in));
                    return List.copyOf(all);
                });
    }

    private List<Listed> listed(String sql, int most, Reads in) {
        return in.query(sql, row -> listed(row, in), most).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Listed> listed(Row row, Reads in) {
        var task = in.due().find(MessageTasks.MESSAGE, row.text("number"));
        return codec.written(row.text("body"), Message.class)
                .map(
                        message ->
                                new Listed(
                                        message,
                                        row.optionalText("ended").map(MessageEnd::valueOf),
                                        row.optionalInstant("ended_at"),
                                        task.map(DueTask::attempts).orElse(0),
                                        task.flatMap(DueTask::lastWhy)));
    }

    @Override
    public Map<MessageEnd, Long> ends() {
        var ends = new EnumMap<MessageEnd, Long>(MessageEnd.class);
        disk.read(
                        in ->
                                in.query(
                                        "SELECT ended, count(*) AS n FROM member_message"
                                                + " WHERE ended IS NOT NULL GROUP BY ended",
                                        row ->
                                                Map.entry(
                                                        MessageEnd.valueOf(row.text("ended")),
                                                        row.getLong("n"))))
                .forEach(one -> ends.put(one.getKey(), one.getValue()));
        return ends;
    }
}
