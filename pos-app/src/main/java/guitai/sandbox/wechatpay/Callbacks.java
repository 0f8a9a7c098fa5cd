package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.OrderBook;
import guitai.sandbox.book.Refund;
import guitai.sandbox.credential.WechatMerchant;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.Fault.Layer;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.fault.On;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// Tells the merchant what became of QR payments and of refunds, sealed and signed, until thanked.
///
/// Payments by code are never told: the real gateway is silent about them too. What was told is
/// kept in memory: after a restart what happened within the last day is told again, as callbacks
/// may be. One caller at a time.
final class Callbacks {
    private static final int MOST = 10_000;

    private final WechatMerchant merchant;
    private final OrderBook book;
    private final Faults faults;
    private final V3Voice voice;
    private final Postman postman;
    private final Map<String, String> refundAddresses = new LinkedHashMap<>();
    private final Map<String, Notice> waiting = new LinkedHashMap<>();
    private final SequencedSet<String> told = new LinkedHashSet<>();
    private long serial;

    Callbacks(
            WechatMerchant merchant,
            OrderBook book,
            Faults faults,
            V3Voice voice,
            Postman postman) {
        this.merchant = merchant;
        this.book = book;
        this.faults = faults;
        this.voice = voice;
        this.postman = postman;
    }

    /// Where a refund wants to be told of.
    synchronized void remember(String refundNumber, String url) {
        if (refundAddresses.size() >= MOST) {
            refundAddresses.remove(refundAddresses.keySet().iterator().next());
        }
        refundAddresses.put(refundNumber, url);
    }

    /// Posts what is due. Blocks for as long as the merchant takes, at most seconds a callback.
    void deliver() {
        for (var notice : due()) {
            var thanked = post(notice);
            synchronized (this) {
                waiting.remove(notice.about());
                tell(notice.about());
                if (notice.type().equals("refund")) tell(notice.group());
                if (!thanked) {
                    notice.again(book.now()).ifPresent(n -> waiting.put(n.about(), n));
                }
            }
        }
    }

    private synchronized List<Notice> due() {
        for (var order : book.orders()) {
            if (order.key().gateway() == Gateway.WECHAT) notice(order);
        }
        var now = book.now();
        var due = new ArrayList<Notice>();
        for (var notice : waiting.values()) {
            var held = notice.after().filter(other -> !told.contains(other)).isPresent();
            if (!held && !now.isBefore(notice.due())) due.add(notice);
        }
        return due;
    }

    private void notice(Order order) {
        var url = order.terms().note("notify_url");
        var since = book.now().minus(Notice.PATIENCE);
        var paid = order.paid().filter(p -> p.at().isAfter(since));
        if (order.channel() == Order.Channel.QR && paid.isPresent() && !url.isEmpty()) {
            var about = "pay " + order.transaction();
            if (fresh(about)) {
                var plain = V3Words.transaction(merchant, order).toString();
                queue(about, url, "TRANSACTION.SUCCESS", "transaction", plain, order);
            }
        }
        for (var refund : order.refunds()) {
            var address = refundAddresses.getOrDefault(refund.number(), "");
            var about = "refund " + refund.id() + " " + refund.state();
            if (address.isEmpty() || refund.state() == Refund.State.PROCESSING) continue;
            if (fresh(about)) {
                var plain = V3Words.refundNotice(merchant, order, refund).toString();
                queue(about, address, "REFUND." + refund.state(), "refund", plain, order);
            }
        }
    }

    private static String refundOf(Order order) {
        return "any refund of " + order.transaction();
    }

    private boolean fresh(String about) {
        return !told.contains(about) && !waiting.containsKey(about) && waiting.size() < MOST;
    }

    private void queue(
            String about, String url, String event, String type, String plain, Order order) {
        serial++;
        var id = "EV-%s%09d".formatted(Clockface.compact(book.now()), serial);
        var notice =
                new Notice(
                        about,
                        refundOf(order),
                        id,
                        url,
                        event,
                        type,
                        plain,
                        Optional.empty(),
                        0,
                        book.now());
        if (type.equals("transaction") && shows(On.PAY, Fault.CALLBACK_OUT_OF_ORDER)) {
            // It waits for a refund that may not have been asked for yet.
            notice = notice.waitingFor(refundOf(order));
        }
        waiting.put(about, notice);
    }

    /// The oldest is forgotten in the end, and perhaps told again.
    private void tell(String about) {
        if (told.size() >= 10 * MOST) told.removeFirst();
        told.add(about);
    }

    private boolean shows(On on, Fault fault) {
        return faults.next(on, Gateway.WECHAT, fault::equals).isPresent();
    }

    private boolean post(Notice notice) {
        var body = body(notice);
        var key = new V3Voice.Key(merchant.publicKeyId(), merchant.signing());
        var on = notice.type().equals("refund") ? On.REFUND : On.PAY;
        var fault =
                faults.next(
                        on,
                        Gateway.WECHAT,
                        f -> f.layer() == Layer.CALLBACK && f != Fault.CALLBACK_OUT_OF_ORDER);
        if (fault.filter(Fault.CALLBACK_SIGNTEST::equals).isPresent()) {
            // Whoever thanks for this does not look at signatures.
            var _ = postman.post(notice.url(), body, voice.probe(body, key));
        }
        if (fault.filter(Fault.CALLBACK_DUPLICATE::equals).isPresent()) {
            var _ = postman.post(notice.url(), body, voice.callback(body, key));
        }
        return postman.post(notice.url(), body, voice.callback(body, key));
    }

    private String body(Notice notice) {
        var nonce = voice.nonce().substring(0, 12);
        var body = JsonNodeFactory.instance.objectNode();
        body.put("id", notice.id())
                .put("create_time", Clockface.rfc3339(book.now()))
                .put("resource_type", "encrypt-resource")
                .put("event_type", notice.event())
                .put("summary", notice.summary());
        body.putObject("resource")
                .put("original_type", notice.type())
                .put("algorithm", "AEAD_AES_256_GCM")
                .put(
                        "ciphertext",
                        Aead.seal(merchant.v3Key(), nonce, notice.type(), notice.plain()))
                .put("associated_data", notice.type())
                .put("nonce", nonce);
        return body.toString();
    }
}
