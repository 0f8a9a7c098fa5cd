package guitai.ui.shell;

import guitai.flow.Checkout;
import guitai.flow.ScanResult;
import guitai.payment.Attempt;
import guitai.sale.Sale;
import guitai.scan.Tap;
import guitai.shift.ZReport;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;
import guitai.staff.Approval;
import guitai.staff.Operator;
import guitai.staff.Permission;
import guitai.ui.customer.CustomerViewModel;
import guitai.ui.key.Command;
import guitai.ui.phone.CustomersPhone;
import guitai.ui.phone.PhoneViewModel;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.signon.People;
import guitai.ui.signon.Person;
import guitai.ui.status.Light;
import guitai.ui.status.StatusScreen;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;
import guitai.ui.work.Around;
import guitai.ui.work.Inbox;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.TillThread;
import guitai.ui.work.Why;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The whole till behind the window: which screen is in front, and what stands in the way.
///
/// JavaFX thread only, but for the methods that say "any thread".
public final class TillViewModel implements Around {

    private final TillParts parts;
    private final TillThread thread;
    private final TillAccess access;
    private final Inbox inbox;
    private final Questions questions;
    private final TillCommands commands;
    private final StatusModel status;
    private final LineModel line;
    private final Screens screens;
    private final MoneyTime money;
    private final Scans scans;
    private final Shown<Place> place = new Shown<>(Place.SIGN_ON);
    private final Shown<Prompt> prompt = new Shown<>(Prompt.NONE);
    private final Shown<Appearance> appearance;
    private final Names names = new Names();
    private Optional<Operator> operator = Optional.empty();

    public TillViewModel(TillParts parts) {
        this.parts = parts;
        thread = new TillThread(parts.till(), parts.fx());
        access = new TillAccess(parts.counter(), thread, parts.clock(), parts.zone(), this);
        appearance = new Shown<>(parts.appearance());
        status = new StatusModel(parts);
        questions = new Questions(parts, thread, prompt, this);
        screens = new Screens(access, parts, new Told(), names::of, place);
        money = new MoneyTime(parts, thread, screens, this);
        line = new LineModel(parts, thread, status, screens, this);
        commands = new TillCommands(parts, thread, screens, this);
        inbox =
                new Inbox(
                        thread::busy,
                        () -> !(prompt.get() instanceof Prompt.None),
                        text -> screens.sale.scanned(text, money.part()));
        scans = new Scans(inbox, prompt, screens, this);
        thread.onIdle(inbox::pump);
        thread.onTrouble(thrown -> Troubles.tell(thrown, this, parts.bug()));
    }

    /// What the screens tell the till.
    public final class Told {
        public void signedOn(Operator who) {
            operator = Optional.of(who);
            screens.signedOn(who.id());
            status.operator(People.of(who));
            whereToGo();
        }

        void shiftOpened() {
            whereToGo();
        }

        public void shiftClosed(ZReport z) {
            screens.report.show(z);
            go(Place.REPORT);
        }

        Name operatorName() {
            return operator.map(o -> Name.of(o.name())).orElse(Name.of(""));
        }

        String inLanguage(Words words) {
            return Texts.in(appearance.get().language()).say(words);
        }
    }

    /// Reads what the till was doing when it stopped, and shows who can sign on.
    public void start() {
        thread.look(
                () -> parts.staff().all(),
                all -> {
                    names.learn(all);
                    screens.signOn.enter();
                });
        money.start();
        line.start();
        Memory.read(
                access, parts.stoppedInOrder(), names::of, screens.signOn::remember, status::shift);
    }

    private void whereToGo() {
        Memory.whereToGo(access, status::shift, money::resume);
    }

    /// Any thread: a code from a scanner.
    public void scanned(String text) {
        thread.onScreen(() -> scannedHere(text));
    }

    /// A code from a scanner that types.
    void scannedHere(String text) {
        scans.scanned(text);
    }

    /// As fast as a scan and no code.
    public void unreadable(String raw) {
        scans.unreadable(raw);
    }

    /// Any thread: how a device of this till is.
    public void device(Light.Part device, DeviceHealth health) {
        thread.onScreen(() -> status.device(device, health));
    }

    /// Any thread: something was held to the card reader.
    public void tapped(Tap tap) {
        thread.onScreen(() -> scans.tapped(tap));
    }

    /// Any thread: a part that this program asks by other ways, such as the network.
    public void light(Light.Part part, Light.Health health) {
        thread.onScreen(() -> status.light(part, health));
    }

    /// Any thread: a change of a print job.
    public void printed(PrintJob job) {
        thread.onScreen(() -> screens.paid.printed(job));
    }

    /// Once a second.
    public void tick() {
        screens.tick();
        money.tick();
        line.tick();
    }

    /// A command that no button of the screen in front answers.
    @Override
    public void command(Command command) {
        commands.obey(command);
    }

    /// What a person does with what is laid over the screen.
    public void on(PromptEvent event) {
        questions.on(event);
    }

    Optional<Operator> operator() {
        return operator;
    }

    void locked() {
        operator = Optional.empty();
        status.operator(Person.NOBODY);
        go(Place.SIGN_ON);
    }

    void answered() {
        inbox.pump();
    }

    @Override
    public void go(Place next) {
        if (place.get() == next) return;
        screens.enter(next, operator);
        place.set(next);
    }

    @Override
    public void sell() {
        if (place.get() != Place.TENDER) go(Place.SALE);
    }

    @Override
    public void authorise(Permission step, Consumer<Approval> allowed) {
        inbox.forgetPresses();
        questions.authorise(step, allowed);
    }

    @Override
    public void askAge(ScanResult.NeedsAgeCheck about, Consumer<Boolean> answer) {
        inbox.forgetPresses();
        questions.askAge(about, answer);
    }

    @Override
    public void askWhy(Why why, Function<Why.Given, Optional<Words>> answer) {
        inbox.forgetPresses();
        questions.askWhy(why, answer);
    }

    void ask(Prompt question) {
        inbox.forgetPresses();
        prompt.set(question);
    }

    @Override
    public void tender(Sale.Tendering sale) {
        money.tender(sale);
    }

    @Override
    public void paid(Checkout.Result.Completed done) {
        money.paid(done);
    }

    @Override
    public void charging(Attempt attempt) {
        screens.tender.charging(attempt);
    }

    @Override
    public void unfinishedPayment(Notice why) {
        money.unfinished(why);
    }

    @Override
    public boolean inFront(Place asked) {
        return place.get() == asked;
    }

    @Override
    public void say(Notice notice) {
        screens.say(place.get(), notice);
    }

    @Override
    public void play(Sound sound) {
        parts.sounds().play(sound);
    }

    @Override
    public void press(Runnable action) {
        inbox.press(action);
    }

    public Shown<Place> place() {
        return place;
    }

    public Shown<Prompt> prompt() {
        return prompt;
    }

    public Shown<StatusScreen> status() {
        return status.screen();
    }

    PhoneViewModel phone(CustomersPhone customer) {
        return new PhoneViewModel(access, customer);
    }

    public CustomerViewModel customer() {
        return screens.customer;
    }

    public Shown<Appearance> appearance() {
        return appearance;
    }

    Screens screens() {
        return screens;
    }
}
