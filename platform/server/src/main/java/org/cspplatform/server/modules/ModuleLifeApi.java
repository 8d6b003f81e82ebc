package org.cspplatform.server.modules;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.InvalidException;
import org.jspecify.annotations.Nullable;

/** Installing, upgrading, rolling back and removing modules, for the platform's operator. Each step is in the audit log. */
@Controller("/api/v1/modules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.OPERATOR)
@Tag(name = "Modules")
class ModuleLifeApi {
    private final ModuleOperations operations;

    ModuleLifeApi(ModuleOperations operations) {
        this.operations = operations;
    }

    /** Which version to bring back; without one, the one that served before. */
    @Introspected
    record Wanted(@Nullable String sha256) {}

    /** What became of a module that was removed. */
    @Introspected
    record Removed(String module, String kept) {}

    @Introspected
    record VersionList(List<ModuleOperations.Version> items) {}

    /** Installs a module or another version of it from its jar. With check=true says all that is wrong and changes nothing. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<Verdict> install(
            @Part("file") CompletedFileUpload file, @QueryValue(defaultValue = "false") boolean check, SignedIn person)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = JarNames.of(file);
            if (check) {
                return HttpResponse.ok(operations.check(content, name));
            }
            Verdict verdict = installed(operations.install(content, name, person.accountId()));
            return HttpResponse.created(verdict, URI.create("/api/v1/modules/" + verdict.module()));
        }
    }

    /** Every version that was installed at some time, the one that served last first. */
    @Get("/{module}/versions")
    VersionList versions(String module) {
        return new VersionList(operations.versions(module));
    }

    /** Brings a version that served before back. What later versions added to the tables stays. */
    @Post("/{module}/roll-back")
    Verdict rollBack(String module, @Body @Nullable Wanted wanted, SignedIn person) {
        return installed(operations.rollBack(module, wanted == null ? null : wanted.sha256(), person.accountId()));
    }

    /** Removes a module. Its records stay, and are there again when it is installed again. */
    @Delete("/{module}")
    Removed remove(String module) {
        operations.remove(module);
        return new Removed(
                module, "Its records and its versions are kept. They are there again when it is installed again.");
    }

    private static Verdict installed(Verdict verdict) {
        if (!verdict.installed()) {
            throw new InvalidException(verdict.problems().stream()
                    .map(problem -> new FieldError(problem.place(), problem.problem() + " " + problem.mend()))
                    .toList());
        }
        return verdict;
    }
}
