package guitai.sandbox.wechatpay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.credential.WechatMerchant;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.fault.Interference;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Delivery;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;
import guitai.sandbox.wechatpay.Trading.Meant;
import guitai.sandbox.wechatpay.V3Mischief.Spoken;
import guitai.sandbox.wechatpay.V3Operation.At;

import java.time.Duration;
import java.util.Optional;

/// The v3 side: checks who asks, reads, lets [V3Trade] answer, signs.
final class V3Gateway implements Surface {
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private final WechatMerchant merchant;
    private final V3Door door;
    private final V3Trade trade;
    private final V3Bill bill;
    private final V3Coupons coupons;
    private final V3Voice voice;
    private final V3Mischief mischief;
    private final Faults faults;
    private final Interference interference;

    V3Gateway(
            WechatMerchant merchant,
            V3Door door,
            V3Trade trade,
            V3Bill bill,
            V3Coupons coupons,
            V3Voice voice,
            V3Mischief mischief,
            Faults faults,
            Interference interference) {
        this.merchant = merchant;
        this.door = door;
        this.trade = trade;
        this.bill = bill;
        this.coupons = coupons;
        this.voice = voice;
        this.mischief = mischief;
        this.faults = faults;
        this.interference = interference;
    }

    @Override
    public Optional<Reply> serve(Call call) {
        return V3Operation.at(call.method(), call.path())
                .map(
                        at -> {
                            var on = at.operation().on;
                            var fault =
                                    faults.next(
                                            on,
                                            Gateway.WECHAT,
                                            f -> V3Mischief.can(at.operation(), f));
                            return interference.around(
                                    Gateway.WECHAT, on, fault, () -> answer(call, at, fault));
                        });
    }

    private Reply answer(Call call, At at, Optional<Fault> fault) {
        var skew = fault.filter(Fault.CLOCK_SKEW::equals).map(_ -> V3Mischief.SKEW);
        var refused = door.refused(call, skew.orElse(Duration.ZERO));
        if (refused.isPresent()) return spoken(call, refused.get(), fault);
        if (fault.filter(Fault.UNSIGNED_ERROR::equals).isPresent()) {
            return V3Mischief.forged(at.operation(), voice);
        }
        var answer = believed(call, at, fault);
        var reply = spoken(call, answer, fault);
        var slow =
                at.operation() == V3Operation.CODEPAY
                        && answer instanceof V3Answer.Good
                        && isSlow(call);
        return slow ? reply.delivered(new Delivery.HeldBack(SLOW)) : reply;
    }

    private boolean isSlow(Call call) {
        return parsed(call)
                .filter(json -> trade.isSlow(json.at("/payer/auth_code").asText()))
                .isPresent();
    }

    private V3Answer believed(Call call, At at, Optional<Fault> fault) {
        var operation = at.operation();
        JsonNode sent = JsonNodeFactory.instance.objectNode();
        var query = V3Query.of(call.query());
        if (operation.body().isPresent()) {
            var json = parsed(call);
            if (json.isEmpty()) {
                return V3Answer.refused(V3Error.PARAM_ERROR, "请求体不是合法的JSON");
            }
            var flaw = operation.body().get().flaw(json.get(), "");
            if (flaw.isPresent()) return V3Answer.flawed(flaw.get(), "body");
            sent = json.get();
        }
        var flaw = query.flaw(operation.query());
        if (flaw.isPresent()) return V3Answer.flawed(flaw.get(), "query");
        var stranger = stranger(sent, query, operation);
        if (stranger.isPresent()) return stranger.get();
        var instead = fault.flatMap(f -> mischief.instead(at, f));
        if (instead.isPresent()) return instead.get();
        var answer = work(call, at, sent, query, fault);
        return fault.map(f -> V3Mischief.after(f, answer)).orElse(answer);
    }

    /// Whose order it is: every interface but refunds and bills says so again.
    private Optional<V3Answer> stranger(JsonNode sent, V3Query query, V3Operation operation) {
        var mchid = sent.path("mchid").asText(query.value("mchid"));
        var told = operation.query().contains("mchid") || sent.has("mchid");
        if (told && !mchid.equals(merchant.mchid())) {
            return Optional.of(
                    mchid.isEmpty()
                            ? V3Answer.flawed(new Shape.Flaw("mchid", "", "缺少必填参数"), "query")
                            : V3Answer.refused(V3Error.MCH_NOT_EXISTS));
        }
        if (sent.has("appid") && !sent.path("appid").asText().equals(merchant.appid())) {
            return Optional.of(V3Answer.refused(V3Error.APPID_MCHID_NOT_MATCH));
        }
        return Optional.empty();
    }

    private V3Answer work(Call call, At at, JsonNode sent, V3Query query, Optional<Fault> fault) {
        return switch (at.operation()) {
            case CODEPAY -> trade.codepay(sent);
            case NATIVE -> trade.placeNative(sent);
            case QUERY -> trade.query(Meant.byNumber(at.number()));
            case QUERY_BY_ID -> trade.query(new Meant(at.number(), ""));
            case CLOSE -> trade.close(at.number());
            case REVERSE -> trade.reverse(at.number());
            case REFUND -> trade.refund(sent, RefundFate.of(fault));
            case REFUND_QUERY -> trade.refundQuery(at.number());
            case ABNORMAL_REFUND -> trade.abnormalRefund(at.number(), sent);
            case TRADE_BILL -> bill.trade(call, query, fault);
            case FUND_BILL -> bill.funds(call, query, fault);
            case BILL_DOWNLOAD -> bill.download(query.value("token"));
            case COUPON_USE -> coupons.use(sent);
            case COUPON_RETURN -> coupons.giveBack(sent);
            case COUPON -> coupons.query(at.number());
            case COUPONS -> coupons.list(at.number(), query);
            case CERTIFICATES -> V3Answer.ok(door.certificates());
        };
    }

    private Reply spoken(Call call, V3Answer answer, Optional<Fault> fault) {
        var key = voice.forCaller(call.header("Wechatpay-Serial").orElse(""));
        return switch (answer) {
            case V3Answer.File(var reply) -> reply;
            case V3Answer.Good(var status, var body) ->
                    signed(new Spoken(status, body.toString(), 0), key, fault);
            case V3Answer.Silent() -> signed(new Spoken(204, "", 0), key, fault);
            case V3Answer.Refused refused -> {
                var body = V3Answer.body(refused).toString();
                var error = refused.error();
                yield signed(new Spoken(error.status, body, error.number), key, fault);
            }
        };
    }

    private Reply signed(Spoken plain, V3Voice.Key key, Optional<Fault> fault) {
        return fault.flatMap(f -> mischief.spoiled(f, plain, key))
                .orElseGet(() -> voice.signed(plain.status(), plain.body(), plain.number(), key));
    }

    private static Optional<JsonNode> parsed(Call call) {
        try {
            return Optional.of(JSON.readTree(call.text()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
