package guitai.sandbox.alipay;

import guitai.sandbox.credential.AlipayApp;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/// What every request is checked for before anybody reads its content.
final class Gate {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    // How far a merchant's clock may be off. Alipay publishes no figure; older documents say ten
    // minutes.
    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final Set<String> CHARSETS = Set.of("UTF-8", "UTF8", "GBK", "GB2312");

    private final AlipayApp app;

    Gate(AlipayApp app) {
        this.app = app;
    }

    void check(Parameters request, Instant now, Set<String> methods) throws Refused {
        present(request, "method", "isv.missing-method", "缺少方法名参数");
        present(request, "app_id", "isv.missing-app-id", "缺少appId参数");
        present(request, "sign_type", "isv.missing-signature-type", "缺少签名类型参数");
        present(request, "sign", "isv.missing-signature", "缺少签名参数");
        present(request, "timestamp", "isv.missing-timestamp", "缺少时间戳参数");
        present(request, "version", "isv.missing-version", "缺少版本参数");
        is(knowsApp(request), "isv.invalid-app-id", "无效的AppID参数");
        is(methods.contains(request.get("method")), "isv.invalid-method", "不存在的方法名");
        is(request.get("version").equals("1.0"), "isv.invalid-version", "无效的版本参数");
        var format = request.get("format");
        is(format.isEmpty() || format.equalsIgnoreCase("json"), "isv.invalid-format", "无效的数据格式");
        var charset = request.get("charset").toUpperCase(Locale.ROOT);
        is(charset.isEmpty() || CHARSETS.contains(charset), "isv.invalid-charset", "字符集错误");
        is(request.get("sign_type").equals("RSA2"), "isv.invalid-signature-type", "无效的签名类型");
        is(verified(request), "isv.invalid-signature", "无效签名");
        is(timely(request.get("timestamp"), now), "isv.invalid-timestamp", "非法的时间戳参数");
    }

    boolean knowsApp(Parameters request) {
        return request.get("app_id").equals(app.appId());
    }

    private static void present(Parameters request, String name, String subCode, String text)
            throws Refused {
        if (request.get(name).isEmpty()) throw Refused.gate("40001", subCode, text);
    }

    private static void is(boolean so, String subCode, String text) throws Refused {
        if (!so) throw Refused.gate("40002", subCode, text);
    }

    private static boolean timely(String timestamp, Instant now) {
        try {
            var sent = LocalDateTime.parse(timestamp, TIME).atZone(CHINA).toInstant();
            return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0;
        } catch (DateTimeException bad) {
            return false;
        }
    }

    private boolean verified(Parameters request) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(app.appKey());
            signature.update(request.signed().getBytes(request.charset()));
            return signature.verify(Base64.getDecoder().decode(request.get("sign")));
        } catch (GeneralSecurityException | IllegalArgumentException bad) {
            return false;
        }
    }
}
