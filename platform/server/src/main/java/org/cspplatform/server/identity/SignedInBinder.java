package org.cspplatform.server.identity;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller method take {@link SignedIn} as a parameter. */
@Singleton
final class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {
    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context, HttpRequest<?> request) {
        Optional<SignedIn> person =
                request.getUserPrincipal(Authentication.class).map(SignedIn::of);
        return () -> person;
    }
}
