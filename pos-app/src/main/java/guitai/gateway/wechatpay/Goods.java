package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.gateway.http.Body;
import guitai.payment.ChargeOrder;

/// The goods of an order as single-item coupons want them. Each interface has its own field names.
final class Goods {
    // V2's field `detail`, in bytes; v3 has no number of its own in its papers.
    private static final int MOST_TEXT = 6000;

    private Goods() {}

    /// V2: a JSON text inside the XML; empty if there are none, or too many for the field.
    static String v2(ChargeOrder order) {
        var text = order.goods().isEmpty() ? "" : Json.text(detail(order, "goods_id", "price"));
        return Body.of(text).length() <= MOST_TEXT ? text : "";
    }

    /// Adds v3's `detail`, if there are goods and they are not too many.
    static void v3(ChargeOrder order, ObjectNode to) {
        if (order.goods().isEmpty()) return;
        var detail = detail(order, "merchant_goods_id", "unit_price");
        if (Json.write(detail).length() <= MOST_TEXT) to.set("detail", detail);
    }

    private static ObjectNode detail(ChargeOrder order, String id, String price) {
        var detail = Json.object();
        detail.put("cost_price", order.amount().minor());
        var list = detail.putArray("goods_detail");
        for (var goods : order.goods()) {
            list.addObject()
                    .put(id, goods.id())
                    .put("goods_name", Words.clean(goods.name()))
                    .put("quantity", goods.pieces())
                    .put(price, goods.unit().minor());
        }
        return detail;
    }
}
