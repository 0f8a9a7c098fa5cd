package guitai.sandbox.web;

import org.eclipse.jetty.util.ssl.SslContextFactory;

import java.net.InetSocketAddress;
import java.util.function.BooleanSupplier;

import javax.net.ssl.SSLEngine;

/// TLS that asks for a client certificate, takes a caller without one, and fails when told to.
final class BreakableTls extends SslContextFactory.Server {
    private final BooleanSupplier breaks;

    BreakableTls(Doors doors) {
        this.breaks = doors.breaksHandshake();
        setKeyStore(doors.keys());
        setKeyStorePassword(doors.password());
        setTrustStore(doors.trusted());
        setWantClientAuth(true);
        // Callers name 127.0.0.1, which is no server name at all.
        setSniRequired(false);
    }

    @Override
    public SSLEngine newSSLEngine(InetSocketAddress address) {
        var engine = super.newSSLEngine(address);
        if (breaks.getAsBoolean()) {
            // Nothing in common with any caller: the handshake ends with a fatal alert.
            engine.setEnabledProtocols(new String[] {"SSLv2Hello", "SSLv3"});
        }
        return engine;
    }
}
