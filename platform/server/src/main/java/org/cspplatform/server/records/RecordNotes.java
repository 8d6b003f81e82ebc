package org.cspplatform.server.records;

import java.util.List;
import org.cspplatform.server.modules.model.DatasetModel;

/** What a feature has to say about a record, for its page. Every bean of this type is asked. */
public interface RecordNotes {
    List<Note> of(DatasetModel dataset, StoredRecord record);

    /**
     * One thing.
     *
     * @param about what it is about
     * @param tag how it stands, in a word or two
     * @param colour of the tag, as GOV.UK names it: red, yellow, grey …
     */
    record Note(String about, String tag, String colour, String words) {}
}
