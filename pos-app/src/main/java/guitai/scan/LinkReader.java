package guitai.scan;

import guitai.scan.Scan.Refusal;

import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Says what a link is: a receive code, a token of the shop's own, goods, or nothing we know. No
/// link is ever opened, and what follows its host is never shown: it may be somebody's token.
final class LinkReader {
    private static final Pattern LINK =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,31})://([^/?#]*)(.*)");
    // Money goes to the holder of such a code: what a customer shows by mistake (rule GS-22).
    private static final Set<String> RECEIVING_SCHEMES = Set.of("wxp", "alipays", "upwallet");
    private static final Set<String> RECEIVING_HOSTS =
            Set.of("qr.alipay.com", "qr.95516.com", "wx.tenpay.com", "payapp.weixin.qq.com");
    private static final String WECHAT_PAY = "weixin://wxpay/";

    private final Set<String> ownHosts;
    private final DigitalLink goods;

    LinkReader(ScanSettings settings, Year today) {
        this.ownHosts = settings.ownHosts();
        this.goods = new DigitalLink(today, settings.currency());
    }

    /// Nothing if the text is no link.
    Optional<Scan> read(String text) {
        if (!text.contains("://")) return Optional.empty();
        var link = LINK.matcher(text);
        if (!link.matches()) return Optional.empty();
        var scheme = link.group(1).toLowerCase(Locale.ROOT);
        var host = link.group(2).toLowerCase(Locale.ROOT);
        var shown = Shown.of(link.group(1) + "://" + link.group(2));
        if (isReceiveCode(text, scheme, host)) {
            return Optional.of(new Scan.Refused(shown, Refusal.RECEIVE_CODE));
        }
        var read =
                scheme.equals("https") ? read(host, link.group(3), shown) : Optional.<Scan>empty();
        return Optional.of(read.orElseGet(() -> new Scan.Refused(shown, Refusal.UNKNOWN_LINK)));
    }

    private Optional<Scan> read(String host, String path, String shown) {
        var own = ownHosts.contains(host) ? token(path) : Optional.<Scan>empty();
        return own.or(() -> goods.read(path, shown));
    }

    private static boolean isReceiveCode(String text, String scheme, String host) {
        return RECEIVING_SCHEMES.contains(scheme)
                || RECEIVING_HOSTS.contains(host)
                || text.toLowerCase(Locale.ROOT).startsWith(WECHAT_PAY);
    }

    /// `/m/TOKEN` on one of the shop's own hosts is what `MB:TOKEN` is, and so on.
    private static Optional<Scan> token(String path) {
        int end = path.indexOf('/', 1);
        if (end < 0) return Optional.empty();
        var value = path.substring(end + 1);
        return switch (path.substring(1, end)) {
            case "m" -> Tokens.read("MB", value);
            case "c" -> Tokens.read("CP", value);
            case "r" -> Tokens.read("RC", value);
            case "g" -> Tokens.read("GB", value);
            case "p" -> Tokens.read("PK", value);
            default -> Optional.empty();
        };
    }
}
