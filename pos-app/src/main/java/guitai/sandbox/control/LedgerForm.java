package guitai.sandbox.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.book.Order;
import guitai.sandbox.book.Service;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.deal.Deal;
import guitai.sandbox.deal.Deal.State;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The ledger as JSON. Amounts in fen, times in UTC.
final class LedgerForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LedgerForm() {}

    /// @param day only what was ordered or refunded on that day, Beijing time
    static String ledger(List<Order> orders, List<Vault> vaults, Optional<LocalDate> day) {
        var json = JSON.createObjectNode();
        var array = json.putArray("orders");
        orders.stream()
                .filter(order -> day.map(d -> touches(order, d)).orElse(true))
                .forEach(order -> array.add(order(order)));
        for (var vault : vaults) {
            vault.deals().all().stream()
                    .filter(deal -> day.map(d -> touches(deal, d)).orElse(true))
                    .forEach(deal -> array.add(deal(vault.service(), deal)));
        }
        return json.toString();
    }

    private static boolean touches(Order order, LocalDate day) {
        return on(order.created(), day)
                || order.paid().map(paid -> on(paid.at(), day)).orElse(false)
                || order.refunds().stream().anyMatch(refund -> on(refund.asked(), day));
    }

    private static boolean touches(Deal deal, LocalDate day) {
        return on(deal.at(), day)
                || deal.ended().map(at -> on(at, day)).orElse(false)
                || deal.backs().stream().anyMatch(back -> on(back.asked(), day));
    }

    private static boolean on(Instant at, LocalDate day) {
        return at.atZone(BillDays.CHINA).toLocalDate().equals(day);
    }

    /// In the words of the wallets' orders, so that one reader reads all.
    private static ObjectNode deal(Service service, Deal deal) {
        var json = JSON.createObjectNode();
        json.put("gateway", service.word());
        json.put("number", deal.id());
        json.put("transaction", deal.reference());
        json.put(
                "state",
                switch (deal.state()) {
                    case APPROVED -> deal.returned() > 0 ? "REFUND" : "SUCCESS";
                    case DECLINED -> "PAYERROR";
                    case REVERSED, UNSEEN -> "REVOKED";
                });
        json.put("code", deal.code());
        json.put("total", deal.amount());
        json.put("buyerPays", deal.kept() + deal.returned());
        // A reversal is money that went back, as it is in the wallets' books.
        json.put("refunded", deal.state() == State.REVERSED ? deal.amount() : deal.returned());
        json.put("created", deal.at().toString());
        deal.ended().ifPresent(at -> json.put("ended", at.toString()));
        var refunds = json.putArray("refunds");
        for (var back : deal.backs()) {
            refunds.addObject()
                    .put("number", back.id())
                    .put("id", back.reference())
                    .put("amount", back.amount())
                    .put("state", back.state().name())
                    .put("asked", back.asked().toString());
        }
        return json;
    }

    static ObjectNode order(Order order) {
        var json = JSON.createObjectNode();
        json.put("gateway", order.key().gateway().word());
        json.put("number", order.key().number());
        json.put("transaction", order.transaction());
        json.put("channel", order.channel() == Order.Channel.QR ? "qr" : "barcode");
        json.put("state", order.state().name());
        json.put("total", order.total());
        json.put("buyerPays", order.isPaid() ? order.buyerPays() : 0);
        json.put("refunded", order.refunded());
        json.put("created", order.created().toString());
        order.paid().ifPresent(paid -> json.put("paid", paid.at().toString()));
        order.ended().ifPresent(at -> json.put("ended", at.toString()));
        order.trouble().ifPresent(why -> json.put("trouble", why.name()));
        var coupons = json.putArray("coupons");
        for (var voucher : order.paid().map(p -> p.vouchers()).orElse(List.<Voucher>of())) {
            coupons.addObject()
                    .put("id", voucher.id())
                    .put("kind", voucher.kind().name())
                    .put("amount", voucher.amount())
                    .put("merchant", voucher.merchant())
                    .put("platform", voucher.platform());
        }
        var refunds = json.putArray("refunds");
        for (var refund : order.refunds()) {
            var node = refunds.addObject();
            node.put("number", refund.number());
            node.put("id", refund.id());
            node.put("amount", refund.amount());
            node.put("state", refund.state().name());
            node.put("reversal", refund.reversal());
            node.put("asked", refund.asked().toString());
            refund.done().ifPresent(at -> node.put("done", at.toString()));
        }
        return json;
    }
}
