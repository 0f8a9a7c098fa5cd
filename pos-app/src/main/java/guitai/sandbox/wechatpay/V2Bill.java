package guitai.sandbox.wechatpay;

import guitai.sandbox.fault.Fault;
import guitai.sandbox.web.Header;
import guitai.sandbox.web.Reply;
import guitai.sandbox.wechatpay.Bills.Asking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// downloadbill: the file itself as the answer, without any signature; or XML that says why not.
final class V2Bill {
    private static final String NO_BILL = "20002";
    private static final String CREATING = "20001";
    private static final String BAD_DATE = "20003";

    private final Bills bills;

    V2Bill(Bills bills) {
        this.bills = bills;
    }

    Reply reply(Map<String, String> sent, Optional<Fault> fault) {
        LocalDate day;
        try {
            day =
                    LocalDate.parse(
                            sent.getOrDefault("bill_date", ""), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException notADay) {
            return refused("invalid bill_date", BAD_DATE);
        }
        var kind = TradeBill.of(sent.getOrDefault("bill_type", ""));
        if (kind.isEmpty()) return refused("No Bill Exist", NO_BILL);
        return switch (bills.trade(day, kind.get(), fault)) {
            case Asking.NotYet() -> refused("Bill Creating", CREATING);
            case Asking.Nothing() -> refused("No Bill Exist", NO_BILL);
            case Asking.Made made -> {
                boolean packed = sent.getOrDefault("tar_type", "").equals("GZIP");
                var type = packed ? "application/x-gzip" : "text/plain";
                yield new Reply(
                        200,
                        List.of(new Header("Content-Type", type)),
                        packed ? gzip(made.file()) : made.file());
            }
        };
    }

    static Reply refused(String words, String code) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("return_code", "FAIL");
        fields.put("return_msg", words);
        fields.put("error_code", code);
        return V2Gateway.xml(fields);
    }

    static byte[] gzip(byte[] file) {
        var out = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(out)) {
            packing.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
