/// One request to a payment gateway and what became of it: the only home of `java.net.http`.
///
/// Read [guitai.gateway.http.Exchange] first, then [guitai.gateway.http.HttpLine]. What lives here:
/// connections, TLS with a merchant's certificate, time-outs, the bound on an answer's size, the
/// log that tells no secret, the promise that one call is at most one request on the wire, the
/// switch that cuts all lines at once ([guitai.gateway.http.Cut]), and the one signature that
/// several of our own partners share ([guitai.gateway.http.MacLine]). What does not: the gateways'
/// signatures and what an answer means, which each gateway's own package knows.
@NullMarked
package guitai.gateway.http;

import org.jspecify.annotations.NullMarked;
