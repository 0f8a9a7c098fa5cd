package guitai.gateway.wechatpay;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.gateway.wechatpay.Figures.Promotion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a signed answer says about one order, in either dialect; texts are empty where it says
/// nothing.
///
/// @param number ours, `out_trade_no`
/// @param reference theirs, `transaction_id`
/// @param at when it was paid; when we heard of it, where the answer does not say
record Trade(
        String number,
        String state,
        String reference,
        String currency,
        Figures figures,
        Instant at) {
    private static final DateTimeFormatter V2_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    // A payment uses a handful; a hundred is somebody's mistake.
    private static final int MOST_PROMOTIONS = 100;

    /// @param state `trade_state`; a V2 charge has none, its `result_code` says it
    static Trade ofV2(V2Answer.Signed answer, String state) {
        return new Trade(
                answer.get("out_trade_no"),
                state,
                answer.get("transaction_id"),
                answer.get("fee_type"),
                v2Figures(answer),
                v2Time(answer.get("time_end"), answer.at()));
    }

    static Trade ofV3(JsonNode answer, Instant heard) {
        var amount = answer.path("amount");
        var promotions = promotions(answer.path("promotion_detail"));
        return new Trade(
                Json.text(answer, "out_trade_no"),
                Json.text(answer, "trade_state"),
                Json.text(answer, "transaction_id"),
                Json.text(amount, "currency"),
                new Figures(
                        Json.fen(amount, "total"),
                        Json.fen(amount, "payer_total"),
                        Figures.MISSING,
                        Figures.MISSING,
                        promotions,
                        legible(amount, "total", "payer_total")),
                v3Time(Json.text(answer, "success_time"), heard));
    }

    private static Figures v2Figures(V2Answer.Signed answer) {
        var detail = answer.get("promotion_detail");
        var read = Json.read(detail);
        var legible =
                Stream.of("cash_fee", "coupon_fee", "settlement_total_fee")
                        .map(answer::get)
                        .allMatch(text -> text.isEmpty() || Figures.fen(text) != Figures.MISSING);
        return new Figures(
                Figures.fen(answer.get("total_fee")),
                Figures.fen(answer.get("cash_fee")),
                answer.get("coupon_fee").isEmpty() ? 0 : Figures.fen(answer.get("coupon_fee")),
                Figures.fen(answer.get("settlement_total_fee")),
                read.map(json -> promotions(json.path("promotion_detail"))).orElse(List.of()),
                legible && (detail.isEmpty() || read.isPresent()));
    }

    private static List<Promotion> promotions(JsonNode list) {
        var promotions = new ArrayList<Promotion>();
        for (var one : list) {
            if (promotions.size() == MOST_PROMOTIONS) break;
            var type = Json.text(one, "type");
            var platform = Json.fen(one, "wechatpay_contribute");
            promotions.add(
                    new Promotion(
                            !type.equals("NOCASH") && !type.equals("DISCOUNT"),
                            Json.fen(one, "amount"),
                            platform == Figures.MISSING
                                    ? Json.fen(one, "wxpay_contribute")
                                    : platform,
                            Json.fen(one, "merchant_contribute"),
                            Json.fen(one, "other_contribute")));
        }
        return promotions;
    }

    private static boolean legible(JsonNode amount, String... fields) {
        return Stream.of(fields)
                .allMatch(
                        field ->
                                amount.path(field).isMissingNode() || Json.fen(amount, field) >= 0);
    }

    private static Instant v2Time(String text, Instant heard) {
        try {
            return LocalDateTime.parse(text, V2_TIME).toInstant(BEIJING);
        } catch (DateTimeException unreadable) {
            return heard;
        }
    }

    static Instant v3Time(String text, Instant heard) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return heard;
        }
    }
}
