package guitai.sandbox.web;

import java.security.KeyStore;
import java.util.function.BooleanSupplier;

/// Where to listen and with what.
///
/// @param address a loopback address; anything else is refused
/// @param port of plain HTTP; 0 takes any free one
/// @param securePort of HTTPS; 0 takes any free one
/// @param keys the server's key and chain
/// @param password of `keys`
/// @param trusted whose client certificates are believed
/// @param breaksHandshake asked once a TLS connection: true ends it in the handshake
public record Doors(
        String address,
        int port,
        int securePort,
        KeyStore keys,
        String password,
        KeyStore trusted,
        BooleanSupplier breaksHandshake) {
    @Override
    public String toString() {
        return "Doors[" + address + ":" + port + "/" + securePort + "]";
    }
}
