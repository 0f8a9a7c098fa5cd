package guitai.ui.signon;

import guitai.flow.Refusal;
import guitai.flow.SignOn;
import guitai.scan.Tap;
import guitai.staff.Operator;
import guitai.staff.Permission;
import guitai.staff.Staff;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Who signs on, and how long a wrong PIN makes them wait.
///
/// JavaFX thread only.
public final class SignOnViewModel {

    private final TillAccess access;
    private final Staff staff;
    private final Consumer<Operator> signedOn;
    private final Shown<SignOnScreen> screen =
            new Shown<>(
                    new SignOnScreen(
                            List.of(), -1, false, false, Duration.ZERO, Notice.NONE, List.of()));
    private Optional<Instant> barredUntil = Optional.empty();

    /// @param staff asked on the till's thread
    /// @param signedOn told who is at the till now
    public SignOnViewModel(TillAccess access, Staff staff, Consumer<Operator> signedOn) {
        this.access = access;
        this.staff = staff;
        this.signedOn = signedOn;
    }

    public Shown<SignOnScreen> screen() {
        return screen;
    }

    /// What the till remembers from before it was started.
    public void remember(List<Words> memory) {
        var s = screen.get();
        screen.set(
                new SignOnScreen(
                        s.people(),
                        s.chosen(),
                        s.locked(),
                        s.checking(),
                        s.barred(),
                        s.notice(),
                        memory));
    }

    /// Shows the tiles; while the till is locked, its operator first and chosen.
    public void enter() {
        access.thread()
                .look(
                        () ->
                                new AtTheTill(
                                        staff.all(),
                                        access.counter().signOn().operator(),
                                        access.counter().signOn().locked()),
                        this::show);
    }

    private record AtTheTill(List<Operator> all, Optional<Operator> operator, boolean locked) {}

    private void show(AtTheTill now) {
        var people = new ArrayList<>(now.all().stream().map(People::of).toList());
        var locked = now.locked() && now.operator().isPresent();
        if (locked) {
            var number = now.operator().get().id().value();
            people.sort(Comparator.comparing(person -> !person.number().equals(number)));
        }
        screen.set(
                new SignOnScreen(
                        people,
                        locked ? 0 : -1,
                        locked,
                        false,
                        Duration.ZERO,
                        Notice.NONE,
                        screen.get().memory()));
    }

    public void on(SignOnEvent event) {
        switch (event) {
            case SignOnEvent.Chose(var index) -> choose(index);
            case SignOnEvent.ChoseNobody() -> choose(-1);
            case SignOnEvent.Entered(var pin) -> access.around().press(() -> check(pin));
        }
    }

    private void choose(int index) {
        var s = screen.get();
        if (s.checking() || index >= s.people().size()) return;
        screen.set(
                new SignOnScreen(
                        s.people(), index, s.locked(), false, s.barred(), Notice.NONE, s.memory()));
    }

    private void check(String pin) {
        var s = screen.get();
        if (s.chosen() < 0 || !s.barred().isZero()) return;
        var number = s.people().get(s.chosen()).number();
        screen.set(
                new SignOnScreen(
                        s.people(),
                        s.chosen(),
                        s.locked(),
                        true,
                        Duration.ZERO,
                        Notice.NONE,
                        s.memory()));
        access.thread().ask(() -> access.counter().signOn().signOn(number, pin), this::came);
    }

    private void came(SignOn.Result result) {
        switch (result) {
            case SignOn.Result.SignedOn(var operator) -> {
                barredUntil = Optional.empty();
                remember(List.of());
                signedOn.accept(operator);
            }
            case SignOn.Result.Wrong(var pause) -> {
                access.around().play(Sound.REFUSED);
                bar(access.clock().instant().plus(pause), Words.of("signon.wrong"));
            }
            case SignOn.Result.MustWait(var until) -> {
                access.around().play(Sound.REFUSED);
                bar(until, Words.of("signon.wrong"));
            }
        }
    }

    /// A card was held to the reader: it signs on whoever it was given to. One that is nobody's is
    /// given to the chosen person, once a manager says so.
    public void held(Tap.Card card) {
        var s = screen.get();
        if (s.checking()) return;
        access.thread()
                .ask(
                        () -> access.counter().signOn().signOn(card),
                        result -> {
                            switch (result) {
                                case SignOn.CardResult.SignedOn(var operator) ->
                                        came(new SignOn.Result.SignedOn(operator));
                                case SignOn.CardResult.NobodysCard() -> nobodys(card);
                            }
                        });
    }

    private void nobodys(Tap.Card card) {
        var s = screen.get();
        access.around().play(Sound.REFUSED);
        if (s.chosen() < 0) {
            say(Notice.of(Tone.WARN, Words.of("signon.cardOfNobody")));
            return;
        }
        var number = s.people().get(s.chosen()).number();
        access.around()
                .authorise(
                        Permission.SET_UP,
                        approval ->
                                access.thread()
                                        .ask(
                                                () ->
                                                        access.counter()
                                                                .signOn()
                                                                .giveCard(number, card, approval),
                                                this::given));
    }

    private void given(Optional<Refusal> refusal) {
        say(
                refusal.map(why -> Notice.of(Tone.BAD, Refusals.of(why)))
                        .orElse(Notice.of(Tone.GOOD, Words.of("signon.cardGiven"))));
    }

    private void bar(Instant until, Words why) {
        barredUntil = Optional.of(until);
        say(Notice.of(Tone.BAD, why));
        tick();
    }

    /// Once a second: counts down while no PIN is taken.
    public void tick() {
        if (barredUntil.isEmpty()) return;
        var s = screen.get();
        var left = Duration.between(access.clock().instant(), barredUntil.get());
        if (!left.isPositive()) {
            barredUntil = Optional.empty();
            left = Duration.ZERO;
        }
        // Rounded up: nobody is told "0 seconds" and still refused.
        var seconds = Duration.ofSeconds(left.plusMillis(999).toSeconds());
        var notice =
                seconds.isZero()
                        ? s.notice()
                        : Notice.of(
                                Tone.BAD,
                                s.notice().what(),
                                Words.of("signon.wait", Long.toString(seconds.toSeconds())));
        screen.set(
                new SignOnScreen(
                        s.people(), s.chosen(), s.locked(), false, seconds, notice, s.memory()));
    }

    public void say(Notice notice) {
        var s = screen.get();
        screen.set(
                new SignOnScreen(
                        s.people(), s.chosen(), s.locked(), false, s.barred(), notice, s.memory()));
    }
}
