package io.dossierstreams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken state stops the application with one kind of error, whatever bytes it has become. */
class BrokenStateTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.dossierstreams.topology.GoldenStateTest#versioned")
    void shouldFailAsBrokenStateWhenBytesAreDamaged(
            String name, Object value, Function<Object, byte[]> encode, Function<byte[], Object> decode) {
        byte[] whole = encode.apply(value);
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length);
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Throwable thrown = catchThrowable(() -> decode.apply(damaged));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.dossierstreams.topology.GoldenStateTest#versioned")
    void shouldFailAsBrokenStateWhenBytesFollow(
            String name, Object value, Function<Object, byte[]> encode, Function<byte[], Object> decode) {
        byte[] whole = encode.apply(value);
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        assertThat(catchThrowable(() -> decode.apply(longer))).isInstanceOf(IllegalStateException.class);
    }
}
