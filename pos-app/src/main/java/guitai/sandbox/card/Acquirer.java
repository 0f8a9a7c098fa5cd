package guitai.sandbox.card;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.Service;
import guitai.sandbox.deal.DealDesk;
import guitai.sandbox.deal.Mischief;
import guitai.sandbox.deal.Spoken;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;
import guitai.sandbox.mac.Asked;
import guitai.sandbox.mac.BadBody;
import guitai.sandbox.mac.Door;
import guitai.sandbox.mac.Said;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.util.Optional;

/// `/acquirer/…`: the acquirer as a terminal and a till meet it.
///
/// Thread-safe; called on the server's threads. Every change is on the disk before it is answered.
public final class Acquirer implements Surface {
    private static final String ROOT = "/acquirer/";
    // 91: the issuer is away. 00: yes.
    private static final Mischief MISCHIEF = new Mischief("91", "00");
    private static final String FILES = "settlements/";

    private final Door door;
    private final String terminalKey;
    private final CardDesk desk;
    private final CardFiles files;

    /// @param terminalKey the id of the key whose holder may sell; the others may ask and forward
    public Acquirer(Door door, String terminalKey, CardOwner owner, DealDesk deals, BillDays days) {
        this.door = door;
        this.terminalKey = terminalKey;
        this.desk = new CardDesk(owner, deals);
        this.files = new CardFiles(owner, deals, days);
    }

    @Override
    public Optional<Reply> serve(Call call) {
        if (!call.path().startsWith(ROOT)) return Optional.empty();
        var path = call.path().substring(ROOT.length());
        if (call.method().equals("GET") && path.startsWith(FILES)) {
            var name = path.substring(FILES.length());
            return Optional.of(
                    door.serve(
                            call,
                            Service.CARD,
                            On.BILL,
                            CardFiles::can,
                            asked -> files.file(name, asked)));
        }
        if (!call.method().equals("POST")) return Optional.empty();
        return operation(path)
                .map(
                        what ->
                                door.serve(
                                        call,
                                        Service.CARD,
                                        what.on,
                                        what::can,
                                        asked -> done(what, asked)));
    }

    /// What can be asked for.
    private enum Operation {
        SALE(On.PAY),
        FORWARD(On.PAY),
        ENQUIRY(On.QUERY),
        REVERSAL(On.REVERSE),
        REFUND(On.REFUND),
        REFUND_ENQUIRY(On.QUERY);

        private final On on;

        Operation(On on) {
            this.on = on;
        }

        private boolean can(Fault fault) {
            return Mischief.can(on, fault);
        }
    }

    private static Optional<Operation> operation(String path) {
        return switch (path) {
            case "sales" -> Optional.of(Operation.SALE);
            case "forwards" -> Optional.of(Operation.FORWARD);
            case "enquiries" -> Optional.of(Operation.ENQUIRY);
            case "reversals" -> Optional.of(Operation.REVERSAL);
            case "refunds" -> Optional.of(Operation.REFUND);
            case "refunds/enquiries" -> Optional.of(Operation.REFUND_ENQUIRY);
            default -> Optional.empty();
        };
    }

    private Said done(Operation what, Asked asked) throws BadBody {
        var instead = MISCHIEF.instead(what.on, asked);
        if (instead.isPresent()) return instead.get();
        var said =
                switch (what) {
                    case SALE ->
                            asked.by().id().equals(terminalKey)
                                    ? desk.sale(asked)
                                    : Spoken.code(403, "TERMINAL_ONLY");
                    case FORWARD -> desk.forward(asked);
                    case ENQUIRY -> desk.enquiry(asked);
                    case REVERSAL -> desk.reversal(asked);
                    case REFUND -> desk.refund(asked);
                    case REFUND_ENQUIRY -> desk.refundEnquiry(asked);
                };
        return MISCHIEF.after(what.on, asked, said);
    }
}
