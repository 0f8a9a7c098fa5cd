package guitai.sandbox.headoffice;

import guitai.sandbox.book.Service;
import guitai.sandbox.fault.On;
import guitai.sandbox.headoffice.Received.Watermark;
import guitai.sandbox.mac.Door;
import guitai.sandbox.mac.Said;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;

import java.util.Optional;

/// `/journal/{workstation}` and `/journal/{workstation}/{seq}`.
final class JournalDesk {
    private static final String ROOT = "/journal/";

    private final Door door;
    private final JournalSink sink;

    JournalDesk(Door door, JournalSink sink) {
        this.door = door;
        this.sink = sink;
    }

    Optional<Reply> serve(Call call) {
        if (!call.path().startsWith(ROOT)) return Optional.empty();
        var parts = call.path().substring(ROOT.length()).split("/", -1);
        if (call.method().equals("GET") && parts.length == 1) {
            return Optional.of(
                    door.serve(
                            call,
                            Service.HEAD_OFFICE,
                            On.QUERY,
                            _ -> false,
                            _ -> watermark(parts[0])));
        }
        if (call.method().equals("PUT") && parts.length == 2) {
            return Optional.of(
                    door.serve(
                            call,
                            Service.HEAD_OFFICE,
                            On.PAY,
                            _ -> false,
                            _ -> put(parts[0], parts[1], call.body())));
        }
        return Optional.empty();
    }

    private Said watermark(String workstation) {
        var known = sink.known(workstation).map(JournalFile::watermark);
        return told(200, "", known.orElse(new Watermark(0, Link.BEFORE_FIRST)));
    }

    private Said put(String workstation, String seq, byte[] body) {
        var link = Link.read(body).filter(read -> seq.equals(Long.toString(read.seq())));
        if (link.isEmpty()) return Said.code(400, "BODY");
        return sink.journal(workstation)
                .map(journal -> told(journal.put(link.get())))
                .orElseGet(() -> Said.code(400, "WORKSTATION"));
    }

    private static Said told(Received received) {
        return switch (received) {
            case Received.Kept(var after) -> told(200, "", after);
            case Received.Gap(var after) -> told(409, "GAP", after);
            case Received.OtherHash(var after) -> told(409, "OTHER_HASH", after);
            case Received.BadHash(var after) -> told(422, "BAD_HASH", after);
        };
    }

    private static Said told(int status, String code, Watermark mark) {
        var json = Said.node();
        if (!code.isEmpty()) json.put("code", code);
        return Said.json(status, json.put("seq", mark.seq()).put("hash", mark.hash()));
    }
}
