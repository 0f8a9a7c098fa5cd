package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.payment.Place;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/// Where this till stands, as the gateways want to know with each payment.
final class Whereabouts {
    private Whereabouts() {}

    /// The operator is filled in by each payment.
    static Place of(Settings settings) {
        return new Place(
                settings.store(),
                settings.text(Key.SHOP_NAME),
                settings.workstation(),
                "",
                address().orElse("127.0.0.1"),
                settings.text(Key.SHOP_LOCATION));
    }

    /// The first IPv4 address of this machine that others could reach it by.
    private static Optional<String> address() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Whereabouts::up)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(address -> address.getHostAddress())
                    .findFirst();
        } catch (SocketException noNetwork) {
            return Optional.empty();
        }
    }

    private static boolean up(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback() && !one.isPointToPoint();
        } catch (SocketException gone) {
            return false;
        }
    }
}
