package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Fact;
import guitai.sale.Sale;
import guitai.scan.PaymentCode;
import guitai.staff.Operator;
import guitai.staff.Pin;
import guitai.staff.PinHash;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;

/// The journal cannot forget, so nothing that must be forgotten can be part of a fact.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecretsTest {
    @Test
    void no_fact_has_room_for_a_pin_a_payment_code_or_a_person() {
        var reachable = new LinkedHashSet<Class<?>>();
        collect(Fact.class, reachable);

        // The walk does reach what facts are made of.
        assertThat(reachable).contains(Sale.Completed.class, guitai.tender.TenderLine.class);
        assertThat(reachable)
                .doesNotContain(Pin.class, PinHash.class, PaymentCode.class, Operator.class);
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) collect(argument, found);
            collect(generic.getRawType(), found);
        }
        if (!(type instanceof Class<?> one) || !found.add(one)) return;
        if (one.isSealed()) for (var each : one.getPermittedSubclasses()) collect(each, found);
        if (!one.isRecord()) return;
        for (var component : one.getRecordComponents()) collect(component.getGenericType(), found);
    }
}
