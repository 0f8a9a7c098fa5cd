package guitai.ui.sample;

import guitai.equipment.DeviceKind;
import guitai.ui.control.QrCode;
import guitai.ui.technician.DevicePicture;
import guitai.ui.technician.DevicesScreen;
import guitai.ui.technician.FoundScreen;
import guitai.ui.technician.SetUpScreen;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a technician looks after.
public final class DeviceSamples {

    private DeviceSamples() {}

    /// The page with one device chosen, as the view model of the page makes it.
    public static DevicesScreen devices(DeviceKind chosen) {
        var code = chosen == DeviceKind.SCANNER ? PaySamples.qr() : QrCode.NONE;
        return new DevicePicture(
                        FakeDevices.counter().all(),
                        List.of(DeviceKind.values()).indexOf(chosen),
                        Optional.empty(),
                        code.isShown(),
                        code,
                        Notice.NONE)
                .at(Instant.parse("2026-11-21T01:00:00Z"), Shop.ZONE);
    }

    public static SetUpScreen planned() {
        return new SetUpScreen(
                "/media/stick/河边小店.setup",
                Words.of("setUp.wouldChange", 11),
                List.of(
                        change("shop.name", "柜台示范店", "河边小店"),
                        change("shop.address", "", "上海市某区某路一百二十三号一楼临街商铺"),
                        change("printer", "none", "tcp:192.0.2.20:9100"),
                        change("printer.profile", "generic-80", "generic-58"),
                        change("scanner", "none", "serial:/dev/serial/by-id/usb-scanner-1@9600"),
                        change("wechat", "off", "on"),
                        change("wechat.app-id", "", "wx1234567890abcdef"),
                        change("rates.csv", "", "2 lines"),
                        change("theme", "dark", "light")),
                2,
                Words.of(
                        "setUp.byHandKeys",
                        "workstation, terminal-id, neighbours",
                        "secrets/apiclient_cert.p12, secrets/wechatpay_pub_key.pem"),
                true,
                false,
                Notice.of(Tone.PLAIN, Words.of("setUp.look")));
    }

    public static SetUpScreen refused() {
        return new SetUpScreen(
                "/media/stick/shop.setup",
                Words.of("setUp.faults", 2),
                List.of(
                        fault(
                                "/media/stick/shop.setup line 41",
                                "printer: 'bluetooth:7' is not virtual, none, or tcp:HOST:PORT"),
                        fault("/media/stick/shop.setup line 44", "no setting is called 'colour'")),
                0,
                Words.NONE,
                false,
                false,
                Notice.of(Tone.BAD, Words.of("setUp.refused")));
    }

    public static FoundScreen found() {
        return new FoundScreen(
                List.of(
                        row(
                                "deviceKind.printer",
                                "",
                                "192.0.2.20:9100",
                                "found.answers",
                                "printer = tcp:192.0.2.20:9100",
                                true),
                        row(
                                "deviceKind.scanner",
                                "Honeywell Scanner USB Serial",
                                "/dev/ttyACM0",
                                "found.maker",
                                "scanner = serial:/dev/ttyACM0@9600",
                                false),
                        row(
                                "deviceKind.scanner",
                                "USB Keyboard Barcode Reader",
                                "/dev/input/event7",
                                "found.saysSo",
                                "",
                                false),
                        row(
                                "deviceKind.cardReader",
                                "ACS ACR122U PICC Interface 00 00",
                                "ACS ACR122U PICC Interface 00 00",
                                "found.saysSo",
                                "card-reader = name:ACS ACR122U PICC Interface 00 00",
                                false),
                        row(
                                "deviceKind.scale",
                                "Mettler-Toledo",
                                "/dev/ttyUSB0",
                                "found.maker",
                                "",
                                false)),
                1,
                false,
                Notice.of(Tone.GOOD, Words.of("found.came", 5)));
    }

    private static FoundScreen.Row row(
            String kind, String name, String where, String why, String setting, boolean bound) {
        return new FoundScreen.Row(
                Words.of(kind),
                name,
                where,
                Words.of(why),
                setting,
                kind.equals("deviceKind.scale"),
                bound);
    }

    private static SetUpScreen.Row change(String name, String before, String after) {
        return new SetUpScreen.Row(Tone.PLAIN, name, before, after);
    }

    private static SetUpScreen.Row fault(String where, String what) {
        return new SetUpScreen.Row(Tone.BAD, where, "", what);
    }
}
