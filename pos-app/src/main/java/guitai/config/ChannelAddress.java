package guitai.config;

import java.net.URI;
import java.util.Set;

/// Where a payment gateway is. What goes there is worth money, so it goes under TLS, unless it does
/// not leave this machine.
final class ChannelAddress {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private ChannelAddress() {}

    static URI parse(String text) {
        var address = URI.create(text);
        var host = address.getHost();
        if (host == null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(text);
        }
        var local = THIS_MACHINE.contains(host) && "http".equals(address.getScheme());
        if (!local && !"https".equals(address.getScheme())) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }
}
