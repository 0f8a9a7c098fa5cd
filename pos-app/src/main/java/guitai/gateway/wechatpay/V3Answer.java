package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.payment.Doubt;

import java.time.Instant;

/// What came back to a v3 request.
sealed interface V3Answer {
    /// Under the gateway's signature, whatever the status.
    ///
    /// @param body an empty object where the answer had no body
    /// @param number the digits at the end of `Request-ID`, which tell refusals of one code apart;
    ///   not covered by the signature, so nothing may end by it; empty where there are none
    record Signed(int status, JsonNode body, String number, Instant at) implements V3Answer {
        String code() {
            return Json.text(body, "code");
        }

        String message() {
            return Json.text(body, "message");
        }
    }

    /// Not to be believed.
    ///
    /// @param code what it said all the same, for the technician; empty if nothing
    record Doubtful(Doubt why, int status, String code) implements V3Answer {}

    record NotSent() implements V3Answer {}
}
