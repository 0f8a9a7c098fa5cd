package guitai.sandbox.wechatpay;

import guitai.sandbox.book.Gateway;
import guitai.sandbox.credential.WechatMerchant;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.Faults;
import guitai.sandbox.fault.Interference;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Delivery;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;
import guitai.sandbox.wechatpay.FlatXml.Reading;
import guitai.sandbox.wechatpay.V2Trade.Answer;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The V2 side: reads, checks who asks, lets [V2Trade] answer, signs.
///
/// What goes wrong before the request is believed is answered without a signature, as the real
/// gateway does (`return_code` FAIL); everything after it is signed.
final class V2Gateway implements Surface {
    // The owner of a slow phone lets the answer wait, not the payment.
    private static final Duration SLOW = Duration.ofSeconds(3);

    private final WechatMerchant merchant;
    private final V2Trade trade;
    private final V2Bill bill;
    private final Faults faults;
    private final Interference interference;
    private final V3Voice voice;

    V2Gateway(
            WechatMerchant merchant,
            V2Trade trade,
            V2Bill bill,
            Faults faults,
            Interference interference,
            V3Voice voice) {
        this.merchant = merchant;
        this.trade = trade;
        this.bill = bill;
        this.faults = faults;
        this.interference = interference;
        this.voice = voice;
    }

    @Override
    public Optional<Reply> serve(Call call) {
        return V2Operation.at(call.path())
                .map(
                        operation -> {
                            var fault =
                                    faults.next(
                                            operation.on,
                                            Gateway.WECHAT,
                                            f -> V2Mischief.can(operation, f));
                            return interference.around(
                                    Gateway.WECHAT,
                                    operation.on,
                                    fault,
                                    () -> answer(call, operation, fault));
                        });
    }

    private Reply answer(Call call, V2Operation operation, Optional<Fault> fault) {
        if (!call.method().equals("POST")) return refused("请使用post方法");
        return switch (FlatXml.read(call.body())) {
            case Reading.NotUtf8() -> refused("编码格式错误，请使用UTF-8编码格式");
            case Reading.Malformed(_) -> refused("XML格式错误");
            case Reading.Document(var sent) -> believed(call, operation, sent, fault);
        };
    }

    private Reply believed(
            Call call, V2Operation operation, Map<String, String> sent, Optional<Fault> fault) {
        for (var name : new String[] {"appid", "mch_id", "nonce_str", "sign"}) {
            if (sent.getOrDefault(name, "").isEmpty()) return refused("缺少参数" + name);
        }
        var signature = V2Signature.of(sent);
        if (signature.isEmpty()) return refused("签名类型sign_type错误");
        if (!merchant.mchid().equals(sent.get("mch_id"))) return refused("商户号mch_id不存在");
        if (!signature.get().holds(sent, merchant.v2Key())) return refused("签名错误");
        if (operation.guarded) {
            if (call.clientCertificate().isEmpty()) return noCertificate();
            if (!own(call.clientCertificate().get())) return refused("证书与商户号不匹配");
        }
        if (fault.filter(Fault.UNSIGNED_ERROR::equals).isPresent()) {
            return V2Mischief.forged(operation);
        }
        var flaw = flaw(operation, sent);
        if (operation == V2Operation.DOWNLOADBILL) {
            return flaw.map(f -> V2Bill.refused(f.words(), "20003"))
                    .orElseGet(() -> bill.reply(sent, fault));
        }
        var answer =
                flaw.<Answer>map(f -> new Answer.Bad(f.error(), f.words(), Map.of()))
                        .orElseGet(() -> operated(operation, sent, fault));
        var reply = signed(answer, sent, signature.get(), fault);
        return slow(operation, sent, answer) ? reply.delivered(new Delivery.HeldBack(SLOW)) : reply;
    }

    private Optional<V2Form.Flaw> flaw(V2Operation operation, Map<String, String> sent) {
        if (!merchant.appid().equals(sent.get("appid"))) {
            var error = V2Error.APPID_MCHID_NOT_MATCH;
            return Optional.of(new V2Form.Flaw(error, error.words));
        }
        return operation.form().flaw(sent);
    }

    private Answer operated(
            V2Operation operation, Map<String, String> sent, Optional<Fault> fault) {
        var instead = fault.flatMap(f -> V2Mischief.instead(operation, f));
        if (instead.isPresent()) return instead.get();
        var answer = work(operation, sent, fault);
        return fault.map(f -> V2Mischief.after(f, answer)).orElse(answer);
    }

    private Answer work(V2Operation operation, Map<String, String> sent, Optional<Fault> fault) {
        return switch (operation) {
            case MICROPAY -> trade.micropay(sent);
            case ORDERQUERY -> trade.query(sent);
            case REVERSE -> trade.reverse(sent);
            case REFUND -> trade.refund(sent, RefundFate.of(fault));
            case REFUNDQUERY -> trade.refundQuery(sent);
            case AUTHCODETOOPENID -> trade.openid(sent);
            case DOWNLOADBILL -> throw new IllegalStateException("a bill is no business answer");
        };
    }

    private boolean slow(V2Operation operation, Map<String, String> sent, Answer answer) {
        return operation == V2Operation.MICROPAY
                && answer instanceof Answer.Good
                && trade.isSlow(sent.getOrDefault("auth_code", ""));
    }

    private Reply signed(
            Answer answer, Map<String, String> sent, V2Signature signature, Optional<Fault> fault) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("return_code", "SUCCESS");
        fields.put("return_msg", "OK");
        fields.put("appid", merchant.appid());
        fields.put("mch_id", merchant.mchid());
        fields.put("nonce_str", voice.nonce());
        switch (answer) {
            case Answer.Good(var more) -> {
                fields.put("result_code", "SUCCESS");
                fields.putAll(more);
            }
            case Answer.Bad(var error, var words, var more) -> {
                fields.put("result_code", "FAIL");
                fields.put("err_code", error.name());
                fields.put("err_code_des", words);
                // Beside an error the real gateway repeats the device that asked.
                var device = sent.getOrDefault("device_info", "");
                if (!device.isEmpty()) fields.put("device_info", device);
                fields.putAll(more);
            }
        }
        // An empty element is sent, and not signed.
        fields.put("sign", signature.of(fields, merchant.v2Key()));
        var shown = fault.map(f -> V2Mischief.spoiled(f, fields, signature)).orElse(fields);
        return xml(shown);
    }

    private boolean own(X509Certificate shown) {
        return shown.equals(merchant.certificate());
    }

    static Reply refused(String words) {
        var fields = new HashMap<String, String>();
        fields.put("return_code", "FAIL");
        fields.put("return_msg", words);
        return xml(fields);
    }

    static Reply xml(Map<String, String> fields) {
        return Reply.text(200, "text/xml", FlatXml.write(fields));
    }

    /// What the machine in front of the real gateway says.
    private static Reply noCertificate() {
        return Reply.text(
                400,
                "text/html",
                "<html><head><title>400 No required SSL certificate was sent</title></head>"
                        + "<body><center><h1>400 Bad Request</h1></center>"
                        + "<center>No required SSL certificate was sent</center></body></html>");
    }
}
