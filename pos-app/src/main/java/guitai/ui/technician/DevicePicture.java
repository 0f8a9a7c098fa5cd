package guitai.ui.technician;

import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.ui.control.QrCode;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What the page of devices shows of what is known.
///
/// @param chosen which of `known`; of no meaning while there are none
/// @param under the one that is tested now
/// @param busy whether a test is under way, also one that waits for a person
/// @param asks whether a person is asked for yes or no
/// @param code held before the scanner
public record DevicePicture(
        List<DeviceReport> known,
        int chosen,
        Optional<DeviceKind> under,
        boolean busy,
        boolean asks,
        QrCode code,
        Notice notice) {

    public DevicePicture {
        known = List.copyOf(known);
    }

    public DevicesScreen at(Instant now, ZoneId zone) {
        var detail =
                known.isEmpty() ? DevicesScreen.Detail.NONE : detail(known.get(chosen), now, zone);
        return new DevicesScreen(
                known.stream().map(this::line).toList(), chosen, detail, busy, asks, notice);
    }

    private DevicesScreen.Line line(DeviceReport one) {
        var testing = under.filter(one.kind()::equals).isPresent();
        return new DevicesScreen.Line(
                one.kind(),
                DeviceWords.name(one.kind()),
                testing ? Tone.PLAIN : DeviceWords.tone(one.condition()),
                testing ? Words.of("device.underTest") : DeviceWords.state(one));
    }

    private DevicesScreen.Detail detail(DeviceReport one, Instant now, ZoneId zone) {
        var settings =
                one.basis().stream()
                        .map(
                                b ->
                                        new DevicesScreen.Setting(
                                                b.name(), b.value(), DeviceWords.origin(b)))
                        .toList();
        var tried =
                one.last()
                        .map(
                                trial ->
                                        DeviceWords.tried(
                                                trial,
                                                Words.of(
                                                        "device.at",
                                                        trial.at().atZone(zone).toLocalDate(),
                                                        time(trial.at(), zone))))
                        .orElse(Words.of("trial.none"));
        return new DevicesScreen.Detail(
                DeviceWords.name(one.kind()),
                DeviceWords.tone(one.condition()),
                DeviceWords.state(one),
                DeviceWords.why(one.cause()),
                DeviceWords.cure(one.cause()),
                DeviceWords.since(one, time(one.since(), zone), now),
                settings,
                one.last().map(DeviceWords::tone).orElse(Tone.PLAIN),
                tried,
                asks ? Words.of("device.yesSeen") : DeviceWords.test(one.kind()),
                LearnViewModel.can(one.kind()) ? DeviceWords.learn(one.kind()) : Words.NONE,
                one.kind() == DeviceKind.SCANNER ? code : QrCode.NONE);
    }

    private static LocalTime time(Instant when, ZoneId zone) {
        return when.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.SECONDS);
    }
}
