package io.dossierstreams.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.codec.InvalidMessageException;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.figure.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenMessageTest {
    private final Schemas schemas = new Schemas();

    @ParameterizedTest
    @MethodSource("valid")
    void shouldPassSchemaAndCodecWhenTheSampleIsValid(Golden sample) {
        assertThat(schemas.errors(sample.type(), sample.json())).isEmpty();
        assertThat(writtenAgain(codec(sample.type()), sample)).isEqualTo(writtenTwice(codec(sample.type()), sample));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void shouldFailSchemaAndCodecWhenTheSampleIsInvalid(Golden sample) {
        assertThat(schemas.errors(sample.type(), sample.json())).isNotEmpty();
        assertThatThrownBy(() -> codec(sample.type()).decode(sample.bytes()))
                .isInstanceOf(InvalidMessageException.class);
    }

    @ParameterizedTest
    @MethodSource("io.dossierstreams.schema.codec.Messages#all")
    <T extends Record> void shouldPassTheSchemaWhenTheCodecWroteIt(MessageCodec<T> codec, T message, String type) {
        Golden written = new Golden(type, "written", codec.encode(message));
        assertThat(schemas.errors(type, written.json())).isEmpty();
        assertThat(codec).isSameAs(codec(type));
    }

    @Test
    void shouldListEveryMeasureWhenTheSchemaNamesThem() throws Exception {
        List<String> names = new ArrayList<>();
        Golden.JSON
                .readTree(getClass().getResourceAsStream("/schema/common.json"))
                .at("/$defs/measure/enum")
                .forEach(name -> names.add(name.textValue()));
        assertThat(names)
                .containsExactlyElementsOf(
                        Arrays.stream(Measure.values()).map(Measure::fieldName).toList());
    }

    private static <T extends Record> byte[] writtenAgain(MessageCodec<T> codec, Golden sample) {
        return codec.encode(codec.decode(sample.bytes()));
    }

    private static <T extends Record> byte[] writtenTwice(MessageCodec<T> codec, Golden sample) {
        return codec.encode(codec.decode(writtenAgain(codec, sample)));
    }

    static Stream<Golden> valid() {
        return samples("valid");
    }

    static Stream<Golden> invalid() {
        return samples("invalid");
    }

    private static Stream<Golden> samples(String kind) {
        return Arrays.stream(MessageType.values()).flatMap(type -> Golden.all(type.typeName(), kind).stream());
    }

    private static MessageCodec<?> codec(String type) {
        return switch (MessageType.of(type).orElseThrow()) {
            case UNIT -> MessageCodec.UNIT;
            case TARGET -> MessageCodec.TARGET;
            case PROCEDURE -> MessageCodec.PROCEDURE;
            case DEFINITION -> MessageCodec.DEFINITION;
            case CAMPAIGN -> MessageCodec.CAMPAIGN;
            case CALENDAR -> MessageCodec.CALENDAR;
            case UNIT_MONTH -> MessageCodec.UNIT_MONTH;
            case UNIT_DAY -> MessageCodec.UNIT_DAY;
            case AGGREGATE -> MessageCodec.AGGREGATE;
            case BREACH, BREACH_REMINDER -> MessageCodec.BREACH;
            case DUE_SOON, OVERDUE, OVERDUE_CLEARED -> MessageCodec.DEADLINE_NOTICE;
            case TICK_STATE -> MessageCodec.TICK_STATE;
            case TICK_COMPLETE -> MessageCodec.TICK_COMPLETE;
            case TICK -> MessageCodec.TICK_MARK;
        };
    }
}
