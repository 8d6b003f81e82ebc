package org.cspplatform.server.funding.returns;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.cspplatform.server.funding.FinancialYear;
import org.cspplatform.server.funding.Quarter;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.tenancy.Partnership;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.Pages;
import org.cspplatform.server.web.PreconditionFailedException;
import org.cspplatform.server.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes the pages about a return, and shows a form again when what was entered cannot be taken. */
@Singleton
class ReturnPageMaker {
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("saved", "Saved"),
            Map.entry("imported", "The file's figures are in the return"),
            Map.entry("unchanged", "The return already held everything in this file"),
            Map.entry("signed-off", "Signed off"),
            Map.entry("submitted", "Return submitted"),
            Map.entry("asked", "Question sent to the partnership"),
            Map.entry("answered", "Answer sent to the regional office"),
            Map.entry("accepted", "Return accepted"),
            Map.entry("paid", "Payment released"),
            Map.entry("restating", "A correction is open. What was submitted stays until you submit the correction."),
            Map.entry("abandoned", "The correction was dropped. The return stands as it was submitted."),
            Map.entry("due", "Due date set"));

    private final ReturnAddress address;
    private final ReturnReader reader;

    ReturnPageMaker(ReturnAddress address, ReturnReader reader) {
        this.address = address;
        this.reader = reader;
    }

    ReturnPage page(String code, FinancialYear year, Quarter quarter, SignedIn person) {
        Partnership partnership = address.partnership(code);
        return ReturnPage.of(partnership, reader.read(new ReturnKey(partnership.id(), year, quarter)), person);
    }

    static HttpResponse<?> show(String template, Object page) {
        return HttpResponse.ok(Pages.view("returns/" + template, page));
    }

    static @Nullable String words(@Nullable String done) {
        return done == null ? null : DONE.get(done);
    }

    static HttpResponse<?> redirect(String to) {
        return HttpResponse.seeOther(URI.create(to));
    }

    /** Does it and moves on; when it is refused for what was entered or for its state, shows the form again. */
    HttpResponse<?> attempt(ReturnPage page, String template, Map<String, String> typed, Runnable work, String next) {
        try {
            work.run();
            return redirect(page.base() + next);
        } catch (Refusal refusal) {
            return again(page, template, typed, refusal);
        }
    }

    MutableHttpResponse<?> again(ReturnPage page, String template, Map<String, String> typed, Refusal refusal) {
        List<FieldError> errors =
                refusal.errors().isEmpty() ? List.of(new FieldError("form", refusal.words())) : refusal.errors();
        // Read anew: somebody else may have changed it, and the next attempt must name what it is now.
        ReturnKey key = page.quarterly().key();
        ReturnPage now = new ReturnPage(page.partnership(), reader.read(key), page.person(), typed, errors, null);
        return HttpResponse.status(refusal.status()).body(Pages.view("returns/" + template, now));
    }

    /** The form says which revision it was made of. */
    static LongConsumer revision(Map<String, String> form) {
        return present -> {
            if (!Long.toString(present).equals(form.get("revision"))) {
                throw new PreconditionFailedException();
            }
        };
    }

    /** A form without the parts that no field shows again. */
    static Map<String, String> typed(Map<String, String> form) {
        Map<String, String> typed = new HashMap<>(form);
        typed.remove("revision");
        return typed;
    }
}
