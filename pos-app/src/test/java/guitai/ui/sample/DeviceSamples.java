package guitai.ui.sample;

import guitai.equipment.DeviceKind;
import guitai.ui.control.QrCode;
import guitai.ui.signon.Person;
import guitai.ui.technician.DevicePicture;
import guitai.ui.technician.DevicesScreen;
import guitai.ui.technician.FoundScreen;
import guitai.ui.technician.LearnScreen;
import guitai.ui.technician.MonitorScreen;
import guitai.ui.technician.SetUpScreen;
import guitai.ui.technician.StaffCardsScreen;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
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
                        false,
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

    /// A scale that is asked and answers, and a payment code that came in between.
    public static MonitorScreen monitor() {
        var rows = new ArrayList<MonitorScreen.Row>();
        var at = LocalTime.of(16, 2, 11);
        for (int i = 0; i < 14; i++) {
            at = at.plusNanos(137_000_000);
            rows.add(octets(at, true, "57", "W"));
            rows.add(
                    octets(at.plusNanos(31_000_000), false, "02 30 31 2E 33 38 36 0D", "·01.386·"));
        }
        rows.add(
                octets(
                        at.plusSeconds(2),
                        false,
                        "31 33 ** ** ** ** ** ** ** ** ** ** ** ** ** **",
                        "13**************"));
        rows.add(
                new MonitorScreen.Row(
                        LocalTime.MIDNIGHT, false, false, List.of("**", "**", "0D"), "**·"));
        return new MonitorScreen(
                Words.of("deviceKind.scale"), rows, Words.NONE, false, Notice.NONE);
    }

    private static MonitorScreen.Row octets(LocalTime at, boolean sent, String hex, String text) {
        return new MonitorScreen.Row(at, true, sent, List.of(hex.split(" ")), text);
    }

    /// A person is asked whether the display can be read.
    public static DevicesScreen asks() {
        return new DevicePicture(
                        FakeDevices.counter().all(),
                        List.of(DeviceKind.values()).indexOf(DeviceKind.CUSTOMER_DISPLAY),
                        Optional.empty(),
                        true,
                        true,
                        QrCode.NONE,
                        Notice.of(Tone.PLAIN, Words.of("device.canYouRead")))
                .at(Instant.parse("2026-11-21T01:00:00Z"), Shop.ZONE);
    }

    /// The switch of a drawer is learned.
    public static StaffCardsScreen staffCards() {
        return new StaffCardsScreen(
                List.of(
                        person("1001", "陈晓", "rank.cashier", true),
                        person("1002", "欧阳慕容", "rank.cashier", false),
                        person("2001", "李梅", "rank.manager", true)),
                1,
                Words.of("staffCard.hold", Name.of("欧阳慕容")),
                false,
                Notice.of(Tone.BAD, Words.of("staffCard.others", Name.of("陈晓"), "1001")));
    }

    private static StaffCardsScreen.Row person(
            String number, String name, String rank, boolean has) {
        return new StaffCardsScreen.Row(new Person(number, Name.of(name), rank), has);
    }

    public static LearnScreen drawer() {
        return new LearnScreen(
                Words.of("learn.drawer"),
                Words.of("learn.drawerLow"),
                List.of(
                        lesson(Tone.GOOD, "learn.stepClosed", Words.of("learn.high")),
                        lesson(Tone.GOOD, "learn.stepOpen", Words.of("learn.low")),
                        lesson(Tone.GOOD, "learn.stepAgain", Words.of("learn.high"))),
                -1,
                Words.of("learn.write"),
                true,
                Notice.NONE);
    }

    private static LearnScreen.Row lesson(Tone tone, String name, Words detail) {
        return new LearnScreen.Row(tone, Words.of(name), detail);
    }

    /// Two protocols could read what came.
    public static LearnScreen scale() {
        return new LearnScreen(
                Words.of("learn.scale"),
                Words.of("learn.speaks"),
                List.of(
                        new LearnScreen.Row(
                                Tone.GOOD,
                                Words.of("found.why", "toledo-8217"),
                                Words.of("learn.weight", "1.386 kg", "9600 7E1", 100)),
                        new LearnScreen.Row(
                                Tone.WARN,
                                Words.of("found.why", "cas-ap1"),
                                Words.of("learn.noWeight", "9600 8N1", 22))),
                0,
                Words.of("found.bind"),
                true,
                Notice.NONE);
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
