package guitai.sandbox.headoffice;

import guitai.sandbox.book.Service;
import guitai.sandbox.deal.DealDesk;
import guitai.sandbox.deal.Mischief;
import guitai.sandbox.deal.Spoken;
import guitai.sandbox.fault.On;
import guitai.sandbox.mac.Asked;
import guitai.sandbox.mac.BadBody;
import guitai.sandbox.mac.Door;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.util.Optional;

/// `/journal/…` and `/stored-value/…`: head office as a till meets it.
///
/// Thread-safe; called on the server's threads. Every change is on the disk before it is answered.
public final class HeadOffice implements Surface {
    private static final String ROOT = "/stored-value/";
    private static final Mischief MISCHIEF = new Mischief("AWAY", "OK");

    private final Door door;
    private final JournalDesk journal;
    private final StoredValueDesk desk;

    public HeadOffice(Door door, JournalSink sink, Accounts accounts, DealDesk spends) {
        this.door = door;
        this.journal = new JournalDesk(door, sink);
        this.desk = new StoredValueDesk(accounts, spends);
    }

    @Override
    public Optional<Reply> serve(Call call) {
        var journaled = journal.serve(call);
        if (journaled.isPresent()) return journaled;
        if (!call.path().startsWith(ROOT)) return Optional.empty();
        var path = call.path().substring(ROOT.length());
        if (call.method().equals("GET") && path.equals("revocations")) {
            return Optional.of(served(call, On.QUERY, _ -> desk.revocations()));
        }
        if (!call.method().equals("POST")) return Optional.empty();
        return switch (path) {
            case "spends" -> Optional.of(money(call, On.PAY, desk::spend));
            case "spends/enquiries" -> Optional.of(money(call, On.QUERY, desk::enquiry));
            case "reversals" -> Optional.of(money(call, On.REVERSE, desk::reversal));
            case "refunds" -> Optional.of(money(call, On.REFUND, desk::refund));
            case "refunds/enquiries" -> Optional.of(money(call, On.QUERY, desk::refundEnquiry));
            default -> Optional.empty();
        };
    }

    private interface Operation {
        Spoken done(Asked asked) throws BadBody;
    }

    private Reply money(Call call, On on, Operation operation) {
        return served(
                call,
                on,
                asked -> {
                    var instead = MISCHIEF.instead(on, asked);
                    if (instead.isPresent()) return instead.get();
                    return MISCHIEF.after(on, asked, operation.done(asked));
                });
    }

    private Reply served(Call call, On on, Door.Work work) {
        return door.serve(call, Service.STORED_VALUE, on, what -> Mischief.can(on, what), work);
    }
}
