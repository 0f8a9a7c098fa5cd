package guitai.sandbox.alipay;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.AlipayConfig;
import com.alipay.api.AlipayRequest;
import com.alipay.api.AlipayResponse;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipayLogger;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import com.alipay.api.request.AlipayTradeCancelRequest;
import com.alipay.api.request.AlipayTradeCloseRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradePayRequest;
import com.alipay.api.request.AlipayTradePrecreateRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.response.AlipayDataDataserviceBillDownloadurlQueryResponse;
import com.alipay.api.response.AlipayTradeCancelResponse;
import com.alipay.api.response.AlipayTradeCloseResponse;
import com.alipay.api.response.AlipayTradeFastpayRefundQueryResponse;
import com.alipay.api.response.AlipayTradePayResponse;
import com.alipay.api.response.AlipayTradePrecreateResponse;
import com.alipay.api.response.AlipayTradeQueryResponse;
import com.alipay.api.response.AlipayTradeRefundResponse;

import guitai.sandbox.Merchant;
import guitai.sandbox.Sandbox;

/// Alipay's own client, unchanged but for the address it is given.
final class OfficialClient {
    static {
        // Without it the JDK sends a payment twice when the line is cut.
        System.setProperty("sun.net.http.retryPost", "false");
        // It logs payment codes.
        AlipayLogger.setNeedEnableLogger(false);
    }

    private final AlipayClient client;

    OfficialClient(Sandbox sandbox) {
        var merchant = new Merchant(sandbox);
        var config = new AlipayConfig();
        config.setServerUrl(sandbox.endpoints().alipay());
        config.setAppId(merchant.word("alipay", "appId"));
        config.setPrivateKey(merchant.bare("alipay", "appPrivateKey"));
        config.setAlipayPublicKey(merchant.bare("alipay", "alipayPublicKey"));
        config.setCharset("UTF-8");
        config.setFormat("json");
        config.setSignType("RSA2");
        config.setReadTimeout(3000);
        try {
            this.client = new DefaultAlipayClient(config);
        } catch (AlipayApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T extends AlipayResponse> T call(AlipayRequest<T> request) throws AlipayApiException {
        return client.execute(request);
    }

    AlipayTradePayResponse pay(String content) throws AlipayApiException {
        var request = new AlipayTradePayRequest();
        request.setBizContent(content);
        return call(request);
    }

    AlipayTradePayResponse pay(String number, String code, String yuan) throws AlipayApiException {
        return pay(
                """
                {"out_trade_no":"%s","scene":"bar_code","auth_code":"%s","subject":"收银台小票",
                 "total_amount":"%s","product_code":"FACE_TO_FACE_PAYMENT","store_id":"S01",
                 "operator_id":"1001","terminal_id":"T01",
                 "query_options":["fund_bill_list","voucher_detail_list","discount_amount",
                 "mdiscount_amount"]}
                """
                        .formatted(number, code, yuan));
    }

    AlipayTradePrecreateResponse precreate(String number, String yuan) throws AlipayApiException {
        var request = new AlipayTradePrecreateRequest();
        request.setBizContent(
                """
                {"out_trade_no":"%s","subject":"收银台小票","total_amount":"%s",
                 "timeout_express":"5m"}
                """
                        .formatted(number, yuan));
        return call(request);
    }

    AlipayTradeQueryResponse query(String number) throws AlipayApiException {
        var request = new AlipayTradeQueryRequest();
        request.setBizContent(
                "{\"out_trade_no\":\"%s\",\"query_options\":[\"fund_bill_list\"]}"
                        .formatted(number));
        return call(request);
    }

    AlipayTradeCancelResponse cancel(String number) throws AlipayApiException {
        var request = new AlipayTradeCancelRequest();
        request.setBizContent("{\"out_trade_no\":\"%s\"}".formatted(number));
        return call(request);
    }

    AlipayTradeCloseResponse close(String number) throws AlipayApiException {
        var request = new AlipayTradeCloseRequest();
        request.setBizContent("{\"out_trade_no\":\"%s\"}".formatted(number));
        return call(request);
    }

    AlipayTradeRefundResponse refund(String number, String refund, String yuan)
            throws AlipayApiException {
        var request = new AlipayTradeRefundRequest();
        request.setBizContent(
                """
                {"out_trade_no":"%s","out_request_no":"%s","refund_amount":"%s",
                 "refund_reason":"退货","query_options":["refund_detail_item_list"]}
                """
                        .formatted(number, refund, yuan));
        return call(request);
    }

    AlipayTradeFastpayRefundQueryResponse refundQuery(String number, String refund)
            throws AlipayApiException {
        var request = new AlipayTradeFastpayRefundQueryRequest();
        request.setBizContent(
                """
                {"out_trade_no":"%s","out_request_no":"%s","query_options":["gmt_refund_pay"]}
                """
                        .formatted(number, refund));
        return call(request);
    }

    AlipayDataDataserviceBillDownloadurlQueryResponse bill(String date) throws AlipayApiException {
        var request = new AlipayDataDataserviceBillDownloadurlQueryRequest();
        request.setBizContent("{\"bill_type\":\"trade\",\"bill_date\":\"%s\"}".formatted(date));
        return call(request);
    }
}
