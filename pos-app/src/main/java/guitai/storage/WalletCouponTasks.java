package guitai.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.loyalty.book.MemberEvent;
import guitai.store.due.DueTask;
import guitai.store.table.Tx;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// What wallets must be told about their coupons, as due tasks: from the transaction that says so
/// until the one that says it was confirmed. What was refused stays, blocked, for a person.
final class WalletCouponTasks {
    /// The kind of due task; its key is the number of the use or the return.
    static final String TELL = "wallet-coupon";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WalletCouponTasks() {}

    /// In the transaction of the fact.
    static void follow(MemberEvent event, Instant at, Tx tx) {
        if (event instanceof MemberEvent.WalletCouponDue due) {
            tx.due().add(TELL, due.number(), at, payload(due));
        }
        if (event instanceof MemberEvent.WalletCouponTold(var number, var refused, _)) {
            tx.due()
                    .find(TELL, number)
                    .ifPresent(
                            task -> {
                                if (refused.isPresent()) tx.due().block(task.id(), refused.get());
                                else tx.due().done(task.id());
                            });
        }
    }

    /// Without the code, which can be used: that is found by the coupon's number.
    private static byte[] payload(MemberEvent.WalletCouponDue due) {
        return JSON.createObjectNode()
                .put("move", due.move().name())
                .put("coupon", due.coupon().value())
                .put("channel", due.channel().name())
                .put("stock", due.stock())
                .put("document", due.document())
                .put("at", due.at().toString())
                .put("minor", due.total().minor())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode content(DueTask task) {
        try {
            return JSON.readTree(new String(task.payload().bytes(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("task " + task.key() + " cannot be read", damaged);
        }
    }
}
