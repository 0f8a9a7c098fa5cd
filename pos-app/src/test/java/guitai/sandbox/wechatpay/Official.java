package guitai.sandbox.wechatpay;

import com.wechat.pay.java.core.Config;
import com.wechat.pay.java.core.RSAAutoCertificateConfig;
import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.http.AbstractHttpClient;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.service.billdownload.BillDownloadServiceExtension;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

import java.time.Duration;

/// The official client, whose only other address is its interceptor's: it has no setting for one.
final class Official {
    final AbstractHttpClient http;
    final NativePayService qr;
    final RefundService refunds;
    final BillDownloadServiceExtension bills;

    private final Counter counter;

    private Official(Counter counter, Config config, OkHttpClient wire) {
        this.counter = counter;
        this.http = builder(wire).config(config).build();
        this.qr = new NativePayService.Builder().httpClient(http).build();
        this.refunds = new RefundService.Builder().httpClient(http).build();
        this.bills =
                new BillDownloadServiceExtension.Builder()
                        .httpClient(http)
                        .decryptor(config.createDecryptor())
                        .build();
    }

    /// The mode of merchants since 2024.
    static Official byPublicKey(Counter counter) {
        var config =
                new RSAPublicKeyConfig.Builder()
                        .merchantId(counter.word("mchid"))
                        .merchantSerialNumber(counter.word("certificateSerial"))
                        .privateKeyFromPath(
                                counter.merchant.file("wechat", "privateKey").toString())
                        .publicKeyFromPath(counter.merchant.file("wechat", "publicKey").toString())
                        .publicKeyId(counter.word("publicKeyId"))
                        .apiV3Key(counter.word("apiV3Key"))
                        .build();
        return new Official(counter, config, wire(counter));
    }

    /// The mode of older merchants: certificates are fetched, unsealed and believed.
    static Official byCertificate(Counter counter) {
        var wire = wire(counter);
        var config =
                new RSAAutoCertificateConfig.Builder()
                        .merchantId(counter.word("mchid"))
                        .merchantSerialNumber(counter.word("certificateSerial"))
                        .privateKeyFromPath(
                                counter.merchant.file("wechat", "privateKey").toString())
                        .apiV3Key(counter.word("apiV3Key"))
                        .httpClientBuilder(builder(wire))
                        .build();
        return new Official(counter, config, wire);
    }

    private static DefaultHttpClientBuilder builder(OkHttpClient wire) {
        return new DefaultHttpClientBuilder().okHttpClient(wire).disableRetryOnConnectionFailure();
    }

    private static OkHttpClient wire(Counter counter) {
        var base = HttpUrl.get(counter.sandbox.endpoints().base());
        return new OkHttpClient.Builder()
                .callTimeout(Duration.ofSeconds(20))
                .addInterceptor(
                        chain -> {
                            var request = chain.request();
                            var url =
                                    request.url()
                                            .newBuilder()
                                            .scheme(base.scheme())
                                            .host(base.host())
                                            .port(base.port())
                                            .build();
                            return chain.proceed(request.newBuilder().url(url).build());
                        })
                .build();
    }

    /// What the client has no typed service for goes through its core, signed and checked alike.
    Transaction post(String path, String json) {
        var headers = new HttpHeaders();
        headers.addHeader("Accept", "application/json");
        headers.addHeader("Content-Type", "application/json");
        return http.post(
                        headers,
                        "https://api.mch.weixin.qq.com" + path,
                        new JsonRequestBody.Builder().body(json).build(),
                        Transaction.class)
                .getServiceResponse();
    }

    Transaction codepay(String number, long fen, String code) {
        return post("/v3/pay/transactions/codepay", codepayJson(number, fen, code));
    }

    String codepayJson(String number, long fen, String code) {
        return """
        {"appid":"%s","mchid":"%s","description":"收银台小票","out_trade_no":"%s",\
        "payer":{"auth_code":"%s"},"amount":{"total":%d,"currency":"CNY"},\
        "scene_info":{"device_id":"T01","store_info":{"out_id":"S01"}}}\
        """
                .formatted(counter.word("appid"), counter.word("mchid"), number, code, fen);
    }

    Transaction reverse(String number) {
        return post(
                "/v3/pay/transactions/out-trade-no/" + number + "/reverse",
                "{\"appid\":\"%s\",\"mchid\":\"%s\"}"
                        .formatted(counter.word("appid"), counter.word("mchid")));
    }

    PrepayRequest order(String number, int fen) {
        var request = new PrepayRequest();
        request.setAppid(counter.word("appid"));
        request.setMchid(counter.word("mchid"));
        request.setDescription("收银台小票");
        request.setOutTradeNo(number);
        request.setNotifyUrl("http://127.0.0.1:9/nobody");
        var amount = new Amount();
        amount.setTotal(fen);
        request.setAmount(amount);
        return request;
    }

    Transaction query(String number) {
        var request = new QueryOrderByOutTradeNoRequest();
        request.setMchid(counter.word("mchid"));
        request.setOutTradeNo(number);
        return qr.queryOrderByOutTradeNo(request);
    }

    static CreateRequest refund(String number, String refund, long total, long fen) {
        var request = new CreateRequest();
        request.setOutTradeNo(number);
        request.setOutRefundNo(refund);
        var amount = new AmountReq();
        amount.setTotal(total);
        amount.setRefund(fen);
        amount.setCurrency("CNY");
        request.setAmount(amount);
        return request;
    }
}
