package io.dossierstreams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryReaderTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void shouldReadBackWhenNumberIsWritten(long value) {
        assertThat(read(new BinaryWriter().writeLong(value)).readLong()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-64, 1", "63, 1", "64, 2", "8191, 2", "8192, 3", "9223372036854775807, 10"})
    void shouldTakeFewerBytesWhenNumberIsSmaller(long value, int bytes) {
        assertThat(new BinaryWriter().writeLong(value).toByteArray()).hasSize(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void shouldReadBackWhenNumberHas32Bits(int value) {
        assertThat(read(new BinaryWriter().writeLong(value)).readInt()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {Integer.MAX_VALUE + 1L, Integer.MIN_VALUE - 1L, Long.MAX_VALUE})
    void shouldFailWhenNumberHasMoreThan32Bits(long value) {
        BinaryReader in = read(new BinaryWriter().writeLong(value));
        assertThatIllegalStateException().isThrownBy(in::readInt).withMessageContaining("32 bits");
    }

    @Test
    void shouldFailWhenNumberDoesNotEnd() {
        byte[] bytes = new byte[11];
        Arrays.fill(bytes, (byte) 0x80);
        assertThatIllegalStateException()
                .isThrownBy(new BinaryReader(bytes)::readLong)
                .withMessageContaining("64 bits");
    }

    @Test
    void shouldSortAsNumbersDoWhenSortable() {
        List<byte[]> sorted = new ArrayList<>();
        for (long value : new long[] {0, 1, 127, 128, 255, 256, 65_535, 65_536, 1L << 40, Long.MAX_VALUE}) {
            sorted.add(new BinaryWriter().writeSortable(value).toByteArray());
        }
        assertThat(sorted).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 255, 256, Long.MAX_VALUE, -1})
    void shouldReadBackWhenNumberIsSortable(long value) {
        assertThat(read(new BinaryWriter().writeSortable(value)).readSortable()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Hoài Nhơn", "\uD83D\uDCC4", "\u0000"})
    void shouldReadBackWhenTextIsWritten(String text) {
        assertThat(read(new BinaryWriter().writeString(text)).readString()).isEqualTo(text);
    }

    @Test
    void shouldGrowWhenTextIsLongerThanTheBuffer() {
        String text = "đ".repeat(10_000);
        BinaryReader in = read(new BinaryWriter().writeByte(7).writeString(text).writeByte(8));
        assertThat(in.readByte()).isEqualTo(7);
        assertThat(in.readString()).isEqualTo(text);
        assertThat(in.readByte()).isEqualTo(8);
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void shouldTellMissingTextFromEmptyOne() {
        BinaryReader in = read(new BinaryWriter().writeOptionalString(null).writeOptionalString(""));
        assertThat(in.readOptionalString()).isNull();
        assertThat(in.readOptionalString()).isEmpty();
    }

    @Test
    void shouldGiveTheRestWhenTheLengthIsKnownFromTheKey() {
        BinaryReader in = read(new BinaryWriter().writeByte(1).writeRaw(new byte[] {2, 3}));
        in.readByte();
        assertThat(in.readRest()).containsExactly(2, 3);
        assertThat(in.readRest()).isEmpty();
    }

    @Test
    void shouldFailWhenVersionIsAnother() {
        BinaryReader in = new BinaryReader(new byte[] {2});
        assertThatIllegalStateException()
                .isThrownBy(() -> in.version("dossier", 1))
                .withMessage("dossier: format version 2, expected 1");
    }

    @Test
    void shouldFailWhenLengthIsNegative() {
        BinaryReader in = read(new BinaryWriter().writeLong(-1).writeByte(0));
        assertThatIllegalStateException().isThrownBy(in::readBytes);
    }

    @Test
    void shouldFailWhenLengthIsBeyondTheEnd() {
        BinaryReader in = read(new BinaryWriter().writeLong(Integer.MAX_VALUE).writeByte(0));
        assertThatIllegalStateException().isThrownBy(in::readString);
    }

    @Test
    void shouldFailWhenBytesEndTooEarly() {
        cutAnywhere(new BinaryWriter().writeByte(1), BinaryReader::readByte);
        cutAnywhere(new BinaryWriter().writeLong(Long.MIN_VALUE), BinaryReader::readLong);
        cutAnywhere(new BinaryWriter().writeSortable(1), BinaryReader::readSortable);
        cutAnywhere(new BinaryWriter().writeString("hồ sơ"), BinaryReader::readString);
        cutAnywhere(new BinaryWriter().writeOptionalString("hồ sơ"), BinaryReader::readOptionalString);
    }

    private static void cutAnywhere(BinaryWriter written, Function<BinaryReader, Object> read) {
        byte[] whole = written.toByteArray();
        for (int length = 0; length < whole.length; length++) {
            BinaryReader in = new BinaryReader(Arrays.copyOf(whole, length));
            assertThatIllegalStateException().isThrownBy(() -> read.apply(in));
        }
    }

    private static BinaryReader read(BinaryWriter written) {
        return new BinaryReader(written.toByteArray());
    }
}
