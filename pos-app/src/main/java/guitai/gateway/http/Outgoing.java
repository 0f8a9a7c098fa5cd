package guitai.gateway.http;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// One request, ready signed.
///
/// @param name what it is, for the log: `micropay`, `alipay.trade.pay`
/// @param method `GET`, `POST` or `PUT`
/// @param target absolute; what follows the `?`, or names a person, is never logged
/// @param body empty for `GET`
public record Outgoing(String name, String method, URI target, List<Field> fields, Body body) {
    private static final Pattern PERSON = Pattern.compile("/users/.*");

    public Outgoing {
        fields = List.copyOf(fields);
    }

    public static Outgoing get(String name, URI target, List<Field> fields) {
        return new Outgoing(name, "GET", target, fields, Body.NONE);
    }

    public static Outgoing post(String name, URI target, List<Field> fields, Body body) {
        return new Outgoing(name, "POST", target, fields, body);
    }

    /// A header field; its value may be a signature, so it shows its name only.
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    public String toString() {
        return name + " " + method + " " + path();
    }

    /// Without whom it is about: some gateways put a person's account, and a coupon that whoever
    /// has it can use, into the path.
    private String path() {
        return PERSON.matcher(target.getRawPath()).replaceAll("/users/*");
    }
}
