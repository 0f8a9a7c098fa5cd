package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.ui.key.Command;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.refund.RefundEvent;
import guitai.ui.refund.RefundEvent.Other;
import guitai.ui.report.ReportEvent;
import guitai.ui.report.ReportScreen;
import guitai.ui.report.ReportScreen.Line;
import guitai.ui.tender.TenderEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Why goods came back lately, as a manager meets it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReturnReasonsPageTest extends TillAtWork {

    @BeforeEach
    void atTheCounter() {
        openShift();
    }

    private ReportScreen page() {
        return screens.returnReasons.screen().get();
    }

    private void on(ReportEvent event) {
        screens.returnReasons.on(event);
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private static List<String> said(List<Words> all) {
        return all.stream().map(ReturnReasonsPageTest::say).toList();
    }

    private static Line.Sum sum(Line line) {
        return (Line.Sum) line;
    }

    /// Sells one of these and takes it back.
    private Money backBecause(int goods, String reason) {
        var price = scan(goods);
        enter();
        screens.tender.on(new TenderEvent.Entered());
        till.go(Place.SALE);
        till.scanned("RC:" + shop.store().sales().last().orElseThrow().number());
        screens.refund.on(new RefundEvent.Ticked(0));
        screens.refund.on(Other.ENTERED);
        till.on(new PromptEvent.Why.Given("", reason));
        return price;
    }

    private void look() {
        till.command(Command.RETURN_REASONS);
        assertThat(till.prompt().get()).isInstanceOf(Prompt.Authorise.class);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        assertThat(till.place().get()).isEqualTo(Place.RETURN_REASONS);
    }

    @Test
    void the_reasons_stand_with_who_took_them_and_the_one_that_costs_most_is_named() {
        var faulty = backBecause(0, "质量问题").plus(backBecause(0, "质量问题"));
        var all = faulty.plus(backBecause(1, ""));

        look();

        assertThat(page().headline()).hasSize(3);
        assertThat(page().headline().getFirst().amount()).isEqualTo(all);
        assertThat(say(page().headline().getFirst().below())).isEqualTo("returns: 3");
        assertThat(page().headline().get(1).amount().isZero()).isTrue();
        var titles = page().sections().stream().map(ReportScreen.Section::title).toList();
        assertThat(said(titles)).containsExactlyInAnyOrder("质量问题", "Not said");
        var most = page().sections().getFirst();
        assertThat(say(page().headline().getLast().label()))
                .isEqualTo("Most: " + say(most.title()));
        assertThat(page().headline().getLast().amount())
                .isEqualTo(sum(most.lines().getLast()).amount());
        var quality =
                page().sections().stream()
                        .filter(section -> say(section.title()).equals("质量问题"))
                        .findFirst()
                        .orElseThrow();
        assertThat(sum(quality.lines().getFirst()).amount()).isEqualTo(faulty);
        assertThat(say(sum(quality.lines().getFirst()).note())).isEqualTo("returns: 2");
        assertThat(sum(quality.lines().getLast()).total()).isTrue();
    }

    @Test
    void fewer_and_more_days_are_taken_up_to_a_year_and_no_further() {
        look();
        var month = page().head();
        on(ReportEvent.SHORTER);
        assertThat(page().head()).isNotEqualTo(month);
        on(ReportEvent.SHORTER);
        var day = page().head();
        on(ReportEvent.SHORTER);
        assertThat(page().head()).isEqualTo(day);
        for (int i = 0; i < 2; i++) on(ReportEvent.LONGER);
        assertThat(page().head()).isEqualTo(month);
        for (int i = 0; i < 9; i++) on(ReportEvent.LONGER);
        assertThat(page().notice().tone()).isNotEqualTo(Tone.BAD);
        assertThat(page().head()).isNotEqualTo(month);
    }

    @Test
    void the_list_goes_into_a_file_and_its_place_is_said() {
        backBecause(0, "质量问题");
        look();

        on(ReportEvent.CSV);

        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(say(page().notice().what())).contains("returns-1.csv");
        on(ReportEvent.DONE);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void a_shop_without_returns_has_a_page_of_nothing() {
        look();

        assertThat(page().sections()).isEmpty();
        assertThat(page().headline()).hasSize(2);
        assertThat(page().printing()).isFalse();
    }
}
