package guitai.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// No `double` and no `float`: not in a field, a signature, a call, nor in the middle of a method.
///
/// ArchUnit does not see local arithmetic, so this reads the instructions themselves.
final class NoBinaryFractions extends ArchCondition<JavaClass> {
    NoBinaryFractions() {
        super("use no binary fractions");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (var place : places(parse(type))) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " " + place));
        }
    }

    private static ClassModel parse(JavaClass type) {
        var source = type.getSource().orElseThrow(() -> new IllegalStateException("no " + type));
        try (var in = source.getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(ClassModel model) {
        var places = new LinkedHashSet<String>();
        for (var field : model.fields()) {
            if (fractional(field.fieldTypeSymbol())) {
                places.add("has the field " + field.fieldName().stringValue());
            }
        }
        for (var method : model.methods()) {
            var name = method.methodName().stringValue();
            if (fractional(method.methodTypeSymbol())) places.add("has the signature of " + name);
            method.code().stream()
                    .flatMap(code -> code.elementStream())
                    .filter(NoBinaryFractions::fractional)
                    .forEach(_ -> places.add("calculates with one in " + name));
        }
        return places;
    }

    private static boolean fractional(CodeElement element) {
        return switch (element) {
            case LoadInstruction load -> fractional(load.typeKind());
            case StoreInstruction store -> fractional(store.typeKind());
            case OperatorInstruction operator -> fractional(operator.typeKind());
            case ConvertInstruction convert ->
                    fractional(convert.fromType()) || fractional(convert.toType());
            case ConstantInstruction constant -> fractional(constant.typeKind());
            case ArrayLoadInstruction load -> fractional(load.typeKind());
            case ArrayStoreInstruction store -> fractional(store.typeKind());
            case NewPrimitiveArrayInstruction array -> fractional(array.typeKind());
            case FieldInstruction field -> fractional(field.typeSymbol());
            case InvokeInstruction invoke -> fractional(invoke.typeSymbol());
            default -> false;
        };
    }

    private static boolean fractional(TypeKind kind) {
        return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }

    private static boolean fractional(MethodTypeDesc signature) {
        return Stream.concat(Stream.of(signature.returnType()), signature.parameterList().stream())
                .anyMatch(NoBinaryFractions::fractional);
    }

    private static boolean fractional(ClassDesc type) {
        var name = type.descriptorString();
        return name.matches("\\[*[DF]")
                || name.equals("Ljava/lang/Double;")
                || name.equals("Ljava/lang/Float;");
    }
}
