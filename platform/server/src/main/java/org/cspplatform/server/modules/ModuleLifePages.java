package org.cspplatform.server.modules;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspplatform.server.identity.Role;
import org.cspplatform.server.identity.SignedIn;
import org.cspplatform.server.modules.signing.JarSignatures;
import org.cspplatform.server.web.ConflictException;
import org.cspplatform.server.web.FieldError;
import org.cspplatform.server.web.NotFoundException;
import org.cspplatform.server.web.Pages;
import org.jspecify.annotations.Nullable;

/** The same as {@link ModuleLifeApi}, in pages: what changes a module is asked for once more. */
@Hidden
@Controller("/modules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.OPERATOR)
@Produces(MediaType.TEXT_HTML)
public class ModuleLifePages {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Modules modules;
    private final ModuleOperations operations;
    private final JarSignatures signatures;

    ModuleLifePages(Modules modules, ModuleOperations operations, JarSignatures signatures) {
        this.modules = modules;
        this.operations = operations;
        this.signatures = signatures;
    }

    /**
     * The form for a jar, and what came of the last one.
     *
     * @param signed whether jars must be signed
     */
    public record InstallPage(
            boolean signed,
            List<FieldError> errors,
            @Nullable Verdict verdict) {}

    /**
     * The versions of a module.
     *
     * @param done what was done just now, in words
     */
    public record VersionsPage(
            InstalledModule module,
            List<ModuleOperations.Version> versions,
            @Nullable String done) {
        /** When a version was installed, for people. */
        public String when(ModuleOperations.Version version) {
            return MOMENT.format(version.installedAt());
        }
    }

    /** A version to roll back to, and why that could not be done. */
    public record RollBackPage(
            InstalledModule module,
            ModuleOperations.Version version,
            @Nullable Verdict refused) {}

    /** A module to remove. */
    public record RemovePage(InstalledModule module) {}

    @Get("/install")
    ModelAndView<Map<String, Object>> ask() {
        return Pages.view("modules/install", new InstallPage(signatures.areRequired(), List.of(), null));
    }

    @Post("/install")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(
            @Part("file") @Nullable CompletedFileUpload file, @Part("then") @Nullable String then, SignedIn person)
            throws IOException {
        if (file == null || file.getSize() == 0) {
            return refused("Choose the module's jar", null);
        }
        try (InputStream content = file.getInputStream()) {
            String name = JarNames.of(file);
            boolean check = "check".equals(then);
            Verdict verdict =
                    check ? operations.check(content, name) : operations.install(content, name, person.accountId());
            if (!verdict.acceptable()) {
                return refused("The jar cannot be installed", verdict);
            }
            return check
                    ? HttpResponse.ok(Pages.view(
                            "modules/install", new InstallPage(signatures.areRequired(), List.of(), verdict)))
                    : to("/modules/" + verdict.module() + "/versions?done=installed");
        }
    }

    private HttpResponse<?> refused(String why, @Nullable Verdict verdict) {
        return HttpResponse.unprocessableEntity()
                .body(Pages.view(
                        "modules/install",
                        new InstallPage(signatures.areRequired(), List.of(new FieldError("file", why)), verdict)));
    }

    @Get("/{module}/versions")
    ModelAndView<Map<String, Object>> versions(String module, @QueryValue @Nullable String done) {
        return Pages.view(
                "modules/versions", new VersionsPage(modules.module(module), operations.versions(module), words(done)));
    }

    private static @Nullable String words(@Nullable String done) {
        return switch (done) {
            case "installed" -> "The module is installed";
            case "rolled-back" -> "The module is rolled back";
            case "removed" -> "The module is removed. Its records are kept";
            case null, default -> null;
        };
    }

    @Get("/{module}/versions/{sha256}/roll-back")
    ModelAndView<Map<String, Object>> askToRollBack(String module, String sha256) {
        return Pages.view("modules/rollBack", new RollBackPage(modules.module(module), version(module, sha256), null));
    }

    @Post("/{module}/versions/{sha256}/roll-back")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    HttpResponse<?> rollBack(String module, String sha256, SignedIn person) {
        ModuleOperations.Version version = version(module, sha256);
        Verdict verdict = operations.rollBack(module, sha256, person.accountId());
        return verdict.installed()
                ? to("/modules/" + module + "/versions?done=rolled-back")
                : HttpResponse.unprocessableEntity()
                        .body(Pages.view(
                                "modules/rollBack", new RollBackPage(modules.module(module), version, verdict)));
    }

    private ModuleOperations.Version version(String module, String sha256) {
        return operations.versions(module).stream()
                .filter(version -> version.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("version"));
    }

    @Get("/{module}/remove")
    ModelAndView<Map<String, Object>> askToRemove(String module) {
        InstalledModule found = modules.module(module);
        if (found.state() == ModuleState.REMOVED) {
            throw new ConflictException("module-removed", "This module is removed already.");
        }
        return Pages.view("modules/remove", new RemovePage(found));
    }

    @Post("/{module}/remove")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    HttpResponse<?> remove(String module) {
        operations.remove(module);
        return to("/modules/" + module + "/versions?done=removed");
    }

    private static HttpResponse<?> to(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }
}
