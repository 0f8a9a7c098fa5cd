package guitai.gateway.http;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/// The TLS of one call, which remembers how far it came.
///
/// When the other side breaks off in the middle of a handshake, the JDK's client takes the
/// connection for standing and prepares the request all the same. But without a session there is no
/// key, and nothing of the request can have left: that is what is asked here.
final class WatchedTls extends SSLContextSpi {
    // What a JSSE engine has before its first handshake is complete.
    private static final String NO_SESSION = "SSL_NULL_WITH_NULL_NULL";

    private final SSLContext real;
    private final List<SSLEngine> engines = new CopyOnWriteArrayList<>();

    /// @param real whose sessions are taken up again from call to call
    WatchedTls(SSLContext real) {
        this.real = real;
    }

    SSLContext context() {
        return new SSLContext(this, real.getProvider(), real.getProtocol()) {};
    }

    /// Whether handshakes were begun and none was completed.
    boolean neverStood() {
        return !engines.isEmpty()
                && engines.stream()
                        .map(engine -> engine.getSession().getCipherSuite())
                        .allMatch(NO_SESSION::equals);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return watched(real.createSSLEngine());
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return watched(real.createSSLEngine(host, port));
    }

    private SSLEngine watched(SSLEngine engine) {
        engines.add(engine);
        return engine;
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trusted, SecureRandom random)
            throws KeyManagementException {
        throw new KeyManagementException("made ready before");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return real.getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return real.getServerSocketFactory();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return real.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return real.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        return real.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return real.getSupportedSSLParameters();
    }
}
