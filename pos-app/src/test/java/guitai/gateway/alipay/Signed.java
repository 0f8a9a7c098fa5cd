package guitai.gateway.alipay;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.RefundId;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/// Keys of a shop and of an Alipay, and answers signed with them.
final class Signed {
    static final KeyPair SHOP = pair();
    static final KeyPair ALIPAY = pair();

    /// What this shop signs and believes.
    static final Rsa2 OURS = new Rsa2(SHOP.getPrivate(), ALIPAY.getPublic());

    /// The same from Alipay's side.
    static final Rsa2 THEIRS = new Rsa2(ALIPAY.getPrivate(), SHOP.getPublic());

    static final AttemptId ID = new AttemptId("T01ABCDEFGHJKMNPQRSTVWXYZ0123");
    static final Money AMOUNT = Money.cny(8880);
    static final Refund REFUND =
            new Refund(RefundId.wholeOf(ID), ID, Money.cny(4000), AMOUNT, "商品有瑕疵");

    private Signed() {}

    static String body(String method, String node) {
        return "{\""
                + method.replace('.', '_')
                + "_response\":"
                + node
                + ",\"sign\":\""
                + THEIRS.sign(node)
                + "\"}";
    }

    static Answer answer(String method, String node) {
        return Answer.read(body(method, node), method, OURS);
    }

    static Answer unsigned(String method, String node) {
        return Answer.read(
                "{\"" + method.replace('.', '_') + "_response\":" + node + "}", method, OURS);
    }

    /// A node with Alipay's fields in the order given, and our number.
    static String node(String code, String... more) {
        var node = new StringBuilder("{\"code\":\"" + code + "\",\"msg\":\"…\"");
        node.append(",\"out_trade_no\":\"").append(ID).append('"');
        for (int i = 0; i < more.length; i += 2) {
            node.append(",\"%s\":\"%s\"".formatted(more[i], more[i + 1]));
        }
        return node.append('}').toString();
    }

    static String refusal(String subCode) {
        return node("40004", "sub_code", subCode, "sub_msg", "…");
    }

    static String paid() {
        return node(
                "10000",
                "trade_no",
                "2026112222001499281000000001",
                "buyer_logon_id",
                "159****5620",
                "total_amount",
                "88.80",
                "receipt_amount",
                "88.80",
                "buyer_pay_amount",
                "88.80",
                "point_amount",
                "0.00",
                "invoice_amount",
                "88.80",
                "gmt_payment",
                "2026-11-22 10:59:33");
    }

    static String status(String status, String... more) {
        var all = new String[more.length + 6];
        all[0] = "trade_status";
        all[1] = status;
        all[2] = "total_amount";
        all[3] = "88.80";
        all[4] = "trade_no";
        all[5] = "2026112222001499281000000001";
        System.arraycopy(more, 0, all, 6, more.length);
        return node("10000", all);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
