/// What the sandbox listens with: bytes in, bytes out, one HTTP and one HTTPS port of this machine.
///
/// Read [guitai.sandbox.web.Surface] first. The only Jetty is here: it keeps the case of header
/// names and asks for client certificates, which the JDK's own server cannot. What is answered is
/// decided elsewhere; no gateway is known here.
@NullMarked
package guitai.sandbox.web;

import org.jspecify.annotations.NullMarked;
