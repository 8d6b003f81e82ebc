package org.cspplatform.server.release;

import java.util.ArrayList;
import java.util.List;
import org.cspplatform.server.modules.model.CodeList;
import org.cspplatform.server.modules.model.Countable;
import org.cspplatform.server.modules.model.FieldModel;
import org.cspplatform.server.modules.model.FieldType.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a breakdown with their words, all of them, whether or not any record has them: which there are tells nothing.
 *
 * @param code null for records without one
 */
record CodeWords(@Nullable String code, String label) {
    /** In the order of the code list, what is not recorded last; empty for texts, of which one alone could tell. */
    static List<CodeWords> of(FieldModel field) {
        List<CodeWords> words = new ArrayList<>();
        if (field.type() instanceof YesNo) {
            words.add(new CodeWords("true", "Yes"));
            words.add(new CodeWords("false", "No"));
        } else {
            for (CodeList.Code code : Countable.codes(field.type())) {
                words.add(new CodeWords(code.name(), code.label()));
            }
        }
        if (!words.isEmpty()) {
            words.add(new CodeWords(null, "Not recorded"));
        }
        return words;
    }

    /** Its name in a dimension, which needs one. */
    String name() {
        return code == null ? Basis.NOT_RECORDED : code;
    }
}
