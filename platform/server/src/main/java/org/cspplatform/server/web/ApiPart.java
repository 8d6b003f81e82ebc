package org.cspplatform.server.web;

import java.util.Map;

/** A part of the API that is not known before the service runs. Every bean of this type is asked each time the document is read. */
public interface ApiPart {
    /** Path items of OpenAPI 3.0, by path. */
    Map<String, Object> paths();

    /** Schemas, by name. */
    Map<String, Object> schemas();
}
