package org.cspplatform.server.records.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType;
import org.cspplatform.server.records.fields.Texts;
import org.jspecify.annotations.Nullable;

/** Some rows of a file, in order, after the check: the good ones ready for COPY, the bad ones with what is wrong. */
final class CheckedBatch {
    private final List<FieldModel> fields;
    private final CopyBuffer copy = new CopyBuffer();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Fingerprint> fingerprints = new ArrayList<>();
    private final List<List<@Nullable Object>> values = new ArrayList<>();
    private final BitSet left = new BitSet();
    private final List<BadRow> bad = new ArrayList<>();
    private final List<Integer> corrected = new ArrayList<>();
    private final int read;
    private final int last;
    private final long position;

    /**
     * @param fields of the dataset
     * @param read how many rows of the file it is
     * @param last the number of the last of them
     * @param position how far the file was read with it
     */
    CheckedBatch(List<FieldModel> fields, int read, int last, long position) {
        this.fields = fields;
        this.read = read;
        this.last = last;
        this.position = position;
    }

    /** @param kept whether the values are needed as they are, too */
    void good(int number, List<@Nullable Object> row, Fingerprint fingerprint, boolean kept) {
        copy.row(number, fields, row);
        numbers.add(number);
        ends.add(copy.length());
        fingerprints.add(fingerprint);
        if (kept) {
            values.add(row);
        }
    }

    void bad(BadRow row) {
        bad.add(row);
    }

    /** The row brings another file's row corrected. */
    void corrects(int row) {
        corrected.add(row);
    }

    List<Integer> corrected() {
        return corrected;
    }

    int read() {
        return read;
    }

    int last() {
        return last;
    }

    long position() {
        return position;
    }

    List<BadRow> bad() {
        return bad;
    }

    long good() {
        return (long) size() - left.cardinality();
    }

    /** How many rows were good at first. */
    int size() {
        return numbers.size();
    }

    int number(int index) {
        return numbers.get(index);
    }

    Fingerprint fingerprint(int index) {
        return fingerprints.get(index);
    }

    List<@Nullable Object> values(int index) {
        return values.get(index);
    }

    int start(int index) {
        return end(index - 1);
    }

    /** Where a row ends; of the one before the first: where that one begins. */
    int end(int index) {
        return index < 0 ? 0 : ends.get(index);
    }

    byte[] bytes() {
        return copy.bytes();
    }

    boolean isLeftOut(int index) {
        return left.get(index);
    }

    /** Leaves a row out that turned out bad after all. */
    void leaveOut(int index, List<BadRow.Problem> problems) {
        left.set(index);
        bad.add(new BadRow(number(index), cells(index), problems));
    }

    /** Leaves out, good or bad, what was taken before. */
    void skipUntil(long row) {
        for (int i = 0; i < size() && number(i) <= row; i++) {
            left.set(i);
        }
        bad.removeIf(one -> one.number() <= row);
    }

    /** The values as people read them, in the order of the fields. */
    List<String> texts(int index) {
        if (values.isEmpty()) {
            return CopiedRow.texts(bytes(), start(index), end(index));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Object value = values(index).get(i);
            boolean items = fields.get(i).type() instanceof FieldType.Items;
            texts.add(items && value instanceof List<?> list ? list.size() + " entered" : Texts.of(value));
        }
        return texts;
    }

    private Map<String, String> cells(int index) {
        if (!values.isEmpty()) {
            return Texts.of(fields, values(index));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> texts = texts(index);
        for (int i = 0; i < fields.size(); i++) {
            cells.put(fields.get(i).name(), texts.get(i));
        }
        return cells;
    }
}
