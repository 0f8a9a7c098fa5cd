package guitai.importing;

import guitai.importing.NamedRows.Row;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.EarnedList;
import guitai.loyalty.coupon.ImportedCoupons.Reason;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.payment.Channel;
import guitai.payment.Payer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads points that no sale earned, from CSV: check-ins, reviews, invitations of a mini-program
/// (rule LY-14). Says of every row that cannot be taken why, and shows nothing personal of it.
///
/// Blocks for as long as the file takes; at most 16 MB and 100,000 rows. Nothing is stored.
public final class PointsFile {
    private static final Map<String, String> HEADINGS =
            Map.ofEntries(
                    Map.entry("number", "number"),
                    Map.entry("单号", "number"),
                    Map.entry("source", "source"),
                    Map.entry("来源", "source"),
                    Map.entry("phone", "phone"),
                    Map.entry("手机号", "phone"),
                    Map.entry("card", "card"),
                    Map.entry("卡号", "card"),
                    Map.entry("wechat", "wechat"),
                    Map.entry("openid", "wechat"),
                    Map.entry("alipay", "alipay"),
                    Map.entry("支付宝", "alipay"),
                    Map.entry("date", "date"),
                    Map.entry("日期", "date"));
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    private PointsFile() {}

    /// @throws IOException if the file cannot be read
    public static EarnedList read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes((int) NamedRows.MOST_BYTES + 1));
        }
    }

    public static EarnedList read(byte[] bytes) {
        var refused = new ArrayList<Refused>();
        var rows = new ArrayList<EarnedList.Row>();
        var acts = new HashSet<List<String>>();
        for (var row : NamedRows.read(bytes, HEADINGS, List.of("source", "number"), refused)) {
            row(row, refused)
                    .ifPresent(
                            one -> {
                                if (acts.add(List.of(one.source(), one.number()))) rows.add(one);
                                else refuse(row, "number", Reason.DUPLICATE, one.number(), refused);
                            });
        }
        return new EarnedList(rows, refused);
    }

    private static Optional<EarnedList.Row> row(Row row, List<Refused> refused) {
        int before = refused.size();
        var number = row.get("number");
        if (!NUMBER.matcher(number).matches()) {
            refuse(row, "number", Reason.BAD_ID, number, refused);
        }
        var source = row.get("source");
        if (source.isEmpty()) refuse(row, "source", Reason.MISSING_VALUE, "", refused);
        var keys = new ArrayList<MemberKey>();
        key(row, "phone", MemberKey::phone, keys, refused);
        key(row, "card", MemberKey::card, keys, refused);
        key(row, "wechat", text -> account(Channel.WECHAT_PAY, text), keys, refused);
        key(row, "alipay", text -> account(Channel.ALIPAY, text), keys, refused);
        if (keys.isEmpty() && refused.size() == before) {
            refuse(row, "", Reason.MISSING_VALUE, "", refused);
        }
        var day = CouponFile.day(row, "date", refused);
        return refused.size() > before
                ? Optional.empty()
                : Optional.of(new EarnedList.Row(row.line(), source, number, keys.getFirst(), day));
    }

    private static Optional<MemberKey> account(Channel channel, String text) {
        return Payer.of(channel, text).flatMap(MemberKey::payer);
    }

    /// The first that stands there is the one that counts; a wrong one is never shown.
    private static void key(
            Row row,
            String column,
            Function<String, Optional<MemberKey>> form,
            List<MemberKey> keys,
            List<Refused> refused) {
        var written = row.get(column);
        if (written.isEmpty()) return;
        form.apply(written)
                .ifPresentOrElse(keys::add, () -> refuse(row, column, Reason.BAD_ID, "", refused));
    }

    private static void refuse(
            Row row, String column, Reason reason, String shown, List<Refused> refused) {
        CouponFile.refuse(row, column, reason, shown, refused);
    }
}
